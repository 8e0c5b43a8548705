package book

import "daybook/internal/clinic"

func (v view) ContactsOf(p clinic.PatientID) []clinic.Contact { return v.contacts.items[p] }

func (v view) AttemptsOf(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Attempt, error) {
	return ofPatient[clinic.Attempt](v, bucketAttempt, patient, from, to)
}

// ContactsOf is who may be reached about a patient, removed ones included.
func (b *Book) ContactsOf(patient clinic.PatientID) []clinic.Contact {
	return b.memory().ContactsOf(patient)
}

// CallList lists whom to call on a date, as of now.
func (b *Book) CallList(date clinic.Date) (rows []clinic.CallRow, err error) {
	err = b.Read(func(v clinic.View) error {
		board, err := clinic.BoardOf(v, date, b.Now())
		if err != nil {
			return err
		}
		rows, err = clinic.CallList(v, board)
		return err
	})
	return rows, err
}

// Attempts are what was tried to reach a patient about days of a stretch.
func (b *Book) Attempts(patient clinic.PatientID, from, to clinic.Date) (tried []clinic.Attempt, err error) {
	err = b.Read(func(v clinic.View) error {
		tried, err = v.AttemptsOf(patient, from, to)
		return err
	})
	return tried, err
}
