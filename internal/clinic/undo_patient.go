package clinic

import "slices"

// PatientWithdrawn says that a patient was added in error: nobody finds them any
// more. It holds until the same patient is saved again.
type PatientWithdrawn struct {
	Patient PatientID `json:"patient"`
	Reason  string    `json:"reason,omitempty"`
}

func (PatientWithdrawn) Kind() string { return "patient.withdrawn" }

// undoPatient takes changes of a person, and of who may be reached, back.
func undoPatient(done Command, facts []Event, reason string) (Command, bool) {
	switch c := done.(type) {
	case SavePatient:
		saved, ok := factOf(facts, func(e PatientSaved) bool { return e.Patient.ID == c.Patient.ID })
		if saved.Was != nil {
			return SavePatient{Patient: *saved.Was}, ok
		}
		return WithdrawPatient{Patient: c.Patient.ID, Reason: reason}, ok
	case Admit:
		_, ok := factOf(facts, func(e AdmissionOpened) bool { return e.Admission.ID == c.Admission.ID })
		return WithdrawStay{Patient: c.Admission.Patient, Admission: c.Admission.ID, Reason: reason}, ok
	case SaveContact:
		saved, ok := factOf(facts, func(e ContactSaved) bool { return e.Contact.ID == c.Contact.ID })
		if saved.Was != nil {
			return SaveContact{Contact: *saved.Was}, ok
		}
		gone := c.Contact
		gone.Removed = true
		return SaveContact{Contact: gone}, ok
	case SaveConsent:
		saved, ok := factOf(facts, func(e ConsentSaved) bool { return e.Consent.ID == c.Consent.ID })
		if saved.Was != nil {
			return SaveConsent{Consent: *saved.Was}, ok
		}
		gone := saved.Consent
		gone.Withdrawn = true
		return SaveConsent{Consent: gone}, ok
	case LogAttempt:
		gone := c.Attempt
		gone.Removed = true
		return LogAttempt{Attempt: gone}, len(facts) > 0 && !c.Attempt.Removed
	}
	return nil, false
}

// WithdrawPatient takes a patient who was added in error out again.
type WithdrawPatient struct {
	Patient PatientID
	Reason  string
}

func (WithdrawPatient) Act() Act { return ActPatients }

// Decide is refused once there is more about them than their particulars: a stay,
// a card, a contact, somebody who pays, or anything recorded on any day.
func (c WithdrawPatient) Decide(view View, _ Env) ([]Event, error) {
	patient, ok := view.Patient(c.Patient)
	if !ok || patient.Withdrawn {
		return nil, nil
	}
	used, err := patientUsed(view, c.Patient)
	switch {
	case err != nil:
		return nil, err
	case used:
		return nil, refuse("patient_used")
	}
	return []Event{PatientWithdrawn{Patient: c.Patient, Reason: c.Reason}}, nil
}

func patientUsed(view View, id PatientID) (bool, error) {
	held := len(view.AdmissionsOf(id)) > 0 || len(AlsoKnown(view, id)) > 0 ||
		slices.ContainsFunc(view.CardsOf(id), func(c Card) bool { return !c.Revoked }) ||
		slices.ContainsFunc(view.HoldsOf(id), func(h Hold) bool { return !h.Released }) ||
		slices.ContainsFunc(view.ContactsOf(id), func(c Contact) bool { return !c.Removed }) ||
		slices.ContainsFunc(view.CoveragesOf(id), func(c Coverage) bool { return !c.Removed }) ||
		slices.ContainsFunc(view.AuthorizationsOf(id), func(a Authorization) bool { return !a.Removed })
	if held {
		return true, nil
	}
	visits, err := view.VisitsOf(id, Date{1, 1, 1}, forever())
	if err != nil || len(visits) > 0 {
		return true, err
	}
	booked, err := view.AppointmentsOf(id, Date{1, 1, 1}, forever())
	if err != nil || slices.ContainsFunc(booked, func(a Appointment) bool { return !a.Cancelled }) {
		return true, err
	}
	consents, err := view.ConsentsOf(id)
	return slices.ContainsFunc(consents, func(c Consent) bool { return !c.Withdrawn }), err
}

// WithdrawStay takes a stay that was opened in error out again.
type WithdrawStay struct {
	Patient   PatientID
	Admission AdmissionID
	Reason    string
}

func (WithdrawStay) Act() Act { return ActPatients }

// Decide is refused once a visit was recorded in the stay, or an appointment
// booked that only its program can have.
func (c WithdrawStay) Decide(view View, _ Env) ([]Event, error) {
	stay, ok := admissionByID(view, c.Patient, c.Admission)
	if !ok {
		return nil, nil
	}
	used, err := stayUsed(view, stay, Admission{})
	switch {
	case err != nil:
		return nil, err
	case used:
		return nil, refuse("stay_used")
	}
	return []Event{StayWithdrawn{Admission: c.Admission, Patient: c.Patient, Reason: c.Reason}}, nil
}
