package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// correctionWants says how many corrections wait for a second person, and who
// that can be.
func (w *wants) correctionWants() []want {
	s, waiting := w.shell, w.page.waiting
	if !s.may(clinic.ActCorrect) || len(waiting) == 0 {
		return nil
	}
	first := waiting[0]
	for _, each := range waiting {
		if s.may(clinic.ActSettle) && each.Correction.Proposed.By != s.staff.ID {
			first = each // that the person at the desk can decide about
			break
		}
	}
	return []want{{
		urgency: worthKnowing,
		title:   s.t("correct.card", countOf(len(waiting))),
		body: s.t("correct.card_body", i18n.Args{"Name": s.name(first.Name), "Date": s.dayOfWeek(first.Ref.Date),
			"Who": s.staffName(first.Correction.Proposed.By)}) + " " + s.settlersLine(first.Correction),
		act: s.t("correct.card_open"),
		do:  func() { s.openCorrections(waiting, first) },
	}}
}

// openCorrections shows the correction that waits, or asks which of several.
func (s *shell) openCorrections(waiting []clinic.WaitingCorrection, first clinic.WaitingCorrection) {
	if !s.sees() {
		return
	}
	if len(waiting) == 1 {
		s.openVisit(first.Ref, first.Admission)
		return
	}
	byID := map[string]clinic.WaitingCorrection{}
	lines := make([]kit.Pick, 0, len(waiting))
	for _, each := range append([]clinic.WaitingCorrection{first}, waiting...) {
		id := string(each.Correction.ID)
		if _, listed := byID[id]; !listed {
			byID[id] = each
			lines = append(lines, kit.Pick{ID: id, Words: listing(each.Name, s.dayOfWeek(each.Ref.Date), s.waitsForLine(each.Correction))})
		}
	}
	c := newChooser(s, s.t("correct.queue.which"), s.t("correct.queue.none"), among(lines))
	s.ask(question{
		title: s.t("correct.card", countOf(len(waiting))), more: c.object, fields: []editable{c.field}, yes: s.t("correct.card_open"),
		accept: func(string) bool {
			id, ok := c.chosen()
			if ok {
				s.openVisit(byID[id].Ref, byID[id].Admission)
			}
			return ok
		},
	})
}

// waitsForLine says in a word or two whom a correction waits for.
func (s *shell) waitsForLine(c clinic.Correction) string {
	switch {
	case c.Proposed.By == s.staff.ID:
		return s.t("correct.queue.mine")
	case s.may(clinic.ActSettle):
		return s.t("correct.queue.yours")
	}
	return s.t("correct.queue.others")
}

// openVisit shows a visit on the page of hours.
func (s *shell) openVisit(ref clinic.VisitRef, stay clinic.AdmissionID) {
	if !s.sees() {
		return
	}
	s.leaving(func() {
		s.show(pageHours)
		if hours, ok := s.page(pageHours).(interface {
			openVisit(clinic.VisitRef, clinic.AdmissionID)
		}); ok {
			hours.openVisit(ref, stay)
		}
	})
}
