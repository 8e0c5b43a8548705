package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// correctionWants says how many corrections wait for the person at the desk: those
// that somebody else proposed, where they may decide about them.
func (w *wants) correctionWants() []want {
	s := w.shell
	if !s.may(clinic.ActSettle) {
		return nil
	}
	var mine []clinic.WaitingCorrection
	for _, each := range w.page.waiting {
		if each.Correction.Proposed.By != s.staff.ID {
			mine = append(mine, each)
		}
	}
	if len(mine) == 0 {
		return nil
	}
	first := mine[0]
	return []want{{
		urgency: worthKnowing,
		title:   s.t("correct.card", countOf(len(mine))),
		body: s.t("correct.card_body", i18n.Args{"Name": s.name(first.Name), "Date": s.dayOfWeek(first.Ref.Date),
			"Who": s.staffName(first.Correction.Proposed.By)}),
		act: s.t("correct.card_open"),
		do:  func() { s.openVisit(first.Ref, first.Admission) },
	}}
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
