package book

import (
	"fmt"

	"daybook/internal/clinic"

	"pgregory.net/rapid"
)

// billingAct plays one random act around payers and periods on a real book.
func billingAct(t *rapid.T, r *rig) {
	today := r.Today()
	payer := clinic.PayerID(rapid.SampledFrom([]string{"aetna", "medicaid"}).Draw(t, "payer"))
	n := rapid.IntRange(0, 2).Draw(t, "n")
	from := today.AddDays(-rapid.IntRange(0, 6).Draw(t, "days back"))
	switch rapid.IntRange(0, 8).Draw(t, "billing") {
	case 0, 1:
		terms := clinic.Terms{From: from, DayMinutes: 60 * n, WeeklyMaximum: 100 * n, LargestGap: n}
		r.Do(r.desk, clinic.SavePayer{Payer: clinic.Payer{ID: payer, Name: string(payer), Terms: []clinic.Terms{terms}}})
	case 2, 3:
		r.Do(r.desk, clinic.SaveCoverage{Coverage: clinic.Coverage{ID: clinic.CoverageID(fmt.Sprint("cover", n)), Patient: r.ana, Payer: payer,
			From: from, To: from.AddDays(n), Removed: rapid.Bool().Draw(t, "removed")}})
	case 4:
		r.Do(r.desk, clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: clinic.AuthorizationID(fmt.Sprint("granted", n)), Patient: r.ana,
			Payer: payer, Unit: clinic.BillUnits()[n], Granted: 1 + n, From: from, To: from.AddDays(n)}})
	case 5:
		r.Do(r.desk, clinic.SaveActivity{Activity: clinic.Activity{ID: clinic.ActivityID(fmt.Sprint("meeting", n)), Patient: r.ana, Date: from, Label: "12-step", Minutes: 1 + n}})
	case 6:
		r.Do(clinic.Actor{Kind: clinic.System}, clinic.ClosePeriod{ID: clinic.PeriodID(fmt.Sprint("period", n)), From: from, To: from.AddDays(n)})
	case 7:
		r.Do(clinic.Actor{Kind: clinic.System}, clinic.ReopenPeriod{Period: clinic.PeriodID(fmt.Sprint("period", n)), Reason: "a claim was forgotten"})
	case 8:
		r.Do(r.desk, clinic.Recertify{Patient: r.ana, Admission: "stay", Date: from, Withdraw: n == 0})
	}
	handleFirst(r)
}

// handleFirst takes care of a claim, where there is one.
func handleFirst(r *rig) {
	for _, period := range r.Periods() {
		if report, err := r.PeriodReport(period.ID); err == nil && report.Open > 1 {
			r.Do(r.desk, clinic.HandleClaim{Claim: report.Claims[0].ID, Date: report.Claims[0].Date})
			return
		}
	}
}
