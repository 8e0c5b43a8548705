package book

import "daybook/internal/clinic"

// Hours is the week that holds a date, of everybody in a program, as of now.
func (b *Book) Hours(week clinic.Date) (board clinic.HoursBoard, err error) {
	err = b.Read(func(v clinic.View) error {
		board, err = clinic.HoursBoardOf(v, week, b.Now())
		return err
	})
	return board, err
}

// PatientHours is everything about the hours of one stay, with the week that
// holds a date visit by visit, as of now.
func (b *Book) PatientHours(patient clinic.PatientID, admission clinic.AdmissionID, week clinic.Date) (hours clinic.PatientHours, err error) {
	err = b.Read(func(v clinic.View) error {
		hours, err = clinic.PatientHoursOf(v, patient, admission, week, b.Now())
		return err
	})
	return hours, err
}

// WeekSheets are the week that holds a date as it goes on paper, for each stay of the
// patient in it, as of now. It refuses with not_in_program where there is none.
func (b *Book) WeekSheets(patient clinic.PatientID, week clinic.Date) (sheets []clinic.WeekSheet, err error) {
	err = b.Read(func(v clinic.View) error {
		sheets, err = clinic.WeekSheetsOf(v, patient, week, b.Now())
		return err
	})
	return sheets, err
}
