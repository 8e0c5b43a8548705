package clinic

import "time"

// RecordAbsence records why an expected visit earned nothing.
type RecordAbsence struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	Outcome Outcome // "" lets the program's notice rule decide
	Note    string

	Slot        int           // of several meetings of the track on the date
	Appointment AppointmentID // instead of a track
	Cause       AbsenceCause
	Told        time.Time // when the clinic was told; zero is not said
	Document    string
}

func (c RecordAbsence) meeting() Meeting {
	return Meeting{Track: c.Track, Date: c.Date, Slot: c.Slot, Appointment: c.Appointment}
}

func (RecordAbsence) Act() Act { return ActAttendance }

// Decide works the outcome out where staff did not say it. Who came and was not
// admitted, or was sent out, needs a cause.
func (c RecordAbsence) Decide(view View, env Env) ([]Event, error) {
	visit, events, err := openVisit(view, env, c.Patient, c.meeting())
	if err != nil {
		return nil, err
	}
	program, _ := programOn(view, visit.Session.Program, visit.Date)
	absence, err := Absence{Outcome: c.Outcome, Note: c.Note, Cause: c.Cause, Told: c.Told, Document: c.Document}.judged(program.Attendance, visit.Session)
	switch {
	case err != nil:
		return nil, err
	case c.Told.After(env.Now):
		return nil, refuse("time_to_come")
	case visit.Absence != nil && visit.Absence.saysSameAs(absence):
		return nil, nil
	case absence.Outcome.stayedAway() && visit.In():
		return nil, refuse("is_in")
	}
	done, err := plainly(view, env, visit, []VisitEvent{absence.recorded(visit.VisitRef)})
	if err != nil {
		return nil, err
	}
	return append(events, done...), nil
}

// WithdrawAbsence takes a recorded absence back.
type WithdrawAbsence struct {
	Ref    VisitRef
	Reason string
}

func (WithdrawAbsence) Act() Act { return ActAttendance }

func (c WithdrawAbsence) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		if v.Absence == nil {
			return nil, nil
		}
		return []VisitEvent{AbsenceWithdrawn{VisitRef: c.Ref, Reason: c.Reason}}, nil
	})
}
