package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// openJournal shows what the journal has about the patient whose sheet is open.
// Behind the curtain it asks for the names first: the search says whom it is for.
func (p *patientSheet) openJournal() {
	s := p.shell
	if !p.known || !s.sees() {
		return
	}
	patient := p.sheet.Patient
	s.leaving(func() {
		if journal, ok := s.page(pageJournal).(*journalPage); ok {
			journal.find.only(patient)
			s.show(pageJournal)
		}
	})
}

// only looks for everything about one patient.
func (f *journalFind) only(patient clinic.Patient) {
	f.staff.Set(kit.Pick{})
	f.from.SetText("")
	f.to.SetText("")
	f.group.Choose(0)
	f.patient.Set(kit.Pick{ID: string(patient.ID), Words: listing(patient.SortName(), patient.Number)})
}
