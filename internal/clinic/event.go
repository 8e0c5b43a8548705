package clinic

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"time"
)

// Event is a fact: what a command decided, with every instant, date and minute
// worked out. Its Kind is its name in the journal for ever. A body concerns one
// patient at most.
type Event interface{ Kind() string }

// Recorded is what the journal says about an event beside the event itself.
type Recorded struct {
	At    time.Time // UTC
	Actor Actor
}

// Founded is the first entry of a book.
type Founded struct {
	Book string `json:"book"`
	Demo bool   `json:"demo,omitempty"` // the sample clinic: for ever apart from real books
}

type SettingsSaved struct {
	Settings Settings `json:"settings"`
}

// ProgramSaved carries a program with all its versions.
type ProgramSaved struct {
	Program Program  `json:"program"`
	Was     *Program `json:"was,omitempty"` // before the change, so that an undo can restore it; none for a new one
}

type TrackSaved struct {
	Track Track `json:"track"`
}

// StaffSaved carries everything about an account but its PIN and its failures.
type StaffSaved struct {
	Staff Staff `json:"staff"`
}

type StaffPINSet struct {
	Staff StaffID `json:"staff"`
	PIN   string  `json:"pin"` // Argon2id hash
	// BySheet is a director's that was set by the recovery sheet, at nobody's account.
	BySheet bool `json:"by_sheet,omitempty"`
}

// SignInTried records a member of staff at the desk's lock: let in, or not, and
// the wrong PINs that stand after it.
type SignInTried struct {
	Staff    StaffID  `json:"staff"`
	OK       bool     `json:"ok"`
	Failures Failures `json:"failures"`
}

// PatientSaved carries everything about a patient but the PIN and its failures.
type PatientSaved struct {
	Patient Patient  `json:"patient"`
	Was     *Patient `json:"was,omitempty"` // before, so that an undo can set it again; nil where there was none

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

type PatientPINSet struct {
	Patient PatientID `json:"patient"`
	PIN     string    `json:"pin"` // Argon2id hash
}

// NumberTried records a patient number at the lobby screen: the PIN fitted, or
// not, and the wrong PINs that stand after it.
type NumberTried struct {
	Patient  PatientID `json:"patient"`
	OK       bool      `json:"ok"`
	Failures Failures  `json:"failures"`
}

// AdmissionOpened starts a stay. Its plans follow as PlanSet.
type AdmissionOpened struct {
	Admission Admission `json:"admission"`
}

type PlanSet struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Plan      Plan        `json:"plan"`

	Was       *Plan `json:"was,omitempty"`       // the plan from the same day that it replaces; nil where there was none
	Withdrawn bool  `json:"withdrawn,omitempty"` // the plan from that day was set in error: the one before it goes on

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

type Discharged struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Date      Date        `json:"date"` // the last day of the stay
	Reason    string      `json:"reason"`

	WasDate   Date   `json:"was_date,omitzero"` // the last day as it was before, so that an undo can set it again
	WasReason string `json:"was_reason,omitempty"`

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

type CardIssued struct {
	Card Card `json:"card"`
}

type CardRevoked struct {
	Card    CardID    `json:"card"`
	Patient PatientID `json:"patient"`
	Reason  string    `json:"reason"`
}

// CardKept says where a card is between visits: at the front desk, or with the
// patient. Patients who want nothing on them leave it at the clinic.
type CardKept struct {
	Card    CardID    `json:"card"`
	Patient PatientID `json:"patient"`
	AtDesk  bool      `json:"at_desk"`
}

type HoldPlaced struct {
	Hold Hold `json:"hold"`
}

type HoldReleased struct {
	Hold    HoldID    `json:"hold"`
	Patient PatientID `json:"patient"`

	Withdrawn bool `json:"withdrawn,omitempty"` // released in error: the hold stands again
}

// TrackChosen is a patient's track for one day.
type TrackChosen struct {
	Patient PatientID `json:"patient"`
	Date    Date      `json:"date"`
	Track   TrackID   `json:"track"`
	Was     TrackID   `json:"was,omitempty"` // the track before, so that an undo can choose it again
}

type NoticeRaised struct {
	Notice Notice `json:"notice"`
}

type NoticeHandled struct {
	Notice NoticeID  `json:"notice"`
	Date   Date      `json:"date"`
	By     StaffID   `json:"by"`
	At     time.Time `json:"at"`
}

// DeskLeft says that nobody is at the desk until a moment; the zero moment says
// that somebody is back.
type DeskLeft struct {
	Back time.Time `json:"back,omitzero"`
}

// ClockDoubted says that Daybook began to doubt the clock: what At shows may be
// wrong. The doubt lasts until a ClockTrusted, over restarts too.
type ClockDoubted struct {
	At time.Time `json:"at"`
}

// ClockTrusted is a member of staff's word that the clock is right again.
type ClockTrusted struct {
	At time.Time `json:"at"`
}

func (Founded) Kind() string         { return "book.founded" }
func (SettingsSaved) Kind() string   { return "settings.saved" }
func (ProgramSaved) Kind() string    { return "program.saved" }
func (TrackSaved) Kind() string      { return "track.saved" }
func (StaffSaved) Kind() string      { return "staff.saved" }
func (StaffPINSet) Kind() string     { return "staff.pin_set" }
func (SignInTried) Kind() string     { return "staff.sign_in_tried" }
func (PatientSaved) Kind() string    { return "patient.saved" }
func (PatientPINSet) Kind() string   { return "patient.pin_set" }
func (NumberTried) Kind() string     { return "patient.number_tried" }
func (AdmissionOpened) Kind() string { return "admission.opened" }
func (PlanSet) Kind() string         { return "admission.plan_set" }
func (Discharged) Kind() string      { return "admission.discharged" }
func (CardIssued) Kind() string      { return "card.issued" }
func (CardRevoked) Kind() string     { return "card.revoked" }
func (CardKept) Kind() string        { return "card.kept" }
func (HoldPlaced) Kind() string      { return "hold.placed" }
func (HoldReleased) Kind() string    { return "hold.released" }
func (TrackChosen) Kind() string     { return "track.chosen" }
func (NoticeRaised) Kind() string    { return "notice.raised" }
func (NoticeHandled) Kind() string   { return "notice.handled" }
func (DeskLeft) Kind() string        { return "desk.left" }
func (ClockDoubted) Kind() string    { return "clock.doubted" }
func (ClockTrusted) Kind() string    { return "clock.trusted" }

// Events lists one empty event of every kind, in the order of the journal's words.
func Events() []Event {
	return []Event{
		Founded{}, SettingsSaved{}, ProgramSaved{}, TrackSaved{}, StaffSaved{}, StaffPINSet{}, SignInTried{},
		PatientSaved{}, PatientPINSet{}, NumberTried{}, AdmissionOpened{}, PlanSet{}, Discharged{},
		CardIssued{}, CardRevoked{}, CardKept{}, HoldPlaced{}, HoldReleased{}, TrackChosen{},
		NoticeRaised{}, NoticeHandled{}, DeskLeft{}, ClockDoubted{}, ClockTrusted{},
		VisitOpened{}, VisitClaimed{}, ClaimWithdrawn{}, ArrivalConfirmed{}, ArrivalWithdrawn{},
		BlockAttested{}, VisitDeparted{}, DepartureWithdrawn{}, AbsenceRecorded{}, AbsenceWithdrawn{}, VisitCredited{},
		VisitModalitySet{}, VisitMadeUp{}, VisitNoted{}, VisitReturned{}, VisitSteppedOut{}, CorrectionProposed{}, CorrectionSettled{},
		ClosureSaved{}, SessionChanged{}, AppointmentSaved{}, GroupCounted{}, AdmissionExtended{}, AdmissionMoved{}, OpeningSet{}, Recertified{}, StayWithdrawn{}, DischargeWithdrawn{},
		PayerSaved{}, CoverageSaved{}, AuthorizationSaved{}, ActivitySaved{}, PeriodClosed{}, PeriodReopened{}, ClaimAffected{}, ClaimHandled{},
		ContactSaved{}, ContactTried{}, PatientWithdrawn{},
		LockReleased{}, MeetingNameKept{}, PhotoSet{}, PatientsMerged{}, PatientsParted{},
		RecoveryMade{}, RecoveryConfirmed{}, PaperTyped{}, ParallelEnded{},
		CopyPlacesSet{}, BackupWritten{}, BookRestored{}, CopyTakenIn{},
		ConsentSaved{}, DisclosureMade{}, PartTwoSet{}, LogoSet{},
		ExportMade{}, BookImported{}, UnlockSet{}, BookRekeyed{},
		LegalHoldSet{}, LegalHoldLifted{}, PatientsPurged{},
	}
}

// EventVersion is the layout that EncodeEvent writes for every kind so far.
const EventVersion = 1

// EncodeEvent writes an event as the payload of an entry.
func EncodeEvent(e Event) ([]byte, error) {
	payload, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("write event %s: %w", e.Kind(), err)
	}
	return payload, nil
}

// DecodeEvent reads a payload of the current version back. A kind it does not
// know, or a payload that does not fit its kind, is an error.
func DecodeEvent(kind string, payload []byte) (Event, error) {
	events := Events()
	at := slices.IndexFunc(events, func(e Event) bool { return e.Kind() == kind })
	if at < 0 {
		return nil, fmt.Errorf("read event: kind %q is not known to this version", kind)
	}
	value := reflect.New(reflect.TypeOf(events[at]))
	if err := json.Unmarshal(payload, value.Interface()); err != nil {
		return nil, fmt.Errorf("read event %s: %w", kind, err)
	}
	return value.Elem().Interface().(Event), nil
}
