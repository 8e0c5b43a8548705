package clinic

// crowded are the days to which more patients come, by their plans, than there
// are places.
func (c *scheduleCheck) crowded(track Track, pattern Pattern, date Date) []ScheduleProblem {
	var coming [7]int
	for _, planned := range plannedIn(c.view, track.ID, date) {
		if planned.from.After(date) {
			continue
		}
		for day := range coming {
			if planned.plan.Expects(weekday(day)) {
				coming[day]++
			}
		}
	}
	var found []ScheduleProblem
	for day, patients := range coming {
		blocks := blocksOf(pattern, weekday(day))
		places := capacityOf(blocks)
		if places > 0 && patients > places {
			start, end := spanOf(blocks)
			found = append(found, ScheduleProblem{
				Kind: ProblemCapacity, Track: track.ID, Day: weekday(day), Start: start, End: end, Have: patients, Want: places,
			})
		}
	}
	return found
}

// capacityOf is how many people fit into a day's blocks; 0 is no cap.
func capacityOf(blocks []Block) int {
	var session Session
	for _, block := range blocks {
		session.Blocks = append(session.Blocks, SessionBlock{Groups: block.Groups})
	}
	return session.Capacity()
}

// planned is a patient whose stay has a plan in a track, and from when on.
type planned struct {
	patient PatientID
	stay    Admission
	plan    Plan
	from    Date
}

// plannedIn finds the patients in a track on a date or later, in no order: each
// with the first such plan.
func plannedIn(view View, track TrackID, date Date) []planned {
	var found []planned
	for _, patient := range view.Patients() {
		if first, ok := firstPlan(view.AdmissionsOf(patient), track, date); ok {
			found = append(found, first)
		}
	}
	return found
}

func firstPlan(stays []Admission, track TrackID, date Date) (planned, bool) {
	var first planned
	for _, stay := range stays {
		turns := []Date{date}
		for _, plan := range stay.Plans {
			turns = append(turns, plan.From)
		}
		turns = append(turns, stay.From)
		for _, turn := range turns {
			plan, ok := stay.PlanOn(turn)
			if !ok || plan.Track != track || turn.Before(date) || !stay.ActiveOn(turn) {
				continue
			}
			if first.patient == "" || turn.Before(first.from) {
				first = planned{stay.Patient, stay, plan, turn}
			}
		}
	}
	return first, first.patient != ""
}

// patientsTwice are the appointments of the next eight weeks that lie in a
// session of the patient's own track, closures and changes of single days
// included.
func (c *scheduleCheck) patientsTwice(track Track, from Date) []ScheduleProblem {
	var found []ScheduleProblem
	for _, planned := range plannedIn(c.view, track.ID, from) {
		booked, err := c.view.AppointmentsOf(planned.patient, from, from.AddDays(LookAhead-1))
		if err != nil {
			continue // what cannot be read is no clash; saving reads it again
		}
		for _, appointment := range booked {
			if block, clashes := c.clashing(track, planned.stay, appointment); clashes {
				found = append(found, c.patientTwice(track, block, appointment))
			}
		}
	}
	sortProblems(found)
	return found
}

func (c *scheduleCheck) patientTwice(track Track, block Block, a Appointment) ScheduleProblem {
	patient, _ := c.view.Patient(a.Patient)
	return ScheduleProblem{
		Kind: ProblemPatientTwice, Track: track.ID, Block: block.ID, Other: patient.SortName(),
		Day: a.Date.Weekday(), Start: a.Start, End: a.End,
	}
}

// clashing finds the block of the patient's own sessions that an appointment
// lies in. Sessions of the day before may run past midnight into it, and the
// appointment past midnight into those of the day after.
func (c *scheduleCheck) clashing(track Track, stay Admission, a Appointment) (Block, bool) {
	if a.Cancelled {
		return Block{}, false
	}
	for offset := -1; offset <= 1; offset++ {
		date := a.Date.AddDays(offset)
		plan, ok := stay.PlanOn(date)
		if !ok || plan.Track != track.ID || !stay.ActiveOn(date) {
			continue
		}
		for _, meeting := range meetingsOn(c.view, track, date) {
			if !plan.Due(Session{Date: date, Slot: meeting.slot, MovedFrom: meeting.movedFrom}) {
				continue
			}
			if block, clashes := firstAt(meeting.blocks, a, ClockTime(offset*dayMinutes)); clashes {
				return block, true
			}
		}
	}
	return Block{}, false
}

// firstAt is the first block that overlaps an appointment; breaks included, since
// nobody leaves for an appointment of ten minutes.
func firstAt(blocks []Block, a Appointment, offset ClockTime) (Block, bool) {
	for _, block := range blocks {
		if block.Start+offset < a.End && a.Start < block.End+offset {
			return block, true
		}
	}
	return Block{}, false
}
