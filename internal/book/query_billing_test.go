package book

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
)

// billed is a week of Ana's: three hours on Monday evening, paid by Aetna under
// an authorization, closed, and then covered by another payer.
func billed(t *testing.T) *rig {
	t.Helper()
	r := newRig(t)
	day := clinic.NewDate(2026, 11, 16)
	terms := clinic.Terms{From: clinic.NewDate(2026, 1, 1), DayMinutes: 150, Bands: []clinic.Band{{AtLeast: 150, Code: "H0015", Unit: clinic.UnitDay}},
		Overrides: map[clinic.ServiceID]bool{"break": true}}
	r.must(clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna", Terms: []clinic.Terms{terms}}})
	r.must(clinic.SavePayer{Payer: clinic.Payer{ID: "medicaid", Name: "Medicaid"}})
	r.must(clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "cover", Patient: r.ana, Payer: "aetna", From: terms.From}})
	r.must(clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: "granted", Patient: r.ana, Payer: "aetna", Unit: clinic.UnitDay, Granted: 10, Used: 2,
		From: day, To: day.AddDays(9), Review: day.AddDays(5)}})
	r.must(clinic.SaveActivity{Activity: clinic.Activity{ID: "meeting", Patient: r.ana, Date: day, Label: "12-step", Minutes: 60}})
	r.must(clinic.Recertify{Patient: r.ana, Admission: "stay", Date: day})
	r.clock.to(newYork(t, "2026-11-16 18:00"))
	r.must(clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: day})
	r.clock.to(newYork(t, "2026-11-16 21:00"))
	r.must(clinic.CheckOut{Ref: r.visit().VisitRef})
	r.clock.to(newYork(t, "2026-11-17 09:00"))
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.ClosePeriod{ID: "november", From: day, To: day}); err != nil {
		t.Fatalf("close a period: %v", err)
	}
	r.must(clinic.Explained{Reason: "The contract came late", Command: clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna", Terms: []clinic.Terms{terms, {From: day, DayMinutes: 120, Bands: terms.Bands}}}}})
	return r
}

// TestBillingSurvivesReopeningAndReplay: what was saved is asked for, asked again
// after a new start, and given back by the journal alone.
func TestBillingSurvivesReopeningAndReplay(t *testing.T) {
	r := billed(t)
	verdict, err := r.Verdict(r.ana, clinic.NewDate(2026, 11, 16))
	if err != nil || !verdict.Billable || verdict.Minutes != 170 || verdict.Code != "H0015" || verdict.Name != "Aetna" {
		t.Errorf("expected 170 minutes billable by Aetna, got %+v (%v)", verdict, err)
	}
	uses, err := r.AuthorizationUses(r.ana)
	if err != nil || len(uses) != 1 || uses[0].Used != 3 || uses[0].Scheduled != 4 || uses[0].Left != 7 {
		t.Errorf("expected 3 used, 4 scheduled, 7 left, got %+v (%v)", uses, err)
	}
	report, err := r.PeriodReport("november")
	if err != nil || report.Open != 1 || report.Claims[0].Cause != clinic.ClaimTerms || report.Claims[0].Number != "204207" {
		t.Errorf("expected one open claim of Ana's, got %+v (%v)", report, err)
	}
	claim := report.Claims[0]
	r.must(clinic.HandleClaim{Claim: claim.ID, Date: claim.Date})
	before := billingText(t, r)
	r.openAgain()
	if after := billingText(t, r); after != before {
		t.Errorf("expected the same after reopening:\n%s\n%s", before, after)
	}
	r.Close()
	inspection, err := Inspect(r.options)
	if err != nil {
		t.Fatalf("inspect: %v", err)
	}
	defer inspection.Close()
	replayed, err := inspection.Rebuild(filepath.Join(t.TempDir(), "replayed.db"), func(int) error { return nil })
	if err != nil {
		t.Fatalf("replay: %v", err)
	}
	defer replayed.Close()
	if differences, err := inspection.Compare(replayed); err != nil || len(differences) != 0 {
		t.Errorf("the journal gives the same state back, got %v (%v)", differences, err)
	}
}

// billingText is everything that the book says about Ana's billing.
func billingText(t testing.TB, r *rig) string {
	t.Helper()
	day := clinic.NewDate(2026, 11, 16)
	all := []any{r.Payers(), r.CoveragesOf(r.ana), r.AuthorizationsOf(r.ana), r.Periods()}
	for n := range 4 {
		verdict, err := r.Verdict(r.ana, day.AddDays(n))
		if err != nil {
			t.Fatalf("verdict: %v", err)
		}
		all = append(all, verdict)
	}
	uses, err := r.AuthorizationUses(r.ana)
	if err != nil {
		t.Fatalf("use of authorizations: %v", err)
	}
	activities, err := r.Activities(r.ana, day, day.AddDays(30))
	if err != nil {
		t.Fatalf("activities: %v", err)
	}
	all = append(all, uses, activities)
	for _, period := range r.Periods() {
		report, err := r.PeriodReport(period.ID)
		if err != nil {
			t.Fatalf("report of a period: %v", err)
		}
		all = append(all, report)
	}
	written, err := json.Marshal(all)
	if err != nil {
		t.Fatalf("write it down: %v", err)
	}
	return string(written)
}
