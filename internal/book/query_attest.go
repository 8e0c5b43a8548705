package book

import "daybook/internal/clinic"

// AttestDay is what counselors attest of a service date, as of now.
func (b *Book) AttestDay(date clinic.Date) (day clinic.AttestDay, err error) {
	err = b.Read(func(v clinic.View) error {
		day, err = clinic.AttestDayOf(v, date, b.Now())
		return err
	})
	return day, err
}

// Corrections are those that wait for a second member of staff, oldest first.
func (b *Book) Corrections() (waiting []clinic.WaitingCorrection, err error) {
	err = b.Read(func(v clinic.View) error {
		waiting, err = clinic.WaitingCorrections(v)
		return err
	})
	return waiting, err
}
