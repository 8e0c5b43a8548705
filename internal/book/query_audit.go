package book

import "daybook/internal/clinic"

// AuditDays is everything that the book knows of dates of one patient, as of now.
func (b *Book) AuditDays(patient clinic.PatientID, dates ...clinic.Date) (days []clinic.AuditDay, err error) {
	err = b.Read(func(v clinic.View) error {
		days, err = clinic.AuditDaysOf(v, patient, dates, b.Now())
		return err
	})
	return days, err
}

// Redactor takes everybody but one patient out of a text. It reads memory only.
func (b *Book) Redactor(about clinic.PatientID) clinic.Redactor {
	return clinic.NewRedactor(b.memory(), about)
}
