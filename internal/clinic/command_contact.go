package clinic

import (
	"slices"
	"strings"
)

// ContactSaved adds, changes or removes a contact.
type ContactSaved struct {
	Contact Contact  `json:"contact"`
	Was     *Contact `json:"was,omitempty"` // before, so that an undo can set it again; nil where there was none

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// ContactTried says that somebody tried to reach a patient, or that this was
// recorded in error.
type ContactTried struct {
	Attempt Attempt `json:"attempt"`
}

func (ContactSaved) Kind() string { return "contact.saved" }
func (ContactTried) Kind() string { return "contact.tried" }

// SaveContact adds a contact or changes one; Removed takes it away. The id is made
// by the caller, so that saving twice is one act.
type SaveContact struct{ Contact Contact }

func (SaveContact) Act() Act { return ActPatients }

// Decide refuses a contact without a phone number, of somebody else without a
// name, and a guardian or a release that allows nothing but is no emergency.
func (c SaveContact) Decide(view View, env Env) ([]Event, error) {
	contact := c.Contact
	contact.Name, contact.Phone = strings.TrimSpace(contact.Name), strings.TrimSpace(contact.Phone)
	contact.SayName, contact.Note = strings.TrimSpace(contact.SayName), strings.TrimSpace(contact.Note)
	if contact.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(contact.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	old, known := contactByID(view, contact.Patient, contact.ID)
	switch {
	case known && old == contact, contact.Removed && (!known || old.Removed):
		return nil, nil
	case contact.Removed:
		contact = old
		contact.Removed = true
		return []Event{ContactSaved{Contact: contact, Was: &old}}, nil
	case !slices.Contains(ContactKinds(), contact.Kind):
		return nil, refuse("contact_kind")
	case strings.Count(contact.Phone, "")-1 > 40 || !strings.ContainsAny(contact.Phone, "0123456789"):
		return nil, refuse("contact_phone")
	case contact.Kind != ContactSelf && contact.Name == "":
		return nil, refuse("no_name")
	}
	saved := ContactSaved{Contact: contact}
	if known {
		saved.Was = &old
	}
	return []Event{saved}, nil
}

func contactByID(view View, patient PatientID, id ContactID) (Contact, bool) {
	for _, contact := range view.ContactsOf(patient) {
		if contact.ID == id {
			return contact, true
		}
	}
	return Contact{}, false
}

// LogAttempt records a try to reach somebody about a missed session; Removed takes
// it back.
type LogAttempt struct{ Attempt Attempt }

func (LogAttempt) Act() Act { return ActAttendance }

// Decide refuses a way that the contact does not allow: what was done against
// somebody's word is a disclosure, and belongs in another record.
func (c LogAttempt) Decide(view View, env Env) ([]Event, error) {
	attempt := c.Attempt
	attempt.Note = strings.TrimSpace(attempt.Note)
	if attempt.ID == "" {
		return nil, refuse("no_id")
	}
	all, err := view.AttemptsOf(attempt.Patient, attempt.Date, attempt.Date)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(all, func(a Attempt) bool { return a.ID == attempt.ID })
	if attempt.Removed {
		if at < 0 || all[at].Removed {
			return nil, nil
		}
		gone := all[at]
		gone.Removed = true
		return []Event{ContactTried{Attempt: gone}}, nil
	}
	if at >= 0 {
		return nil, nil
	}
	contact, ok := contactByID(view, attempt.Patient, attempt.Contact)
	switch {
	case !ok || contact.Removed:
		return nil, refuse("no_such_contact")
	case !contact.Allows(attempt.Reach, env.Today()):
		return nil, &Refusal{Code: "contact_not_allowed"}
	case !slices.Contains(AttemptOutcomes(), attempt.Outcome):
		return nil, refuse("attempt_outcome")
	}
	attempt.By, attempt.At = env.Actor.Staff, env.Now
	return []Event{ContactTried{Attempt: attempt}}, nil
}
