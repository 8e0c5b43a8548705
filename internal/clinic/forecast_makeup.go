package clinic

import (
	"cmp"
	"slices"
)

// makeUps are the sessions of the week that the patient could come to on top of
// their own, best first: what closes the gap alone, then days that they did not
// ask to be excused on, then the own track, then the earliest, then more places.
func (f *forecaster) makeUps(s stayFacts, open openWeek, gap int) []MakeUpOption {
	var options []MakeUpOption
	own := map[TrackID]bool{}
	for _, track := range f.view.TracksOf(s.program.ID) {
		for day := range 7 {
			date := f.week.AddDays(day)
			plan, ok := s.admission.PlanOn(date)
			if !ok || !f.mayMakeUp(s, plan, track, date) {
				continue
			}
			own[track.ID] = own[track.ID] || plan.Track == track.ID
			for _, session := range f.sessionsOn(track.ID, date) {
				if option, fits := f.makeUp(s, open, track, session); fits {
					option.Closes = gap > 0 && option.Minutes >= gap
					options = append(options, option)
				}
			}
		}
	}
	slices.SortStableFunc(options, func(a, b MakeUpOption) int {
		return cmp.Or(
			before(a.Closes, b.Closes),
			before(!excusedOn(s, a.Meeting.Date), !excusedOn(s, b.Meeting.Date)),
			before(own[a.Meeting.Track], own[b.Meeting.Track]),
			a.Start.Compare(b.Start),
			cmp.Compare(placesOf(b), placesOf(a)),
			cmp.Compare(a.Meeting.Track, b.Meeting.Track),
		)
	})
	return options
}

// excusedOn reports whether the patient was excused from a session of a date: who
// called in sick in the morning hardly comes in the evening.
func excusedOn(s stayFacts, date Date) bool {
	return slices.ContainsFunc(s.visitsOn(date), func(v Visit) bool { return v.Absence != nil && v.Absence.Outcome == Excused })
}

// turnedAwayOn reports whether the patient was not admitted, or sent out, on a date.
func turnedAwayOn(s stayFacts, date Date) bool {
	return slices.ContainsFunc(s.visitsOn(date), func(v Visit) bool {
		return v.Absence != nil && (v.Absence.Outcome == NotAdmitted || v.Absence.Outcome == SentOut)
	})
}

// before puts what is so before what is not.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// placesOf is how many places an option has, for comparing.
func placesOf(o MakeUpOption) int {
	if o.Places < 0 {
		return int(^uint(0) >> 1)
	}
	return o.Places
}

// mayMakeUp reports whether the patient can come to a track on a date: within
// the stay, on a day and in a track for which they are free, that is open to them.
func (f *forecaster) mayMakeUp(s stayFacts, plan Plan, track Track, date Date) bool {
	program := s.program.On(date)
	return s.admission.ActiveOn(date) &&
		(len(plan.Available) == 0 || slices.Contains(plan.Available, date.Weekday())) &&
		(len(plan.AvailableTracks) == 0 || slices.Contains(plan.AvailableTracks, track.ID)) &&
		(plan.Track == track.ID || program.Attendance.Choice != ChoiceOff) &&
		AgeFits(program, track, s.patient, date)
}

// makeUp offers a session that has not begun, that is not the patient's own,
// that no other session of theirs overlaps, and that holds no more than the day
// and the week may hold.
func (f *forecaster) makeUp(s stayFacts, open openWeek, track Track, session Session) (MakeUpOption, bool) {
	minutes := session.CountingMinutes()
	if !f.now.Before(session.Start) || minutes == 0 || f.knows(s, session) || overlapsAny(session, open.busy) || turnedAwayOn(s, session.Date) {
		return MakeUpOption{}, false
	}
	day, _ := f.dayOf(session.Date)
	if most := s.program.On(session.Date).Level.DailyMaximum; most > 0 && open.days[day]+minutes > most {
		return MakeUpOption{}, false
	}
	if open.maximum > 0 && open.earned+open.scheduled+minutes > open.maximum {
		return MakeUpOption{}, false
	}
	places := -1
	if capacity := session.Capacity(); capacity > 0 {
		if places = capacity - f.expectedAt(session.ID); places <= 0 {
			return MakeUpOption{}, false
		}
	}
	return MakeUpOption{
		Meeting: MeetingOf(session), Track: track.Label, Mark: track.Mark, Start: session.Start, End: session.End,
		Minutes: minutes, Places: places,
	}, true
}

// knows reports whether the session is the patient's own, or one that something
// was recorded about: who was excused from it does not make it up in it.
func (f *forecaster) knows(s stayFacts, session Session) bool {
	if visit, ok := s.bySession[session.ID]; ok && (came(visit) || visit.Absence != nil) {
		return true
	}
	return slices.ContainsFunc(f.due(s, session.Date), func(own Session) bool { return own.ID == session.ID })
}

func overlapsAny(session Session, others []Session) bool {
	return slices.ContainsFunc(others, func(other Session) bool {
		return session.Start.Before(other.End) && other.Start.Before(session.End)
	})
}
