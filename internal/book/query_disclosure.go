package book

import "daybook/internal/clinic"

func (v view) ConsentsOf(patient clinic.PatientID) ([]clinic.Consent, error) {
	return ofPatient[clinic.Consent](v, bucketConsent, patient, clinic.Date{}, clinic.Date{})
}

func (v view) DisclosuresOf(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Disclosure, error) {
	return ofPatient[clinic.Disclosure](v, bucketDisclosure, patient, from, to)
}

// Consents are the consents that a patient signed, revoked ones included, and those
// that were entered in error left out.
func (b *Book) Consents(patient clinic.PatientID) (consents []clinic.Consent, err error) {
	err = b.Read(func(v clinic.View) error {
		all, err := v.ConsentsOf(patient)
		for _, consent := range all {
			if !consent.Withdrawn {
				consents = append(consents, consent)
			}
		}
		return err
	})
	return consents, err
}

// Disclosures is a patient's account of disclosures, oldest first, with those that
// were withdrawn.
func (b *Book) Disclosures(patient clinic.PatientID) (made []clinic.Disclosure, err error) {
	err = b.Read(func(v clinic.View) error {
		made, err = v.DisclosuresOf(patient, clinic.Date{}, clinic.Date{Year: 9999, Month: 12, Day: 31})
		return err
	})
	return made, err
}

// AttendanceRecord is what a letter can tell of a patient's attendance between two
// dates, as of now. It refuses with not_in_program where no stay covers any of them.
func (b *Book) AttendanceRecord(patient clinic.PatientID, from, to clinic.Date) (record clinic.AttendanceRecord, err error) {
	err = b.Read(func(v clinic.View) error {
		record, err = clinic.AttendanceRecordOf(v, patient, from, to, b.Now())
		return err
	})
	return record, err
}
