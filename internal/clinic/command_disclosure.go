package clinic

import (
	"slices"
	"strings"
)

// RecordDisclosure puts a disclosure into the patient's account; Withdrawn says with
// a reason that it was never sent. The id is made by the caller, so that recording
// twice is one act.
type RecordDisclosure struct{ Disclosure Disclosure }

// Act is making documents.
func (RecordDisclosure) Act() Act { return ActDocuments }

// Decide asks for what the basis needs, and notes who recorded it and when. Beside
// no_id, disclosure_ahead, no_such_patient and not_in_program it refuses with disclosure_nothing,
// disclosure_dates, disclosure_recipient, disclosure_affiliation, disclosure_reason,
// disclosure_case, disclosure_order, consent_missing, consent_over, consent_scope and
// consent_recipient.
func (c RecordDisclosure) Decide(view View, env Env) ([]Event, error) {
	d := c.Disclosure.trimmed()
	if d.ID == "" {
		return nil, refuse("no_id")
	}
	all, err := view.DisclosuresOf(d.Patient, Date{}, forever())
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(all, func(x Disclosure) bool { return x.ID == d.ID })
	if at >= 0 || d.Withdrawn {
		return withdrawDisclosure(all, at, d)
	}
	admission, ok := admissionByID(view, d.Patient, d.Admission)
	if _, known := view.Patient(d.Patient); !ok && (!known || d.Admission != "" || !d.ofPerson()) {
		return nil, refuse("not_in_program")
	}
	d.PartTwo, d.Day, d.At, d.By = admission.PartTwo, env.Today(), env.Now, env.Actor.Staff
	if !d.Made.IsZero() {
		d.Made, d.Day = d.Made.UTC(), DateIn(d.Made, env.Zone)
	}
	if d.Made.After(env.Now) {
		return nil, refuse("disclosure_ahead")
	}
	for _, stay := range view.AdmissionsOf(d.Patient) { // a letter may tell of several
		d.PartTwo = d.PartTwo || stay.PartTwo && stay.Covers(d.From, d.To)
	}
	if err := d.sound(); err != nil {
		return nil, err
	}
	if d.Basis.ByConsent() {
		if err := d.consented(view); err != nil {
			return nil, err
		}
	}
	return []Event{DisclosureMade{Disclosure: d}}, nil
}

func (d Disclosure) trimmed() Disclosure {
	for _, text := range []*string{&d.Recipient, &d.Affiliation, &d.Purpose, &d.Case, &d.Court, &d.Reason, &d.Told, &d.ToldBy, &d.Why} {
		*text = strings.TrimSpace(*text)
	}
	d.Content = inOrder(d.Content)
	return d
}

// ofPerson reports whether a disclosure is about a person rather than a stay: an
// emergency does not wait for the admission, and everybody has an account.
func (d Disclosure) ofPerson() bool {
	return d.Basis == BasisEmergency || slices.Equal(d.Content, []ContentItem{ContentAccount})
}

// withdrawDisclosure says that a disclosure was never made; what was recorded stays
// beside it.
func withdrawDisclosure(all []Disclosure, at int, d Disclosure) ([]Event, error) {
	switch {
	case at < 0 || !d.Withdrawn || all[at].Withdrawn:
		return nil, nil
	case d.Why == "":
		return nil, refuse(ReasonNeeded)
	}
	gone := all[at]
	gone.Withdrawn, gone.Why = true, d.Why
	return []Event{DisclosureMade{Disclosure: gone}}, nil
}

// sound refuses what lacks something that its basis asks for.
func (d Disclosure) sound() error {
	switch {
	case !slices.Contains(Bases(), d.Basis) || !slices.Contains(Deliveries(), d.Delivery) || len(d.Content) == 0 && d.Told == "":
		return refuse("disclosure_nothing")
	case d.From.IsZero() || d.To.Before(d.From):
		return refuse("disclosure_dates")
	case d.Recipient == "":
		return refuse("disclosure_recipient")
	case d.Affiliation == "" && (d.Basis == BasisEmergency || d.Basis == BasisAudit):
		return refuse("disclosure_affiliation")
	case d.Reason == "" && d.Basis == BasisEmergency, d.Purpose == "" && d.Basis == BasisAudit:
		return refuse("disclosure_reason")
	case d.Case == "" && d.Basis == BasisJustice:
		return refuse("disclosure_case")
	case d.Basis == BasisOrder && (d.Court == "" || d.Ordered.IsZero() || d.Ordered.After(d.Day)):
		return refuse("disclosure_order")
	}
	return nil
}

// consented refuses what the patient's consent does not cover.
func (d Disclosure) consented(view View) error {
	consent, ok, err := consentByID(view, d.Patient, d.Consent)
	switch {
	case err != nil:
		return err
	case !ok || consent.Justice != (d.Basis == BasisJustice):
		return refuse("consent_missing")
	case !consent.HoldsOn(d.Day):
		return refuse("consent_over")
	case Fold(consent.Recipient) != Fold(d.Recipient):
		return &Refusal{Code: "consent_recipient", Args: map[string]any{"Name": consent.Recipient}}
	case !consent.Covers(d.Content):
		return refuse("consent_scope")
	}
	return nil
}
