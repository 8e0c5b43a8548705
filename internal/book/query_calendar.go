package book

import "daybook/internal/clinic"

// Calendar is the month of one patient's attendance that holds a date, as of now.
func (b *Book) Calendar(patient clinic.PatientID, date clinic.Date) (month clinic.CalendarMonth, err error) {
	err = b.Read(func(v clinic.View) error {
		month, err = clinic.CalendarOf(v, patient, date, b.Now())
		return err
	})
	return month, err
}
