package book

import "daybook/internal/clinic"

// Agenda lists every session and appointment in a number of days from a date on.
func (b *Book) Agenda(from clinic.Date, days int) ([]clinic.AgendaEntry, error) {
	var all []clinic.AgendaEntry
	for day := range days { // each on its own, so that no reading lasts long
		err := b.Read(func(v clinic.View) error {
			entries, err := clinic.AgendaOf(v, from.AddDays(day), 1, b.Zone())
			all = append(all, entries...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
