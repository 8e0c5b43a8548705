package clinic

import (
	"io"
	"time"
)

// Command is one thing somebody wants done: a plain value. Decide looks at the
// book as it is and returns the facts that follow, in order; no facts where it
// is already so. A Refusal says why it cannot be, in words for the user.
type Command interface {
	Act() Act
	Decide(view View, env Env) ([]Event, error)
}

// Env is everything a decision may know beside the book. Only Decide sees it.
type Env struct {
	Now      time.Time // UTC
	Zone     *time.Location
	Random   io.Reader
	Actor    Actor
	Doubtful bool   // the clock may be wrong (docs/decisions/0010)
	Station  string // the installation that the book is open on
}

// Today is the calendar day at the clinic.
func (e Env) Today() Date { return DateIn(e.Now, e.Zone) }

// View is the book as a decision or a query sees it: one moment, nothing half done.
// The methods that return an error read from the disk.
type View interface {
	Demo() bool
	Settings() Settings
	DeskBack() time.Time // zero while somebody is at the desk
	Recovery() RecoverySheet
	Logo() []byte // PNG; nil where there is none
	Copies(station string) CopyPlan

	Program(ProgramID) (Program, bool)
	Programs() []Program
	Track(TrackID) (Track, bool)
	TracksOf(ProgramID) []Track // in the order of their marks: sunrise, sun, moon, then by name

	Staff(StaffID) (Staff, bool)
	StaffList() []Staff // by name

	Patient(PatientID) (Patient, bool)
	Patients() []PatientID             // in no order
	PhotoOf(PatientID) ([]byte, error) // JPEG; nil where there is none
	PatientsByNumber(number string) []PatientID
	AdmissionsOf(PatientID) []Admission
	EachStays(visit func(PatientID, []Admission)) // of every patient who has or had a stay, in no order
	CardsOf(PatientID) []Card
	CardByHash(hash string) (Card, bool)
	HoldsOf(PatientID) []Hold

	ChosenTrack(PatientID, Date) (TrackID, bool)
	Visit(VisitRef) (Visit, bool, error)
	VisitsOf(patient PatientID, from, to Date) ([]Visit, error) // by date, both ends included
	VisitsOn(Date) ([]Visit, error)
	NoticesOn(Date) ([]Notice, error) // oldest first

	Closures() []Closure                                                    // by their first day, removed ones included
	ChangesOn(TrackID, Date) []SessionChange                                // by slot
	AppointmentsOf(patient PatientID, from, to Date) ([]Appointment, error) // by date and start, both ends included
	AppointmentsOn(Date) ([]Appointment, error)                             // by start
	HeadCountsOn(Date) ([]HeadCount, error)

	Payers() []Payer // by name
	Payer(PayerID) (Payer, bool)
	CoveragesOf(PatientID) []Coverage                                     // by their first day, removed ones included
	AuthorizationsOf(PatientID) []Authorization                           // likewise
	ActivitiesOf(patient PatientID, from, to Date) ([]Activity, error)    // by date, both ends included
	Periods() []Period                                                    // by their first day, reopened ones included
	ClaimsAffected(from, to Date) ([]AffectedClaim, error)                // by service date, both ends included
	ContactsOf(PatientID) []Contact                                       // by id, removed ones included
	AttemptsOf(patient PatientID, from, to Date) ([]Attempt, error)       // by date, both ends included
	ConsentsOf(PatientID) ([]Consent, error)                              // by id, revoked and withdrawn ones included
	DisclosuresOf(patient PatientID, from, to Date) ([]Disclosure, error) // by day, both ends and withdrawn ones included
	PaperOn(from, to Date) ([]PaperFigure, error)                         // by date, both ends included
	ParallelWeeks() ([]ParallelWeek, error)                               // by week, reopened ones included
	OpenCorrections() ([]OpenCorrection, error)                           // oldest first
}

// Refusal is why a command cannot be done: a name that the catalog turns into
// a sentence ("refusal." + Code), with the values that the sentence needs.
type Refusal struct {
	Code string
	Args map[string]any
}

// Error is the refusal for operators; users read the catalog's sentence.
func (r *Refusal) Error() string { return "refused: " + r.Code }

// refuse makes a Refusal without values.
func refuse(code string) error { return &Refusal{Code: code} }
