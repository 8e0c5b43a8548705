package clinic

import (
	"slices"
)

// weighing works out what a merge does, and refuses what cannot be true of one
// person.
type weighing struct {
	view  View
	env   Env
	take  []Fact
	kept  Patient
	other Patient
	merge Merge

	keptVisits, otherVisits []Visit
	aside                   map[VisitRef]bool // as the two records know them
}

// weigh refuses with merge_self, merge_already, no_such_patient, merge_both_in,
// merge_both_attested, merge_visits_cross, merge_correction_open,
// merge_stays_cross, merge_stays_tangled, merge_payers_cross and
// merge_covers_tangled.
func (c MergePatients) weigh(view View, env Env) (*weighing, error) {
	_, joined := apart(view)
	w := &weighing{view: view, env: env, take: c.Take, aside: map[VisitRef]bool{}}
	for _, id := range []PatientID{c.Kept, c.Other} {
		if patient, ok := view.Patient(id); !ok || patient.Withdrawn {
			return w, refuse("no_such_patient")
		} else if patient.ID != id && joined.Root(c.Kept) != joined.Root(c.Other) {
			return w, &Refusal{Code: "merge_already", Args: map[string]any{"Name": patient.SortName(), "Number": patient.Number}}
		}
	}
	if joined.Root(c.Kept) == joined.Root(c.Other) {
		return w, refuse("merge_self")
	}
	w.kept, _ = view.Patient(c.Kept)
	w.other, _ = view.Patient(c.Other)
	w.merge = Merge{Kept: c.Kept, Other: c.Other, Reason: c.Reason, Order: 1, Name: w.other.SortName(), Number: w.other.Number}
	if before := joined.MergesInto(c.Kept); len(before) > 0 {
		w.merge.Order = before[0].Merge.Order + 1
	}
	w.facts()
	for _, step := range []func() error{w.readVisits, w.visits, w.stays, w.covers} {
		if err := step(); err != nil {
			return w, err
		}
	}
	w.doubles()
	return w, nil
}

func (w *weighing) facts() {
	now := chosenFacts(w.kept, w.other, w.take)
	w.merge.Was, w.merge.Now, w.merge.WasPIN, w.merge.NowPIN = w.kept, now, w.kept.PIN, now.PIN
	for _, p := range []*Patient{&w.merge.Was, &w.merge.Now} {
		p.PIN, p.Failures = "", Failures{}
	}
}

func (w *weighing) readVisits() (err error) {
	if w.keptVisits, err = w.view.VisitsOf(w.kept.ID, Date{1, 1, 1}, forever()); err != nil {
		return err
	}
	w.otherVisits, err = w.view.VisitsOf(w.other.ID, Date{1, 1, 1}, forever())
	return err
}

// visits sets one of two visits to the same session aside.
func (w *weighing) visits() error {
	for _, a := range w.keptVisits {
		for _, b := range w.otherVisits {
			if a.Date != b.Date {
				continue
			}
			if err := w.twoVisits(a, b); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *weighing) twoVisits(a, b Visit) error {
	on := map[string]any{"Date": a.Date}
	same := a.Session.ID == b.Session.ID
	switch {
	case w.stillIn(a) && w.stillIn(b):
		return &Refusal{Code: "merge_both_in", Args: on}
	case !same && a.weight() >= weightHere && b.weight() >= weightHere && crosses(a.Session, b.Session):
		return &Refusal{Code: "merge_visits_cross", Args: on}
	case !same:
		return nil
	case a.weight() == weightAttested && b.weight() == weightAttested:
		return &Refusal{Code: "merge_both_attested", Args: on}
	}
	aside := b
	if b.weight() > a.weight() {
		aside = a
	}
	if slices.ContainsFunc(aside.Corrections, Correction.Open) {
		return &Refusal{Code: "merge_correction_open", Args: on}
	}
	w.aside[aside.VisitRef] = true
	home := aside.VisitRef
	if one, ok := w.view.(onePerson); ok {
		var err error
		if home, err = one.homeRef(aside.VisitRef); err != nil {
			return err
		}
	}
	w.merge.Aside = append(w.merge.Aside, home)
	return nil
}

// stillIn reports whether somebody is in a session that goes on.
func (w *weighing) stillIn(v Visit) bool { return v.In() && w.env.Now.Before(v.Session.End) }

func crosses(a, b Session) bool { return a.Start.Before(b.End) && b.Start.Before(a.End) }

// What a visit says of where the patient was: of two to one session the weightier
// one counts.
const (
	weightNothing  = iota
	weightMissed   // unexcused, a no-show, or attested as not there
	weightExcused  // or came and was not admitted
	weightHere     // says they are here, or the desk saw them
	weightAttested // a counselor's word that they sat in a block
)

func (v Visit) weight() int {
	switch {
	case slices.ContainsFunc(v.Attested, func(a Attestation) bool { return a.Present }):
		return weightAttested
	case v.Absence != nil && (v.Absence.Outcome == Unexcused || v.Absence.Outcome == NoShow):
		return weightMissed
	case v.Absence != nil:
		return weightExcused
	case v.Claim != nil || v.Arrival != nil:
		return weightHere
	case len(v.Attested) > 0:
		return weightMissed
	}
	return weightNothing
}
