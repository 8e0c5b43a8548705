package clinic

import "time"

// VisitEvent is a fact about one visit. Facts that answer the same question
// share a Register: of two such facts, the later in the journal holds.
type VisitEvent interface {
	Event
	Ref() VisitRef
	Register() string
	applyTo(v *Visit, r Recorded)
}

// Ref makes every event that embeds a VisitRef say which visit it is about.
func (r VisitRef) Ref() VisitRef { return r }

// VisitOpened fixes what a visit is about: the session as it stood that day.
type VisitOpened struct {
	VisitRef
	Admission    AdmissionID `json:"admission"`
	Session      Session     `json:"session"`
	Group        GroupID     `json:"group,omitempty"`
	SwitchedFrom TrackID     `json:"switched_from,omitempty"`
}

type VisitClaimed struct {
	VisitRef
	At  time.Time `json:"at"`
	Via Via       `json:"via"`
}

type ClaimWithdrawn struct {
	VisitRef
	Reason string `json:"reason"`
}

type ArrivalConfirmed struct {
	VisitRef
	At time.Time `json:"at"` // when presence starts

	Afterwards bool `json:"afterwards,omitempty"` // entered from paper, for a time when nobody could enter it
}

type ArrivalWithdrawn struct {
	VisitRef
	Reason string `json:"reason"`
}

type BlockAttested struct {
	VisitRef
	Attestation Attestation `json:"attestation"`
}

type VisitDeparted struct {
	VisitRef
	At  time.Time `json:"at"`
	Via Via       `json:"via"`

	Afterwards bool         `json:"afterwards,omitempty"` // entered from paper, for a time when nobody could enter it
	Cause      AbsenceCause `json:"cause,omitempty"`      // sent home, and why
	Note       string       `json:"note,omitempty"`
}

type DepartureWithdrawn struct {
	VisitRef
	Reason string     `json:"reason"`
	Was    *Departure `json:"was,omitempty"` // what a check-in took back, so that its undo can say it again
}

type AbsenceRecorded struct {
	VisitRef
	Outcome Outcome `json:"outcome"`
	Note    string  `json:"note,omitempty"`

	Cause    AbsenceCause `json:"cause,omitempty"`
	Told     time.Time    `json:"told,omitzero"`
	Document string       `json:"document,omitempty"`

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

type AbsenceWithdrawn struct {
	VisitRef
	Reason string   `json:"reason"`
	Was    *Absence `json:"was,omitempty"` // what a check-in took back, so that its undo can say it again
}

type VisitCredited struct {
	VisitRef
	Credit Credit `json:"credit"`
}

func (VisitOpened) Kind() string        { return "visit.opened" }
func (VisitClaimed) Kind() string       { return "visit.claimed" }
func (ClaimWithdrawn) Kind() string     { return "visit.claim_withdrawn" }
func (ArrivalConfirmed) Kind() string   { return "visit.arrival_confirmed" }
func (ArrivalWithdrawn) Kind() string   { return "visit.arrival_withdrawn" }
func (BlockAttested) Kind() string      { return "visit.block_attested" }
func (VisitDeparted) Kind() string      { return "visit.departed" }
func (DepartureWithdrawn) Kind() string { return "visit.departure_withdrawn" }
func (AbsenceRecorded) Kind() string    { return "visit.absence_recorded" }
func (AbsenceWithdrawn) Kind() string   { return "visit.absence_withdrawn" }
func (VisitCredited) Kind() string      { return "visit.credited" }

func (VisitOpened) Register() string        { return "opened" }
func (VisitClaimed) Register() string       { return "claim" }
func (ClaimWithdrawn) Register() string     { return "claim" }
func (ArrivalConfirmed) Register() string   { return "arrival" }
func (ArrivalWithdrawn) Register() string   { return "arrival" }
func (e BlockAttested) Register() string    { return "attest:" + string(e.Attestation.Block) }
func (VisitDeparted) Register() string      { return "departure" }
func (DepartureWithdrawn) Register() string { return "departure" }
func (AbsenceRecorded) Register() string    { return "absence" }
func (AbsenceWithdrawn) Register() string   { return "absence" }
func (VisitCredited) Register() string      { return "credit" }

func (e VisitOpened) applyTo(v *Visit, _ Recorded) {
	v.Admission, v.Session, v.Group, v.SwitchedFrom = e.Admission, e.Session, e.Group, e.SwitchedFrom
}
func (e VisitClaimed) applyTo(v *Visit, _ Recorded)   { v.Claim = &Claim{At: e.At, Via: e.Via} }
func (e ClaimWithdrawn) applyTo(v *Visit, _ Recorded) { v.Claim = nil }
func (e ArrivalConfirmed) applyTo(v *Visit, r Recorded) {
	v.Arrival = &Arrival{At: e.At, Seen: r.At, By: r.Actor.Staff, Afterwards: e.Afterwards}
}
func (e ArrivalWithdrawn) applyTo(v *Visit, _ Recorded) { v.Arrival = nil }
func (e VisitDeparted) applyTo(v *Visit, r Recorded) {
	v.Departure = &Departure{At: e.At, Via: e.Via, By: r.Actor.Staff, Cause: e.Cause, Note: e.Note}
	if e.Afterwards {
		v.Departure.Afterwards, v.Departure.Said = true, r.At
	}
}
func (e DepartureWithdrawn) applyTo(v *Visit, _ Recorded) { v.Departure = nil }
func (e AbsenceRecorded) applyTo(v *Visit, r Recorded) {
	v.Absence = &Absence{
		Outcome: e.Outcome, Note: e.Note, By: r.Actor.Staff, At: r.At, Cause: e.Cause, Told: e.Told, Document: e.Document,
	}
}
func (e AbsenceWithdrawn) applyTo(v *Visit, _ Recorded) { v.Absence = nil }
func (e VisitCredited) applyTo(v *Visit, _ Recorded)    { v.Credit = &e.Credit }

// applyTo keeps the attestations sorted by block, so that the order in which
// they arrived leaves no trace.
func (e BlockAttested) applyTo(v *Visit, r Recorded) {
	attested := e.Attestation
	attested.By, attested.At = r.Actor.Staff, r.At
	kept := make([]Attestation, 0, len(v.Attested)+1)
	placed := false
	for _, other := range v.Attested {
		if !placed && other.Block >= attested.Block {
			kept = append(kept, attested)
			placed = true
		}
		if other.Block != attested.Block {
			kept = append(kept, other)
		}
	}
	if !placed {
		kept = append(kept, attested)
	}
	v.Attested = kept
}

// With is the visit after a fact about it. It never refuses.
func (v Visit) With(e VisitEvent, r Recorded) Visit {
	v.VisitRef = e.Ref()
	e.applyTo(&v, r)
	return v
}
