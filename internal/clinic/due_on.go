package clinic

import (
	"slices"
	"time"
)

// DueSession is a session that one patient should come to, or an absence that was
// recorded of one.
type DueSession struct {
	Meeting Meeting
	Ref     VisitRef
	Label   Label // of the track; the service's name for an appointment
	Start   time.Time
	End     time.Time
	Absence *Absence // recorded already; nil for none
}

// DueOn lists the sessions that a patient should come to on a date, by their
// start, as the plan and the schedule stand at a moment. On a date that no stay covers
// these are appointments alone, such as an evaluation before the first stay.
func DueOn(view View, patient PatientID, date Date, now time.Time) ([]DueSession, error) {
	f, err := newForecaster(view, date, now)
	if err != nil {
		return nil, err
	}
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), date)
	if !ok {
		return appointmentsDue(view, patient, date, f.zone)
	}
	s, err := f.read(admission)
	if err != nil {
		return nil, err
	}
	var due []DueSession
	for _, session := range f.due(s, date) {
		each := DueSession{Meeting: MeetingOf(session), Start: session.Start, End: session.End}
		each.Ref = each.Meeting.RefOf(patient)
		each.Label, _ = labelOf(view, session)
		if visit, known := s.bySession[session.ID]; known {
			each.Absence = visit.Absence
		}
		due = append(due, each)
	}
	return due, nil
}

// appointmentsDue are the appointments of a patient who is in no program on a date.
func appointmentsDue(view View, patient PatientID, date Date, zone *time.Location) ([]DueSession, error) {
	booked, err := view.AppointmentsOf(patient, date, date)
	if err != nil {
		return nil, err
	}
	var due []DueSession
	for _, appointment := range booked {
		if appointment.Cancelled {
			continue
		}
		program, _ := programOn(view, appointment.Program, date)
		session := appointment.Session(program, zone)
		each := DueSession{Meeting: MeetingOf(session), Start: session.Start, End: session.End}
		each.Ref = each.Meeting.RefOf(patient)
		each.Label, _ = labelOf(view, session)
		visit, known, err := view.Visit(each.Ref)
		if err != nil {
			return nil, err
		}
		if known {
			each.Absence = visit.Absence
		}
		due = append(due, each)
	}
	slices.SortFunc(due, func(a, b DueSession) int { return a.Start.Compare(b.Start) })
	return due, nil
}
