package clinic

import (
	"slices"
	"time"
)

// PlannedMeeting is one meeting of a track in the days ahead: as the weekly
// pattern has it, changed for this one day, or not taking place.
type PlannedMeeting struct {
	Track   Track
	Program Label
	Session Session       // of the pattern where it does not take place
	Closure string        // the closure that keeps it from taking place; "" is none
	Change  SessionChange // what is different this one day; zero where nothing is
}

// Off reports whether the meeting does not take place.
func (m PlannedMeeting) Off() bool { return m.Closure != "" || m.Change.Cancelled }

// Meeting is what a command calls it.
func (m PlannedMeeting) Meeting() Meeting { return MeetingOf(m.Session) }

// PlannedMeetings lists what every track of the clinic has in a number of days
// from a date on, by date and start. What is closed or cancelled stays listed, so
// that it can be taken back.
func PlannedMeetings(view View, from Date, days int, zone *time.Location) []PlannedMeeting {
	var planned []PlannedMeeting
	for day := range days {
		start := len(planned)
		for _, program := range view.Programs() {
			for _, track := range view.TracksOf(program.ID) {
				planned = append(planned, plannedOn(view, program, track, from.AddDays(day), zone)...)
			}
		}
		slices.SortStableFunc(planned[start:], func(a, b PlannedMeeting) int { return a.Session.Start.Compare(b.Session.Start) })
	}
	return planned
}

func plannedOn(view View, program Program, track Track, date Date, zone *time.Location) []PlannedMeeting {
	changes := slices.DeleteFunc(slices.Clone(view.ChangesOn(track.ID, date)), func(c SessionChange) bool { return c.Undone })
	of := func(session Session) PlannedMeeting {
		meeting := PlannedMeeting{Track: track, Program: program.Label, Session: session}
		if i := slices.IndexFunc(changes, func(c SessionChange) bool { return c.Slot == session.Slot }); i >= 0 {
			meeting.Change = changes[i]
		}
		return meeting
	}
	var planned []PlannedMeeting
	for _, session := range SessionsOn(view, track, date, zone) {
		planned = append(planned, of(session))
	}
	for _, change := range changes {
		if session, ok := offSession(program, track, change, zone); ok {
			planned = append(planned, of(session))
		}
	}
	pattern, meets := SessionOn(program, track, date, zone)
	closure, closed := ClosedOn(view, track.ID, date)
	if meets && closed && !slices.ContainsFunc(changes, func(c SessionChange) bool { return c.Slot == 0 }) {
		meeting := of(pattern)
		meeting.Closure = closure.Label
		planned = append(planned, meeting)
	}
	return planned
}

// offSession is what a cancelled meeting would have been.
func offSession(program Program, track Track, change SessionChange, zone *time.Location) (Session, bool) {
	switch {
	case !change.Cancelled:
		return Session{}, false
	case len(change.Blocks) > 0:
		return trackSession(program, track, change.Date, change.Slot, change.Blocks, zone)
	case change.Slot == 0:
		return SessionOn(program, track, change.Date, zone)
	}
	return Session{}, false
}
