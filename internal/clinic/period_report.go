package clinic

import (
	"cmp"
	"slices"
)

// PeriodReport is a billing period with the claims that what happened after it
// was closed put in doubt.
type PeriodReport struct {
	Period Period
	Claims []ClaimRow // those that nobody took care of first, then by date and name
	Open   int        // how many nobody took care of
}

// ClaimRow is an affected claim with the name that staff know the patient by.
type ClaimRow struct {
	AffectedClaim
	Name   string
	Number string
}

// PeriodReportOf gathers a period, closed or reopened.
func PeriodReportOf(view View, id PeriodID) (PeriodReport, error) {
	period, ok := periodByID(view, id)
	if !ok {
		return PeriodReport{}, refuse("no_such_period")
	}
	report := PeriodReport{Period: period}
	claims, err := view.ClaimsAffected(period.From, period.To)
	if err != nil {
		return PeriodReport{}, err
	}
	for _, claim := range claims {
		if claim.Period != id {
			continue
		}
		patient, _ := view.Patient(claim.Patient)
		report.Claims = append(report.Claims, ClaimRow{AffectedClaim: claim, Name: patient.SortName(), Number: patient.Number})
		if claim.Handled == nil {
			report.Open++
		}
	}
	slices.SortFunc(report.Claims, byUrgency)
	return report, nil
}

func byUrgency(a, b ClaimRow) int {
	if (a.Handled == nil) != (b.Handled == nil) {
		if a.Handled == nil {
			return -1
		}
		return 1
	}
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.ID, b.ID))
}
