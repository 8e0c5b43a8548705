package clinic

import "testing"

func TestPeriodReport(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)})
	for _, claim := range []AffectedClaim{
		{ID: "ben", Period: "march", Patient: ben, Date: monday},
		{ID: "ana", Period: "march", Patient: ana, Date: monday},
		{ID: "first", Period: "march", Patient: ana, Date: monday.AddDays(3)},
		{ID: "of another period", Period: "before", Patient: ana, Date: monday},
	} {
		d.apply(ClaimAffected{claim}, Recorded{})
	}
	d.do(atDesk, HandleClaim{Claim: "ana", Date: monday})
	report, err := PeriodReportOf(d, "march")
	if err != nil || report.Open != 2 || len(report.Claims) != 3 {
		t.Fatalf("three claims, two of them open; got %+v (%v)", report, err)
	}
	for i, want := range []ClaimID{"ben", "first", "ana"} {
		if report.Claims[i].ID != want {
			t.Errorf("open ones first, by date: want %s in place %d, got %+v", want, i, report.Claims[i])
		}
	}
	if report.Claims[0].Name != "Brown, Ben" || report.Claims[0].Number != "2" {
		t.Errorf("the claim says whose it is, got %+v", report.Claims[0])
	}
	if _, err := PeriodReportOf(d, "april"); err == nil {
		t.Error("there is no period April")
	}
}
