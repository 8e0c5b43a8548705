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
func (b *Book) OpenBefore(date clinic.Date, days int) ([]clinic.OpenDate, error) {
	var read []clinic.OpenDay
	for back := days; back > 0; back-- {
		day, err := b.OpenDay(date.AddDays(-back))
		if err != nil {
			return nil, err
		}
		read = append(read, day)
	}
	return clinic.OpenDates(read), nil
}
