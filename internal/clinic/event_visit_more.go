package clinic

import (
	"slices"
	"strings"
)

// VisitModalitySet says how a patient takes part in a whole visit.
type VisitModalitySet struct {
	VisitRef
	Modality Modality `json:"modality"`
}

// VisitMadeUp links a visit to the missed one that it replaces; nil takes the
// link back.
type VisitMadeUp struct {
	VisitRef
	MakesUp *VisitRef `json:"makes_up,omitempty"`
}

// CorrectionProposed asks for a change to what was attested.
type CorrectionProposed struct {
	VisitRef
	Correction CorrectionID `json:"correction"`
	Reason     string       `json:"reason"`
	Change     Change       `json:"change"`
	Basis      string       `json:"basis,omitempty"`
}

// CorrectionSettled is a second person's word on a correction, or the proposer's
// that it is not needed any more. The facts that
// follow from an accepted one are entries of their own.
type CorrectionSettled struct {
	VisitRef
	Correction CorrectionID `json:"correction"`
	Accepted   bool         `json:"accepted"`
	Withdrawn  bool         `json:"withdrawn,omitempty"` // by who proposed it
}

func (VisitModalitySet) Kind() string   { return "visit.modality_set" }
func (VisitMadeUp) Kind() string        { return "visit.made_up" }
func (CorrectionProposed) Kind() string { return "visit.correction_proposed" }
func (CorrectionSettled) Kind() string  { return "visit.correction_settled" }

func (VisitModalitySet) Register() string     { return "modality" }
func (VisitMadeUp) Register() string          { return "made_up" }
func (e CorrectionProposed) Register() string { return "proposed:" + string(e.Correction) }
func (e CorrectionSettled) Register() string  { return "settled:" + string(e.Correction) }

func (e VisitModalitySet) applyTo(v *Visit, _ Recorded) { v.Modality = e.Modality }
func (e VisitMadeUp) applyTo(v *Visit, _ Recorded)      { v.MakesUp = e.MakesUp }

func (e CorrectionProposed) applyTo(v *Visit, r Recorded) {
	v.correct(e.Correction, func(c *Correction) {
		c.Reason, c.Change, c.Basis, c.Proposed = e.Reason, e.Change, e.Basis, Handled{By: r.Actor.Staff, At: r.At}
	})
}

func (e CorrectionSettled) applyTo(v *Visit, r Recorded) {
	v.correct(e.Correction, func(c *Correction) {
		c.Accepted, c.Withdrawn, c.Settled = e.Accepted, e.Withdrawn, &Handled{By: r.Actor.Staff, At: r.At}
	})
}

// correct changes one correction of a visit, in a list of its own: a visit that
// somebody else holds stays as it is. Sorted by id, so that the order of arrival
// leaves no trace.
func (v *Visit) correct(id CorrectionID, change func(*Correction)) {
	all := slices.Clone(v.Corrections)
	at := slices.IndexFunc(all, func(c Correction) bool { return c.ID == id })
	if at < 0 {
		at = len(all)
		all = append(all, Correction{ID: id})
	}
	change(&all[at])
	slices.SortFunc(all, func(a, b Correction) int { return strings.Compare(string(a.ID), string(b.ID)) })
	v.Corrections = all
}
