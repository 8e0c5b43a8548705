package clinic

import "time"

// Contact is somebody who may be reached about a patient, or the patient: how, and
// what may be said. A phone may be shared, and a call about a missed group can tell
// who answers what the patient is treated for (42 CFR 2).
type Contact struct {
	ID      ContactID   `json:"id"`
	Patient PatientID   `json:"patient"`
	Name    string      `json:"name,omitempty"` // of somebody else; "" is the patient
	Kind    ContactKind `json:"kind"`
	Phone   string      `json:"phone,omitempty"` // as the clinic writes it

	Call      bool   `json:"call,omitempty"`
	Voicemail bool   `json:"voicemail,omitempty"`
	Text      bool   `json:"text,omitempty"`
	SayName   string `json:"say_name,omitempty"` // what the caller calls the clinic or themself; "" says nothing of the clinic

	Consent Date   `json:"consent,omitzero"` // the last day of the signed consent; zero for the patient, or until it is withdrawn
	Note    string `json:"note,omitempty"`
	Removed bool   `json:"removed,omitempty"`
}

// ContactKind is what somebody is to a patient.
type ContactKind string

const (
	ContactSelf      ContactKind = "self"
	ContactGuardian  ContactKind = "guardian"
	ContactRelease   ContactKind = "release" // there is a release of information to them
	ContactEmergency ContactKind = "emergency"
)

// ContactKinds lists every kind, in the order that lists show them.
func ContactKinds() []ContactKind {
	return []ContactKind{ContactSelf, ContactGuardian, ContactRelease, ContactEmergency}
}

// Reach is a way of reaching somebody.
type Reach string

const (
	ReachCall      Reach = "call"
	ReachVoicemail Reach = "voicemail"
	ReachText      Reach = "text"
)

// Reaches lists every way, in the order that lists show them.
func Reaches() []Reach { return []Reach{ReachCall, ReachVoicemail, ReachText} }

// Allows reports whether a contact may be reached in a way on a day. Somebody who
// is only for emergencies is never reached about attendance.
func (c Contact) Allows(reach Reach, day Date) bool {
	if c.Removed || c.Kind == ContactEmergency || !c.Consent.IsZero() && c.Consent.Before(day) {
		return false
	}
	switch reach {
	case ReachCall:
		return c.Call
	case ReachVoicemail:
		return c.Voicemail
	case ReachText:
		return c.Text
	}
	return false
}

// Callable reports whether a contact may be reached in any way on a day.
func (c Contact) Callable(day Date) bool {
	for _, reach := range Reaches() {
		if c.Allows(reach, day) {
			return true
		}
	}
	return false
}

// Attempt is one try to reach somebody about a missed session.
type Attempt struct {
	ID      AttemptID      `json:"id"`
	Patient PatientID      `json:"patient"`
	Date    Date           `json:"date"` // the service date that it is about
	Contact ContactID      `json:"contact,omitempty"`
	Reach   Reach          `json:"reach"`
	Outcome AttemptOutcome `json:"outcome"`
	Note    string         `json:"note,omitempty"`
	By      StaffID        `json:"by,omitempty"`
	At      time.Time      `json:"at"`
	Removed bool           `json:"removed,omitempty"`
}

// AttemptOutcome is how a try to reach somebody went.
type AttemptOutcome string

const (
	AttemptReached  AttemptOutcome = "reached"
	AttemptMessage  AttemptOutcome = "message" // left on voicemail, or sent as a text
	AttemptNoAnswer AttemptOutcome = "no_answer"
	AttemptWrong    AttemptOutcome = "wrong_number"
)

// AttemptOutcomes lists every outcome, in the order that lists show them.
func AttemptOutcomes() []AttemptOutcome {
	return []AttemptOutcome{AttemptReached, AttemptMessage, AttemptNoAnswer, AttemptWrong}
}
