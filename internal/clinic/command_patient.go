package clinic

import (
	"slices"
	"strings"
)

// SavePatient adds a patient or changes one. The id is made by the caller, so
// that saving twice is one act. PIN and failures are left as they are.
type SavePatient struct{ Patient Patient }

func (SavePatient) Act() Act { return ActPatients }

// Decide refuses a patient without a name, without a number, or with somebody
// else's number.
func (c SavePatient) Decide(view View, env Env) ([]Event, error) {
	p := c.Patient
	p.Family, p.Given, p.Number = strings.TrimSpace(p.Family), strings.TrimSpace(p.Given), strings.TrimSpace(p.Number)
	p.PIN, p.Failures = "", Failures{}
	switch {
	case p.ID == "":
		return nil, refuse("no_id")
	case p.Family == "" && p.Given == "":
		return nil, refuse("no_name")
	case p.Number == "" || strings.Trim(p.Number, "0123456789") != "" || len(p.Number) > MaxNumberDigits:
		return nil, refuse("number_not_digits")
	}
	for _, other := range view.PatientsByNumber(p.Number) {
		if other != p.ID {
			return nil, &Refusal{Code: "number_taken", Args: map[string]any{"Number": p.Number}}
		}
	}
	old, known := view.Patient(p.ID)
	old.PIN, old.Failures = "", Failures{}
	if known && old == p {
		return nil, nil
	}
	return []Event{PatientSaved{Patient: p}}, nil
}

// MaxNumberDigits is the longest patient number the lobby's keypad takes.
const MaxNumberDigits = 6

// SetPatientPIN gives a patient a new lobby PIN, as its Argon2id hash, and opens its lock.
type SetPatientPIN struct {
	Patient PatientID
	PIN     string
}

func (SetPatientPIN) Act() Act { return ActPatients }

func (c SetPatientPIN) Decide(view View, env Env) ([]Event, error) {
	patient, ok := view.Patient(c.Patient)
	if !ok {
		return nil, refuse("no_such_patient")
	}
	if patient.PIN == c.PIN && patient.Failures.Count == 0 {
		return nil, nil
	}
	return []Event{PatientPINSet{Patient: c.Patient, PIN: c.PIN}}, nil
}

// Admit starts a stay with its first plan.
type Admit struct {
	Admission Admission // its plans are the ones to start with
}

func (Admit) Act() Act { return ActPatients }

// Decide refuses a stay that overlaps another one, or has no plan.
func (c Admit) Decide(view View, env Env) ([]Event, error) {
	a := c.Admission
	if a.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(a.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	if _, ok := view.Program(a.Program); !ok {
		return nil, refuse("no_such_program")
	}
	if len(a.Plans) == 0 {
		return nil, refuse("no_plan")
	}
	for _, other := range view.AdmissionsOf(a.Patient) {
		if other.ID == a.ID {
			return nil, nil
		}
		if other.Discharged.IsZero() || !other.Discharged.Before(a.From) {
			return nil, refuse("already_admitted")
		}
	}
	plans := a.Plans
	a.Plans, a.Discharged, a.Reason = nil, Date{}, ""
	events := []Event{AdmissionOpened{Admission: a}}
	for _, plan := range plans {
		if err := checkPlan(view, a, plan); err != nil {
			return nil, err
		}
		track, _ := view.Track(plan.Track)
		if err := checkAgeOf(view, a.Patient, track, plan.From); err != nil {
			return nil, err
		}
		events = append(events, PlanSet{Admission: a.ID, Patient: a.Patient, Plan: plan})
	}
	return events, nil
}

func checkPlan(view View, a Admission, plan Plan) error {
	track, ok := view.Track(plan.Track)
	if !ok || track.Program != a.Program {
		return refuse("track_of_other_program")
	}
	if plan.WeeklyMinutes < 0 || plan.WeeklyMinutes > 7*24*60 {
		return refuse("weekly_minutes")
	}
	return nil
}

// SetPlan changes what a stay's weeks hold, from a date on.
type SetPlan struct {
	Patient   PatientID
	Admission AdmissionID
	Plan      Plan
}

func (SetPlan) Act() Act { return ActPatients }

func (c SetPlan) Decide(view View, env Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	if !ok {
		return nil, refuse("not_in_program")
	}
	if err := checkPlan(view, admission, c.Plan); err != nil {
		return nil, err
	}
	for _, plan := range admission.Plans {
		if plan.From == c.Plan.From && plan.Track == c.Plan.Track && plan.WeeklyMinutes == c.Plan.WeeklyMinutes &&
			plan.Group == c.Plan.Group && slices.Equal(plan.Days, c.Plan.Days) {
			return nil, nil
		}
	}
	if err := checkMove(view, env, admission, c.Plan); err != nil {
		return nil, err
	}
	return []Event{PlanSet{Admission: c.Admission, Patient: c.Patient, Plan: c.Plan}}, nil
}

// Discharge ends a stay; its last day is still a day of treatment.
type Discharge struct {
	Patient   PatientID
	Admission AdmissionID
	Date      Date
	Reason    string
}

func (Discharge) Act() Act { return ActPatients }

func (c Discharge) Decide(view View, env Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	switch {
	case !ok:
		return nil, refuse("not_in_program")
	case c.Date.Before(admission.From):
		return nil, refuse("discharged_before_admission")
	case admission.Discharged == c.Date && admission.Reason == c.Reason:
		return nil, nil
	}
	return []Event{Discharged{Admission: c.Admission, Patient: c.Patient, Date: c.Date, Reason: c.Reason}}, nil
}

// PlaceHold leaves a note that sends a patient to the desk after checking in.
type PlaceHold struct{ Hold Hold }

func (PlaceHold) Act() Act { return ActPatients }

func (c PlaceHold) Decide(view View, env Env) ([]Event, error) {
	hold := c.Hold
	hold.By, hold.Released = env.Actor.Staff, false
	if hold.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(hold.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	if hold.Note = strings.TrimSpace(hold.Note); hold.Note == "" {
		return nil, refuse("no_note")
	}
	for _, other := range view.HoldsOf(hold.Patient) {
		if other.ID == hold.ID {
			return nil, nil
		}
	}
	return []Event{HoldPlaced{Hold: hold}}, nil
}

// ReleaseHold ends a hold.
type ReleaseHold struct {
	Patient PatientID
	Hold    HoldID
}

func (ReleaseHold) Act() Act { return ActAttendance }

func (c ReleaseHold) Decide(view View, env Env) ([]Event, error) {
	for _, hold := range view.HoldsOf(c.Patient) {
		if hold.ID == c.Hold && !hold.Released {
			return []Event{HoldReleased{Hold: c.Hold, Patient: c.Patient}}, nil
		}
	}
	return nil, nil
}

// IssueCard gives a patient a card. Only the keyed hash of its code and its
// first four letters are kept.
type IssueCard struct {
	Patient PatientID
	Hash    string
	Short   string
}

func (IssueCard) Act() Act { return ActCards }

// Decide refuses a code that another card carries; a card's id follows from its
// hash, so issuing it twice is one act.
func (c IssueCard) Decide(view View, env Env) ([]Event, error) {
	if _, ok := view.Patient(c.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	if other, ok := view.CardByHash(c.Hash); ok {
		if other.Patient == c.Patient {
			return nil, nil
		}
		return nil, refuse("card_taken")
	}
	card := Card{ID: derive[CardID]("card", c.Hash), Patient: c.Patient, Hash: c.Hash, Short: c.Short, Issued: env.Now}
	return []Event{CardIssued{Card: card}}, nil
}

// RevokeCard ends a card for ever.
type RevokeCard struct {
	Patient PatientID
	Card    CardID
	Reason  string
}

func (RevokeCard) Act() Act { return ActCards }

func (c RevokeCard) Decide(view View, env Env) ([]Event, error) {
	for _, card := range view.CardsOf(c.Patient) {
		if card.ID == c.Card {
			if card.Revoked {
				return nil, nil
			}
			return []Event{CardRevoked{Card: c.Card, Patient: c.Patient, Reason: c.Reason}}, nil
		}
	}
	return nil, refuse("no_such_card")
}
