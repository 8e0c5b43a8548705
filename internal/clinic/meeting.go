package clinic

// Meeting says which session a command is about: a track's meeting on a date, or
// one patient's appointment of that date.
type Meeting struct {
	Track       TrackID
	Date        Date
	Slot        int // of several meetings of the track on the date; 0 is the pattern's own
	Appointment AppointmentID
}

// SessionID is the id that the meeting's session has.
func (m Meeting) SessionID() SessionID {
	if m.Appointment != "" {
		return AppointmentSessionID(m.Appointment)
	}
	return SessionIDOf(m.Track, m.Date, m.Slot)
}

// RefOf is the visit of a patient to the meeting.
func (m Meeting) RefOf(patient PatientID) VisitRef {
	return VisitRef{Visit: VisitIDOf(patient, m.SessionID()), Patient: patient, Date: m.Date}
}

// MeetingOf is the meeting that a session is.
func MeetingOf(s Session) Meeting {
	return Meeting{Track: s.Track, Date: s.Date, Slot: s.Slot, Appointment: s.Appointment}
}

// admitted is what a patient's visit to a meeting rests on. An appointment may
// come before the admission: it then has none.
type admitted struct {
	session   Session
	admission Admission
	plan      Plan
}

// sessionFor finds the session of a meeting for a patient, as it really takes
// place, and the stay it belongs to.
func sessionFor(view View, env Env, patient PatientID, meeting Meeting) (admitted, error) {
	if meeting.Appointment != "" {
		return appointmentFor(view, env, patient, meeting)
	}
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), meeting.Date)
	if !ok {
		return admitted{}, refuse("not_in_program")
	}
	track, ok := view.Track(meeting.Track)
	if !ok || track.Program != admission.Program {
		return admitted{}, refuse("track_of_other_program")
	}
	for _, session := range SessionsOn(view, track, meeting.Date, env.Zone) {
		if session.Slot == meeting.Slot {
			plan, _ := admission.PlanOn(meeting.Date)
			return admitted{session, admission, plan}, nil
		}
	}
	return admitted{}, refuse("track_does_not_meet")
}

func appointmentFor(view View, env Env, patient PatientID, meeting Meeting) (admitted, error) {
	if _, known := view.Patient(patient); !known {
		return admitted{}, refuse("no_such_patient")
	}
	booked, err := view.AppointmentsOf(patient, meeting.Date, meeting.Date)
	if err != nil {
		return admitted{}, err
	}
	for _, appointment := range booked {
		if appointment.ID == meeting.Appointment && !appointment.Cancelled {
			program, _ := programOn(view, appointment.Program, meeting.Date)
			admission, _ := AdmissionOn(view.AdmissionsOf(patient), meeting.Date)
			plan, _ := admission.PlanOn(meeting.Date)
			return admitted{appointment.Session(program, env.Zone), admission, plan}, nil
		}
	}
	return admitted{}, refuse("no_such_appointment")
}
