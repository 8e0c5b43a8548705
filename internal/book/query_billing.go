package book

import (
	"time"

	"daybook/internal/clinic"
)

// Payers are the clinic's payers with their terms, by name. It reads memory only.
func (b *Book) Payers() []clinic.Payer { return b.memory().Payers() }

// CoveragesOf says who pays for a patient and when, by the first day, removed
// ones included. It reads memory only.
func (b *Book) CoveragesOf(patient clinic.PatientID) []clinic.Coverage {
	return b.memory().CoveragesOf(patient)
}

// AuthorizationsOf are all that payers granted a patient, by the first day,
// removed ones included. It reads memory only.
func (b *Book) AuthorizationsOf(patient clinic.PatientID) []clinic.Authorization {
	return b.memory().AuthorizationsOf(patient)
}

// Periods are the billing periods by their first day, reopened ones included. It
// reads memory only.
func (b *Book) Periods() []clinic.Period { return b.memory().Periods() }

// AuthorizationUses says what became of a patient's authorizations, as of today.
func (b *Book) AuthorizationUses(patient clinic.PatientID) (uses []clinic.AuthorizationUse, err error) {
	err = b.Read(func(v clinic.View) error {
		zone, err := time.LoadLocation(v.Settings().Zone)
		if err != nil {
			return err
		}
		uses, err = clinic.AuthorizationUses(v, patient, b.Today(), zone)
		return err
	})
	return uses, err
}

// Verdict says whether a patient's payer pays for a service date, and why.
func (b *Book) Verdict(patient clinic.PatientID, date clinic.Date) (verdict clinic.DayVerdict, err error) {
	err = b.Read(func(v clinic.View) error {
		verdict, err = clinic.VerdictOn(v, patient, date)
		return err
	})
	return verdict, err
}

// Activities are what a patient did outside the clinic, by date, both ends
// included, removed ones too.
func (b *Book) Activities(patient clinic.PatientID, from, to clinic.Date) (activities []clinic.Activity, err error) {
	err = b.Read(func(v clinic.View) error {
		activities, err = v.ActivitiesOf(patient, from, to)
		return err
	})
	return activities, err
}

// PeriodReport is a billing period with the claims it affects.
func (b *Book) PeriodReport(period clinic.PeriodID) (report clinic.PeriodReport, err error) {
	err = b.Read(func(v clinic.View) error {
		report, err = clinic.PeriodReportOf(v, period)
		return err
	})
	return report, err
}
