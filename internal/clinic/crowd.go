package clinic

import "time"

// Crowd is the fullest day of a track to which more patients would come, by their
// plans, than there are places.
type Crowd struct {
	Track    Track
	Day      time.Weekday
	Patients int
	Places   int
}

// CrowdsWith finds the tracks that too many patients would be in on a date if these
// plans held as well, in the order of programs and tracks. A patient's plan stands in
// the place of the one that they have.
func CrowdsWith(view View, date Date, plans map[PatientID]Plan) []Crowd {
	into := map[TrackID]bool{}
	for _, plan := range plans {
		into[plan.Track] = true
	}
	var found []Crowd
	for _, program := range view.Programs() {
		for _, track := range view.TracksOf(program.ID) {
			if crowd, full := crowdOf(view, date, track, plans); full && into[track.ID] {
				found = append(found, crowd)
			}
		}
	}
	return found
}

func crowdOf(view View, date Date, track Track, plans map[PatientID]Plan) (worst Crowd, full bool) {
	pattern, ok := inForce(track, date)
	if !ok {
		return worst, false
	}
	for day, patients := range daysWith(view, date, track.ID, plans) {
		places := capacityOf(blocksOf(pattern, weekday(day)))
		if over := patients - places; places > 0 && over > 0 && over > worst.Patients-worst.Places {
			worst, full = Crowd{Track: track, Day: weekday(day), Patients: patients, Places: places}, true
		}
	}
	return worst, full
}

// daysWith is how many patients come on each day of the week.
func daysWith(view View, date Date, track TrackID, plans map[PatientID]Plan) (coming [7]int) {
	count := func(plan Plan) {
		for day := range coming {
			if plan.Expects(weekday(day)) {
				coming[day]++
			}
		}
	}
	for _, planned := range plannedIn(view, track, date) {
		if _, replaced := plans[planned.patient]; !replaced {
			count(planned.plan)
		}
	}
	for _, plan := range plans {
		if plan.Track == track {
			count(plan)
		}
	}
	return coming
}
