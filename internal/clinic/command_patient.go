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
	p.Note = strings.TrimSpace(p.Note)
	p.PIN, p.Failures, p.MeetingNames, p.LegalHold = "", Failures{}, "", LegalHold{}
	switch {
	case len(p.Note) > MaxNote:
		return nil, refuse("note_long")
	case p.ID == "":
		return nil, refuse("no_id")
	case p.Family == "" && p.Given == "":
		return nil, refuse("no_name")
	case p.Number == "" || strings.Trim(p.Number, "0123456789") != "" || len(p.Number) > MaxNumberDigits:
		return nil, refuse("number_not_digits")
	}
	old, known := view.Patient(p.ID)
	if known && old.ID != p.ID { // a form that was open since before the merge
		return nil, &Refusal{Code: "merge_already", Args: map[string]any{"Name": old.SortName(), "Number": old.Number}}
	}
	for _, other := range view.PatientsByNumber(p.Number) {
		if other != p.ID {
			return nil, &Refusal{Code: "number_taken", Args: map[string]any{"Number": p.Number}}
		}
	}
	old.PIN, old.Failures, old.MeetingNames, old.LegalHold = "", Failures{}, "", LegalHold{}
	p.Withdrawn = false
	switch {
	case known && old == p:
		return nil, nil
	case known && !old.Withdrawn:
		return []Event{PatientSaved{Patient: p, Was: &old}}, nil
	}
	return []Event{PatientSaved{Patient: p}}, nil
}

// MaxNote is the longest note for the desk in bytes.
const MaxNote = 500

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
	return []Event{PatientPINSet{Patient: patient.ID, PIN: c.PIN}}, nil
}

// Admit starts a stay with its first plan.
type Admit struct {
	Admission Admission // its plans are the ones to start with; what it brings along follows as SetOpening
}

func (Admit) Act() Act { return ActPatients }

// Decide refuses a stay that overlaps another one, or has no plan, and one in a
// program that takes no new patients.
func (c Admit) Decide(view View, env Env) ([]Event, error) {
	if c.Admission.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(c.Admission.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	return openStay(view, c.Admission, view.AdmissionsOf(c.Admission.Patient))
}

// openStay decides the facts that start a stay beside the patient's others.
func openStay(view View, a Admission, others []Admission) ([]Event, error) {
	program, ok := programOn(view, a.Program, a.From)
	if !ok {
		return nil, refuse("no_such_program")
	}
	if len(a.Plans) == 0 {
		return nil, refuse("no_plan")
	}
	for _, other := range others {
		if other.ID == a.ID {
			return nil, nil
		}
		if other.Discharged.IsZero() || !other.Discharged.Before(a.From) {
			return nil, refuse("already_admitted")
		}
	}
	if err := checkStay(a, program, others); err != nil {
		return nil, err
	}
	plans, weeks, partTwo := a.Plans, a.Weeks, a.PartTwo
	a.Plans, a.Discharged, a.Reason, a.Weeks, a.Opening, a.Certified, a.Withdrawn, a.PartTwo = nil, Date{}, "", 0, nil, nil, false, false
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
	if weeks != 0 {
		events = append(events, AdmissionExtended{Admission: a.ID, Patient: a.Patient, Weeks: weeks})
	}
	if partTwo {
		events = append(events, PartTwoSet{Admission: a.ID, Patient: a.Patient, PartTwo: true})
	}
	return events, nil
}

func checkStay(a Admission, program Program, others []Admission) error {
	switch {
	case a.ID == "":
		return refuse("no_id")
	case program.Retired || program.Withdrawn:
		return refuse("program_retired")
	case a.Weeks < 0 || a.Weeks > MaxWeeks:
		return refuse("weeks_range")
	case a.Before != "" && !slices.ContainsFunc(others, func(o Admission) bool { return o.ID == a.Before }):
		return refuse("no_such_stay")
	}
	return nil
}

func checkPlan(view View, a Admission, plan Plan) error {
	track, ok := view.Track(plan.Track)
	if !ok || track.Program != a.Program {
		return refuse("track_of_other_program")
	}
	for _, id := range plan.AvailableTracks {
		if other, known := view.Track(id); !known || other.Program != a.Program {
			return refuse("track_of_other_program")
		}
	}
	for _, minutes := range []int{plan.WeeklyMinutes, plan.WeeklyMaximum} {
		if minutes < 0 || minutes > 7*24*60 {
			return refuse("weekly_minutes")
		}
	}
	if plan.WeeklyMaximum > 0 && plan.WeeklyMaximum < plan.WeeklyMinutes {
		return refuse("weekly_maximum")
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
	if slices.ContainsFunc(admission.Plans, c.Plan.same) {
		return nil, nil
	}
	if err := checkMove(view, env, admission, c.Plan); err != nil {
		return nil, err
	}
	set := PlanSet{Admission: c.Admission, Patient: c.Patient, Plan: c.Plan}
	if was, ok := admission.planFrom(c.Plan.From); ok {
		set.Was = &was
	}
	return []Event{set}, nil
}

// planFrom is the plan that begins on a day; false where none does.
func (a Admission) planFrom(date Date) (Plan, bool) {
	at := slices.IndexFunc(a.Plans, func(p Plan) bool { return p.From == date })
	if at < 0 {
		return Plan{}, false
	}
	return a.Plans[at], true
}

// same reports whether two plans say the same.
func (p Plan) same(q Plan) bool {
	return p.From == q.From && p.Track == q.Track && p.WeeklyMinutes == q.WeeklyMinutes && p.Group == q.Group &&
		p.StepDown == q.StepDown && p.WeeklyMaximum == q.WeeklyMaximum &&
		slices.Equal(p.Days, q.Days) && slices.Equal(p.Available, q.Available) && slices.Equal(p.AvailableTracks, q.AvailableTracks)
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
	if err := attestedAfter(view, admission, c.Date); err != nil {
		return nil, err
	}
	return []Event{Discharged{Admission: c.Admission, Patient: c.Patient, Date: c.Date, Reason: c.Reason,
		WasDate: admission.Discharged, WasReason: admission.Reason}}, nil
}

// attestedAfter refuses a last day before one that a counselor attested: what was
// attested takes two people to change, so it is corrected first.
func attestedAfter(view View, stay Admission, last Date) error {
	visits, err := view.VisitsOf(stay.Patient, last.AddDays(1), forever())
	if err != nil {
		return err
	}
	for _, visit := range slices.Backward(visits) {
		if visit.Admission == stay.ID && len(visit.Attested) > 0 {
			return &Refusal{Code: "attested_after", Args: map[string]any{"Date": visit.Date}}
		}
	}
	return nil
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
