package clinic

import "time"

// dayAhead is a date with what the patient should still come to on it.
type dayAhead struct {
	date     Date
	sessions []Session
}

// daysAhead is how far a schedule is followed: an authorization of many years
// needs no more to be judged by.
const daysAhead = 366

// sessionsAhead are a patient's own sessions and appointments from a date to
// another, as they really take place: in the track of the plan or of the day's
// choice, on the plan's days, while the stay lasts. One that is credited already,
// or missed, is not ahead.
func (b *billing) sessionsAhead(from, to Date, zone *time.Location) ([]dayAhead, error) {
	if last := from.AddDays(daysAhead); to.After(last) {
		to = last
	}
	appointments, err := b.view.AppointmentsOf(b.patient, from, to)
	if err != nil {
		return nil, err
	}
	stays := b.view.AdmissionsOf(b.patient)
	var ahead []dayAhead
	for date := from; !date.After(to); date = date.AddDays(1) {
		day := dayAhead{date: date, sessions: b.ownSessions(stays, date, zone)}
		for _, appointment := range appointments {
			if program, ok := programOn(b.view, appointment.Program, date); ok && appointment.Date == date && !appointment.Cancelled {
				day.sessions = append(day.sessions, appointment.Session(program, zone))
			}
		}
		day.sessions = b.withoutSettled(date, day.sessions)
		if len(day.sessions) > 0 {
			ahead = append(ahead, day)
		}
	}
	return ahead, nil
}

// ownSessions are the meetings of the patient's track that they should come to.
func (b *billing) ownSessions(stays []Admission, date Date, zone *time.Location) []Session {
	stay, ok := AdmissionOn(stays, date)
	if !ok {
		return nil
	}
	plan, ok := stay.PlanOn(date)
	if !ok {
		return nil
	}
	own := plan.Track
	chosen, switched := b.view.ChosenTrack(b.patient, date)
	if switched {
		own = chosen
	}
	if !switched && !plan.Expects(date.Weekday()) && len(b.view.ChangesOn(own, date)) == 0 {
		return nil
	}
	track, ok := b.view.Track(own)
	if !ok || track.Program != stay.Program {
		return nil
	}
	var sessions []Session
	for _, session := range SessionsOn(b.view, track, date, zone) {
		if switched || plan.Due(session) {
			sessions = append(sessions, session)
		}
	}
	return sessions
}

// withoutSettled leaves out the sessions of which it is known what they earned.
func (b *billing) withoutSettled(date Date, sessions []Session) []Session {
	var open []Session
	for _, session := range sessions {
		settled := false
		for _, visit := range b.visits[date] {
			settled = settled || visit.Session.ID == session.ID && (visit.Credit != nil || visit.Absence != nil)
		}
		if !settled {
			open = append(open, session)
		}
	}
	return open
}
