package demo

import (
	"testing"

	"daybook/internal/clinic"
)

// testBilling looks at who pays, and at the period that was billed.
func testBilling(t *testing.T, s sample) {
	periods := s.Periods()
	if len(s.Payers()) != payerCount || len(periods) != 1 {
		t.Fatalf("%d payers and %d closed periods", len(s.Payers()), len(periods))
	}
	report, err := s.PeriodReport(periods[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if claims := report.Claims; len(claims) != 1 || claims[0].Cause != clinic.ClaimCredit || claims[0].Before-claims[0].After != 25 {
		t.Errorf("after the period was closed these claims changed: %+v, expected one that lost 25 minutes", claims)
	}
	covered := map[int]int{}
	units := map[clinic.BillUnit]bool{}
	used := false
	for _, row := range s.FindPatients("") {
		covered[len(s.CoveragesOf(row.Patient))]++
		for _, a := range s.AuthorizationsOf(row.Patient) {
			units[a.Unit], used = true, used || a.Used > 0
		}
	}
	if covered[0] != 2 || covered[2] != 1 {
		t.Errorf("patients by how many payers they had: %v, expected two without and one who changed", covered)
	}
	if len(units) != 4 || !used {
		t.Errorf("the authorizations are in the units %v, one brought used units along: %v", units, used)
	}
}

// testVerdicts looks for a day of each kind that payers tell apart.
func testVerdicts(t *testing.T, s sample) {
	kinds, codes := map[clinic.VerdictReasonKind]bool{}, map[string]bool{}
	for back := range 35 {
		for _, row := range s.FindPatients("") {
			verdict, err := s.Verdict(row.Patient, s.Today().AddDays(-back))
			if err != nil {
				t.Fatal(err)
			}
			for _, reason := range verdict.Reasons {
				kinds[reason.Kind] = true
			}
			codes[verdict.Code] = true
		}
	}
	for _, kind := range []clinic.VerdictReasonKind{
		clinic.VerdictEnough, clinic.VerdictShortLeft, clinic.VerdictNoPayer, clinic.VerdictInPerson, clinic.VerdictUnverified,
	} {
		if !kinds[kind] {
			t.Errorf("no day of the last five weeks says %q; the days say %v", kind, kinds)
		}
	}
	for _, code := range []string{"H0015", "H2019", "H2020", "S9480"} {
		if !codes[code] {
			t.Errorf("no day is billed as %s, only %v", code, codes)
		}
	}
}

// testWorksheet looks at the last four weeks as billing does: most of it is ready, and
// each reason to look first is there, a few lines each.
func testWorksheet(t *testing.T, s sample) {
	sheet, patients, err := s.BeginBilling(s.Today().AddDays(-27), s.Today())
	if err == nil {
		err = s.AddToBilling(sheet, patients...)
	}
	if err == nil {
		err = s.FinishBilling(sheet)
	}
	if err != nil {
		t.Fatal(err)
	}
	ready, held, not := sheet.Counts()
	if all := len(sheet.Lines); ready+held+not != all || ready < all/2 || held < all/20 || held > all/3 {
		t.Errorf("of %d lines %d are ready, %d to look at and %d not billable; expected most to be ready, and a few to look at", all, ready, held, not)
	}
	kinds := map[clinic.BillingExceptionKind]int{}
	for _, line := range sheet.Of(clinic.BillingLook) {
		first, _ := line.First()
		kinds[first.Kind]++
	}
	t.Logf("%d ready, %d not; to look at: %v", ready, not, kinds)
	for _, kind := range []clinic.BillingExceptionKind{clinic.BillingNotAttested, clinic.BillingCorrection, clinic.BillingNoPayer} {
		if kinds[kind] == 0 || kinds[kind] > 40 {
			t.Errorf("%d lines stand under %s, expected a few", kinds[kind], kind)
		}
	}
}

func testCorrections(t *testing.T, s sample) {
	open, settled, remote := 0, 0, 0
	err := s.Read(func(v clinic.View) error {
		for _, id := range v.Patients() {
			visits, err := v.VisitsOf(id, s.Today().AddDays(-100), s.Today())
			if err != nil {
				return err
			}
			for _, visit := range visits {
				for _, correction := range visit.Corrections {
					if correction.Open() {
						open++
					} else if correction.Accepted {
						settled++
					}
				}
				if visit.Modality == clinic.Telehealth {
					remote++
				}
			}
		}
		return nil
	})
	if err != nil || open != 1 || settled != 1 || remote != 1 {
		t.Errorf("%d corrections wait, %d are settled, %d visits were by telehealth (%v), expected one of each", open, settled, remote, err)
	}
}

func testOutside(t *testing.T, s sample) {
	patients, verified := 0, 0
	for _, row := range s.FindPatients("") {
		activities, err := s.Activities(row.Patient, s.Today().AddDays(-60), s.Today())
		if err != nil {
			t.Fatal(err)
		}
		patients += min(1, len(activities))
		for _, activity := range activities {
			if activity.Verified != "" {
				verified++
			}
		}
	}
	if patients != 3 || verified == 0 {
		t.Errorf("%d patients have outside activities, %d of these verified", patients, verified)
	}
}
