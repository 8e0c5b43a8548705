package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// offerBeginning says what comes next in a book without patients, to whoever may add
// them: a list to import, the first patient to type, the scanner to test. It comes
// with each sign-in until there is a patient, and holds nobody up.
func (s *shell) offerBeginning() {
	if s.deps.Book.Demo() || !s.may(clinic.ActPatients) || s.sheet.open() || len(s.deps.Book.FindPatients("")) > 0 {
		return
	}
	choice := s.choice("", s.t("beginning.list"), s.t("beginning.patient"), s.t("beginning.scanner"), s.t("beginning.practice"))
	if s.deps.Practice == nil {
		choice.SetWords(s.t("beginning.list"), s.t("beginning.patient"), s.t("beginning.scanner"))
	}
	choice.Choose(0)
	s.ask(question{
		title: s.t("beginning.title"), body: s.t("beginning.body"), more: kit.Column(0, kit.Natural(choice)), fields: []editable{choice},
		yes: s.t("beginning.yes"), no: s.t("beginning.no"),
		accept: func(string) bool {
			// Once the question is gone, since each of these may ask one of its own.
			s.deps.Hop(func() { s.begin(choice.One()) })
			return true
		},
	})
}

// begin does what was chosen of the beginning.
func (s *shell) begin(with int) {
	patients, _ := s.page(pagePatients).(*patientsPage)
	settings, _ := s.page(pageSettings).(*settingsPage)
	switch with {
	case 0:
		s.show(pagePatients)
		patients.importList()
	case 1:
		s.show(pagePatients)
		s.askQuickPatients()
	case 3:
		s.openPractice()
	default:
		s.show(pageSettings)
		settings.openSection("scanner")
	}
}
