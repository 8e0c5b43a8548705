package book

import "daybook/internal/clinic"

// Calendar lists every session and appointment in a number of days from a date on.
func (b *Book) Calendar(from clinic.Date, days int) ([]clinic.CalendarEntry, error) {
	var all []clinic.CalendarEntry
	for day := range days { // each on its own, so that no reading lasts long
		err := b.Read(func(v clinic.View) error {
			entries, err := clinic.CalendarOf(v, from.AddDays(day), 1, b.Zone())
			all = append(all, entries...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
