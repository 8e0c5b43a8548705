package clinic

import "time"

// Correction is a change to a visit whose blocks were attested: proposed by one
// member of staff with a reason, and settled by another, at once or later. What
// was recorded first stays in the journal.
type Correction struct {
	ID        CorrectionID `json:"id"`
	Reason    string       `json:"reason"`
	Proposed  Handled      `json:"proposed"`
	Change    Change       `json:"change"`
	Settled   *Handled     `json:"settled,omitempty"`
	Accepted  bool         `json:"accepted,omitempty"`
	Withdrawn bool         `json:"withdrawn,omitempty"` // taken back by who proposed it
	Basis     string       `json:"basis,omitempty"`     // what it would replace, in short, as it was when proposed
}

// Change is what a correction makes of a visit: exactly one of its fields is set.
type Change struct {
	Attestation  *Attestation `json:"attestation,omitempty"`
	Arrival      time.Time    `json:"arrival,omitzero"`   // when they really came
	Departure    time.Time    `json:"departure,omitzero"` // when they really left
	StillHere    bool         `json:"still_here,omitempty"`
	Absence      *Absence     `json:"absence,omitempty"`
	Came         bool         `json:"came,omitempty"`          // the absence is wrong
	WithdrawnAll bool         `json:"withdrawn_all,omitempty"` // the check-in was somebody else's
}

// Open reports whether the correction waits for a second person.
func (c Correction) Open() bool { return c.Settled == nil }

// OpenCorrection is a correction that waits, with the visit it is about.
type OpenCorrection struct {
	Ref        VisitRef
	Correction Correction
}
