package book

import "daybook/internal/clinic"

// OpenDay is what is still open of a service date, as of now.
func (b *Book) OpenDay(date clinic.Date) (day clinic.OpenDay, err error) {
	err = b.Read(func(v clinic.View) error {
		day, err = clinic.OpenDayOf(v, date, b.Now())
		return err
	})
	return day, err
}

// OpenBefore lists the dates in a number of days before a date of which something
// is still open. Each day is read on its own, so that no reading lasts long.
func (b *Book) OpenBefore(date clinic.Date, days int) (open []clinic.OpenDate, err error) {
	for back := days; back > 0; back-- {
		err = b.Read(func(v clinic.View) error {
			found, err := clinic.OpenBefore(v, date.AddDays(1-back), 1, b.Now())
			open = append(open, found...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return open, nil
}
