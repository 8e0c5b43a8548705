package clinic

import (
	"slices"
	"strings"
)

// SaveConsent adds a consent or changes one; Withdrawn takes it away, Revoked ends
// it. The id is made by the caller, so that saving twice is one act.
type SaveConsent struct{ Consent Consent }

// Act is part of making documents: who writes a letter has the form before them.
func (SaveConsent) Act() Act { return ActDocuments }

// Decide refuses a consent that lacks what 42 CFR 2.31 asks for, and days out of
// their order: consent_incomplete, consent_dates.
func (c SaveConsent) Decide(view View, env Env) ([]Event, error) {
	consent := c.Consent
	consent.Recipient, consent.Affiliation = strings.TrimSpace(consent.Recipient), strings.TrimSpace(consent.Affiliation)
	consent.Purpose = strings.TrimSpace(consent.Purpose)
	consent.Scope = inOrder(consent.Scope)
	if consent.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(consent.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	old, known, err := consentByID(view, consent.Patient, consent.ID)
	switch {
	case err != nil:
		return nil, err
	case known && old.sameAs(consent), !known && consent.Withdrawn:
		return nil, nil
	case consent.Recipient == "" || consent.Purpose == "" || len(consent.Scope) == 0 || consent.Signed.IsZero():
		return nil, refuse("consent_incomplete")
	case consent.Signed.After(env.Today()), !consent.Expires.IsZero() && consent.Expires.Before(consent.Signed), !consent.Revoked.IsZero() && consent.Revoked.Before(consent.Signed):
		return nil, refuse("consent_dates")
	}
	saved := ConsentSaved{Consent: consent}
	if known {
		saved.Was = &old
	}
	return []Event{saved}, nil
}

func consentByID(view View, patient PatientID, id ConsentID) (Consent, bool, error) {
	consents, err := view.ConsentsOf(patient)
	at := slices.IndexFunc(consents, func(c Consent) bool { return c.ID == id })
	if at < 0 {
		return Consent{}, false, err
	}
	return consents[at], true, err
}

// inOrder are the known items of a content, each once, in the order of a letter.
func inOrder(content []ContentItem) []ContentItem {
	var sorted []ContentItem
	for _, item := range append(ContentItems(), ContentRecord, ContentAccount) {
		if slices.Contains(content, item) {
			sorted = append(sorted, item)
		}
	}
	return sorted
}
