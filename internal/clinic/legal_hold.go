package clinic

import "strings"

// LegalHold says that nothing about a patient may be removed, however old it is: a
// court, a lawyer or an auditor asked for it. Its zero value is none.
type LegalHold struct {
	Reason string  `json:"reason,omitempty"`
	By     StaffID `json:"by,omitempty"`
	Since  Date    `json:"since,omitzero"`
}

// Stands reports whether there is a hold.
func (h LegalHold) Stands() bool { return h.Reason != "" }

// LegalHoldSet says that a patient's record must not be removed.
type LegalHoldSet struct {
	Patient PatientID `json:"patient"`
	Hold    LegalHold `json:"hold"`
}

// LegalHoldLifted says that it may be removed again when its time comes.
type LegalHoldLifted struct {
	Patient PatientID `json:"patient"`
	Reason  string    `json:"reason"`
}

func (LegalHoldSet) Kind() string    { return "patient.legal_hold" }
func (LegalHoldLifted) Kind() string { return "patient.legal_hold_lifted" }

// SetLegalHold keeps a patient's record from being removed.
type SetLegalHold struct {
	Patient PatientID
	Reason  string
}

func (SetLegalHold) Act() Act { return ActRetention }

// Decide refuses a hold without a reason. One that stands gets the new reason.
func (c SetLegalHold) Decide(view View, env Env) ([]Event, error) {
	c.Reason = strings.TrimSpace(c.Reason)
	patient, ok := view.Patient(c.Patient)
	switch {
	case !ok:
		return nil, refuse("no_such_patient")
	case c.Reason == "":
		return nil, refuse("no_reason")
	case len(c.Reason) > MaxNote:
		return nil, refuse("note_long")
	case patient.LegalHold.Reason == c.Reason:
		return nil, nil
	}
	return []Event{LegalHoldSet{Patient: patient.ID, Hold: LegalHold{Reason: c.Reason, By: env.Actor.Staff, Since: env.Today()}}}, nil
}

// LiftLegalHold lets a patient's record be removed again when its time comes.
type LiftLegalHold struct {
	Patient PatientID
	Reason  string
}

func (LiftLegalHold) Act() Act { return ActRetention }

// Decide asks for a reason: somebody will want to know why it was not needed any more.
func (c LiftLegalHold) Decide(view View, _ Env) ([]Event, error) {
	c.Reason = strings.TrimSpace(c.Reason)
	patient, ok := view.Patient(c.Patient)
	switch {
	case !ok:
		return nil, refuse("no_such_patient")
	case c.Reason == "":
		return nil, refuse("no_reason")
	}
	raw, joined := apart(view)
	var events []Event
	for _, record := range joined.Records(patient.ID) {
		if held, _ := raw.Patient(record); held.LegalHold.Stands() {
			events = append(events, LegalHoldLifted{Patient: record, Reason: c.Reason})
		}
	}
	return events, nil
}
