package book

import "daybook/internal/clinic"

// SignInDay is a service date's group sign-in sheets, as of now: past days filled with
// what is known, days ahead with who is expected.
func (b *Book) SignInDay(date clinic.Date) (day clinic.SignInDay, err error) {
	err = b.Read(func(v clinic.View) error {
		day, err = clinic.SignInDayOf(v, date, b.Now())
		return err
	})
	return day, err
}
