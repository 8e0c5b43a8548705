package clinic

import (
	"slices"
	"strings"
)

// stays joins two stays in one program that share days: the duplicate was admitted
// too. The one that goes on absorbs the other.
func (w *weighing) stays() error {
	mine, theirs := w.view.AdmissionsOf(w.kept.ID), w.view.AdmissionsOf(w.other.ID)
	joined := map[AdmissionID]bool{}
	for _, a := range mine {
		for _, b := range theirs {
			if !a.days().shares(b.days()) {
				continue
			}
			if a.Program != b.Program {
				return &Refusal{Code: "merge_stays_cross", Args: map[string]any{
					"Program": programLabel(w.view, a.Program), "Other": programLabel(w.view, b.Program)}}
			}
			if joined[a.ID] || joined[b.ID] {
				return &Refusal{Code: "merge_stays_tangled", Args: map[string]any{"Program": programLabel(w.view, a.Program)}}
			}
			joined[a.ID], joined[b.ID] = true, true
			w.merge.Stays = append(w.merge.Stays, w.joinTwo(a, b))
		}
	}
	return nil
}

func (w *weighing) joinTwo(a, b Admission) StayJoin {
	last := func(s Admission) Date {
		if s.Discharged.IsZero() {
			return forever()
		}
		return s.Discharged
	}
	switch {
	case last(b).After(last(a)):
		return StayJoin{Stay: a.ID, Into: b.ID}
	case last(a) == last(b) && slices.Contains(w.take, FactPlan):
		return StayJoin{Stay: a.ID, Into: b.ID}
	}
	return StayJoin{Stay: b.ID, Into: a.ID}
}

func (a Admission) days() stretch { return stretch{a.From, a.Discharged} }

func (s stretch) shares(other stretch) bool {
	_, shared := s.within(other)
	return shared
}

// covers lets a coverage go on in the kept record's by the same payer, where they
// share days: a day never has two payers.
func (w *weighing) covers() error {
	mine := standing(w.view.CoveragesOf(w.kept.ID))
	for _, b := range standing(w.view.CoveragesOf(w.other.ID)) {
		at := slices.IndexFunc(mine, b.overlaps)
		if at < 0 {
			continue
		}
		was := mine[at]
		if was.Payer != b.Payer {
			return w.payersCross(was, b)
		}
		now := was.reaching(b)
		for i, other := range mine {
			if i != at && other.overlaps(now) {
				return &Refusal{Code: "merge_covers_tangled", Args: map[string]any{"Payer": payerName(w.view, b.Payer)}}
			}
		}
		mine[at] = now
		w.merge.Covers = append(w.merge.Covers, CoverJoin{Cover: b.ID, Was: was, Now: now})
	}
	return nil
}

func (w *weighing) payersCross(a, b Coverage) error {
	return &Refusal{Code: "merge_payers_cross", Args: map[string]any{"Payer": payerName(w.view, a.Payer), "Other": payerName(w.view, b.Payer)}}
}

func payerName(view View, id PayerID) string {
	payer, _ := view.Payer(id)
	return payer.Name
}

func standing(coverages []Coverage) []Coverage {
	return slices.DeleteFunc(slices.Clone(coverages), func(c Coverage) bool { return c.Removed })
}

// reaching is a coverage that also covers the days of another one.
func (c Coverage) reaching(other Coverage) Coverage {
	if other.From.Before(c.From) {
		c.From = other.From
	}
	if other.To.IsZero() || !c.To.IsZero() && other.To.After(c.To) {
		c.To = other.To
	}
	return c
}

// doubles are what was typed into both records: the same authorization number of
// the same payer, and the same phone of the same kind of contact.
func (w *weighing) doubles() {
	for _, b := range w.view.AuthorizationsOf(w.other.ID) {
		if slices.ContainsFunc(w.view.AuthorizationsOf(w.kept.ID), func(a Authorization) bool {
			return !a.Removed && a.Number != "" && a.Number == b.Number && a.Payer == b.Payer
		}) {
			w.merge.Authorizations = append(w.merge.Authorizations, b.ID)
		}
	}
	for _, b := range w.view.ContactsOf(w.other.ID) {
		if slices.ContainsFunc(w.view.ContactsOf(w.kept.ID), func(a Contact) bool {
			return !a.Removed && a.Kind == b.Kind && digitsOf(b.Phone) != "" && digitsOf(a.Phone) == digitsOf(b.Phone)
		}) {
			w.merge.Contacts = append(w.merge.Contacts, b.ID)
		}
	}
}

func digitsOf(phone string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, phone)
}
