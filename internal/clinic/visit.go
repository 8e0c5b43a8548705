package clinic

import (
	"slices"
	"time"
)

// VisitRef says which visit is meant, and is enough to find it in the book.
type VisitRef struct {
	Visit   VisitID   `json:"visit"`
	Patient PatientID `json:"patient"`
	Date    Date      `json:"date"` // the service date
}

// Visit is one patient in one session, from the claim at the lobby screen to
// the minutes it earned. What was not said yet is nil.
type Visit struct {
	VisitRef
	Admission    AdmissionID   `json:"admission,omitempty"`
	Session      Session       `json:"session"`
	Group        GroupID       `json:"group,omitempty"`
	SwitchedFrom TrackID       `json:"switched_from,omitempty"` // the patient's own track, when this is another
	Claim        *Claim        `json:"claim,omitempty"`
	Arrival      *Arrival      `json:"arrival,omitempty"`
	Attested     []Attestation `json:"attested,omitempty"` // by block, in no order that matters
	Departure    *Departure    `json:"departure,omitempty"`
	Absence      *Absence      `json:"absence,omitempty"`
	Credit       *Credit       `json:"credit,omitempty"`

	Away        []Span       `json:"away,omitempty"`        // left and came back, in order
	Out         []Span       `json:"out,omitempty"`         // out of the room, as the desk saw it, in order; the last may be open: its To is zero
	Modality    Modality     `json:"modality,omitempty"`    // of the whole visit; "" follows each block
	MakesUp     *VisitRef    `json:"makes_up,omitempty"`    // the missed visit that this one replaces
	Noted       *Handled     `json:"noted,omitempty"`       // who marked the note about it as written; nil for nobody
	Corrections []Correction `json:"corrections,omitempty"` // by id, in no order that matters
}

// Via says how somebody came in or left.
type Via string

const (
	ViaCard   Via = "card"
	ViaNumber Via = "number"
	ViaDesk   Via = "desk"
	ViaList   Via = "list" // a telehealth meeting's list of participants
)

// Claim is the patient's word that they are here.
type Claim struct {
	At  time.Time `json:"at"` // UTC
	Via Via       `json:"via"`
}

// Arrival is the desk's word that it saw the patient.
type Arrival struct {
	At   time.Time `json:"at"`   // when presence starts, UTC: the claim, or what the desk says
	Seen time.Time `json:"seen"` // when the desk confirmed it
	By   StaffID   `json:"by"`

	Afterwards bool `json:"afterwards,omitempty"` // entered from paper later, as Seen and By say
}

// Attestation is the counselor's word on one block: who sat in it, and when
// they were out of it.
type Attestation struct {
	Block   BlockID   `json:"block"`
	Present bool      `json:"present"`
	From    time.Time `json:"from,omitzero"` // came late at; zero is from the start
	To      time.Time `json:"to,omitzero"`   // left at; zero is to the end
	Out     []Span    `json:"out,omitempty"` // out of the room
	SentOut bool      `json:"sent_out,omitempty"`
	By      StaffID   `json:"by"`
	At      time.Time `json:"at"`

	Witness  StaffID      `json:"witness,omitempty"`  // the counselor, where somebody else enters their signed sheet
	Modality Modality     `json:"modality,omitempty"` // of this patient in this block; "" follows the visit
	Cause    AbsenceCause `json:"cause,omitempty"`    // why they were sent out
	Group    GroupID      `json:"group,omitempty"`    // where they sat, as the group's sheet says; "" is their usual group
	Proposed StaffID      `json:"proposed,omitempty"` // who asked for it, where it corrects an earlier one
	Reason   string       `json:"reason,omitempty"`   // of the correction
}

// saysSameAs compares what was said of the patient, not who said it when, nor on
// which group's sheet.
func (a Attestation) saysSameAs(b Attestation) bool {
	sameSpan := func(x, y Span) bool { return x.From.Equal(y.From) && x.To.Equal(y.To) }
	return a.Block == b.Block && a.Present == b.Present && a.SentOut == b.SentOut && a.Cause == b.Cause &&
		a.Witness == b.Witness && a.Modality == b.Modality &&
		a.From.Equal(b.From) && a.To.Equal(b.To) && slices.EqualFunc(a.Out, b.Out, sameSpan)
}

// Span is a stretch of time: from an instant up to, not including, another.
type Span struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Departure is somebody's word on when the patient left.
type Departure struct {
	At  time.Time `json:"at"`
	Via Via       `json:"via"`
	By  StaffID   `json:"by,omitempty"` // where staff said it

	Cause AbsenceCause `json:"cause,omitempty"` // why they were sent home; "" where they left by themselves
	Note  string       `json:"note,omitempty"`  // what was said of it

	Afterwards bool      `json:"afterwards,omitempty"` // entered from paper later, as Said and By say
	Said       time.Time `json:"said,omitzero"`        // when it was entered; set where it was afterwards
}

// Absence says why a visit earned nothing although it was expected.
type Absence struct {
	Outcome Outcome   `json:"outcome"`
	Note    string    `json:"note,omitempty"`
	By      StaffID   `json:"by"`
	At      time.Time `json:"at"`

	Cause    AbsenceCause `json:"cause,omitempty"`    // NotAdmitted, SentOut: why
	Told     time.Time    `json:"told,omitzero"`      // when the clinic was told of the absence
	Document string       `json:"document,omitempty"` // what proves the excuse, such as a doctor's note
}

// AbsenceCause is why somebody who came was not admitted or was sent out.
type AbsenceCause string

const (
	CauseCrisis       AbsenceCause = "crisis"
	CauseIntoxication AbsenceCause = "intoxication"
	CauseTestRefused  AbsenceCause = "test_refused" // a drug test
	CauseUnwell       AbsenceCause = "unwell"       // sent home or to hospital
	CauseConduct      AbsenceCause = "conduct"
	CauseTooLate      AbsenceCause = "too_late" // past the program's cut-off
)

// AbsenceCauses lists every cause, in the order that lists show them.
func AbsenceCauses() []AbsenceCause {
	return []AbsenceCause{CauseCrisis, CauseIntoxication, CauseTestRefused, CauseUnwell, CauseConduct, CauseTooLate}
}

// Outcome is how a visit that earned nothing is counted.
type Outcome string

const (
	Excused     Outcome = "excused"
	Unexcused   Outcome = "unexcused"
	NoShow      Outcome = "no_show"
	NotAdmitted Outcome = "not_admitted" // came, but was not admitted: no credit, and no no-show either
	SentOut     Outcome = "sent_out"     // was admitted and sent out: likewise, and toward no limit
)

// In reports whether the patient says they are here and nobody said they left.
func (v Visit) In() bool {
	return (v.Claim != nil || v.Arrival != nil) && v.Departure == nil && v.Absence == nil
}

// Since is when the patient came in: what the desk says, or their own claim.
func (v Visit) Since() (time.Time, bool) {
	switch {
	case v.Arrival != nil:
		return v.Arrival.At, true
	case v.Claim != nil:
		return v.Claim.At, true
	}
	return time.Time{}, false
}

// AttestationOf finds what was attested of a block.
func (v Visit) AttestationOf(block BlockID) (Attestation, bool) {
	for _, a := range v.Attested {
		if a.Block == block {
			return a, true
		}
	}
	return Attestation{}, false
}
