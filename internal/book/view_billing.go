package book

import (
	"slices"

	"daybook/internal/clinic"
)

func (v view) Payers() []clinic.Payer {
	return sorted(v.payers, func(p clinic.Payer) string { return clinic.Fold(p.Name) + "\x00" + string(p.ID) })
}

func (v view) Payer(id clinic.PayerID) (clinic.Payer, bool) { return found(v.payers, id) }

func (v view) CoveragesOf(p clinic.PatientID) []clinic.Coverage { return v.coverages.items[p] }

func (v view) AuthorizationsOf(p clinic.PatientID) []clinic.Authorization {
	return v.authorizations.items[p]
}

func (v view) ActivitiesOf(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Activity, error) {
	return ofPatient[clinic.Activity](v, bucketActivity, patient, from, to)
}

func (v view) Periods() []clinic.Period {
	return sorted(v.periods, func(p clinic.Period) string { return p.From.String() + string(p.ID) })
}

func (v view) ClaimsAffected(from, to clinic.Date) ([]clinic.AffectedClaim, error) {
	return onDates[clinic.AffectedClaim](v, bucketClaim, from, to)
}

func (v view) OpenCorrections() ([]clinic.OpenCorrection, error) {
	var open []clinic.OpenCorrection
	err := eachRecord(v.tables, bucketCorrection, func(_ []byte, c clinic.OpenCorrection) {
		if c.Correction.Open() {
			open = append(open, c)
		}
	})
	slices.SortStableFunc(open, func(a, b clinic.OpenCorrection) int {
		return a.Correction.Proposed.At.Compare(b.Correction.Proposed.At)
	})
	return open, err
}
