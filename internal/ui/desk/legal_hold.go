package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// askLegalHold asks why a patient's records must not be destroyed, or why they may be
// again. Both can be taken back by one key right after.
func (s *shell) askLegalHold(id clinic.PatientID, sortName string, now clinic.LegalHold, then func()) {
	name := i18n.Args{"Name": s.name(sortName), "Reason": s.name(now.Reason)}
	q := question{title: s.t("retention.set_hold_title", name), body: s.t("retention.set_hold_body"), reason: s.t("today.reason"), yes: s.t("retention.set_hold")}
	said := "retention.hold_set"
	act := func(reason string) clinic.Command { return clinic.SetLegalHold{Patient: id, Reason: reason} }
	back := clinic.Command(clinic.LiftLegalHold{Patient: id, Reason: s.t("desk.undo.reason")})
	if now.Stands() {
		q.title, q.body, q.yes, q.danger = s.t("retention.lift_hold_title", name), s.t("retention.lift_hold_body", name), s.t("retention.lift_hold"), true
		said = "retention.hold_lifted"
		act = func(reason string) clinic.Command { return clinic.LiftLegalHold{Patient: id, Reason: reason} }
		back = clinic.SetLegalHold{Patient: id, Reason: now.Reason}
	}
	q.accept = func(reason string) bool {
		s.do(func() { s.offerUndo(s.t(said), []clinic.Command{back}); then() }, act(reason))
		return true
	}
	s.ask(q)
}

// askLegalHold offers it on the sheet of a patient, too: whoever opens a subpoena has the
// patient before them, and no list of old records.
func (p *patientSheet) askLegalHold() {
	s, patient := p.shell, p.sheet.Patient
	if !p.known || !s.may(clinic.ActRetention) || !s.sees() {
		return
	}
	s.askLegalHold(patient.ID, patient.SortName(), patient.LegalHold, p.load)
}

// legalHoldAct is its line among the rarer acts.
func (p *patientSheet) legalHoldAct() stayAct {
	words := "patients.menu.legal_hold"
	if p.sheet.Patient.LegalHold.Stands() {
		words = "patients.menu.legal_hold_lift"
	}
	return stayAct{words: words, do: p.askLegalHold}
}

// legalHoldLine says that there is one, to everybody who sees the sheet.
func (s *shell) legalHoldLine(patient clinic.Patient) string {
	if !patient.LegalHold.Stands() {
		return ""
	}
	return s.t("retention.pill_hold")
}
