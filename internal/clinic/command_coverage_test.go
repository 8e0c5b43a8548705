package clinic

import "testing"

func TestSaveCoverage(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.pays(medicaid, "Medicaid")
	first := Coverage{ID: "first", Patient: ana, Payer: aetna, From: monday, To: monday.AddDays(9), Member: "A1"}
	d.doTwice(atDesk, SaveCoverage{Coverage: first})
	d.doTwice(atDesk, SaveCoverage{Coverage: Coverage{ID: "second", Patient: ana, Payer: medicaid, From: monday.AddDays(10)}})

	refused := d.refused(atDesk, SaveCoverage{Coverage: Coverage{ID: "third", Patient: ana, Payer: aetna, From: monday.AddDays(-5), To: monday}}, "coverage_overlaps")
	if refused.Args["Payer"] != "Aetna" || refused.Args["From"] != monday || refused.Args["To"] != monday.AddDays(9) {
		t.Errorf("the sentence names the payer and its dates, got %v", refused.Args)
	}
	open := d.refused(atDesk, SaveCoverage{Coverage: Coverage{ID: "third", Patient: ana, Payer: aetna, From: monday.AddDays(90)}}, "coverage_overlaps_open")
	if open.Args["Payer"] != "Medicaid" || open.Args["From"] != monday.AddDays(10) {
		t.Errorf("the sentence names the payer that has no last day, got %v", open.Args)
	}
	d.doTwice(atDesk, SaveCoverage{Coverage: Coverage{ID: "second", Patient: ana, Removed: true}})
	if got, _ := coverageByID(d.CoveragesOf(ana), "second"); got.Payer != medicaid || !got.Removed {
		t.Errorf("what is removed keeps what it said, got %+v", got)
	}
	d.do(atDesk, SaveCoverage{Coverage: Coverage{ID: "third", Patient: ana, Payer: aetna, From: monday.AddDays(90)}})
}

func TestSaveCoverageRefuses(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.do(atDesk, SavePayer{Payer: Payer{ID: medicaid, Name: "Medicaid", Retired: true}})
	d.covers(ben, aetna, monday, Date{})
	bens := d.CoveragesOf(ben)[0].ID
	for code, coverage := range map[string]Coverage{
		"no_id":                 {Patient: ana, Payer: aetna, From: monday},
		"no_such_patient":       {ID: "c", Patient: "nobody", Payer: aetna, From: monday},
		"no_such_payer":         {ID: "c", Patient: ana, Payer: "nobody", From: monday},
		"payer_retired":         {ID: "c", Patient: ana, Payer: medicaid, From: monday},
		"coverage_from":         {ID: "c", Patient: ana, Payer: aetna},
		"ends_before_it_begins": {ID: "c", Patient: ana, Payer: aetna, From: monday, To: monday.AddDays(-1)},
	} {
		d.refused(atDesk, SaveCoverage{Coverage: coverage}, code)
	}
	d.refused(atDesk, SaveCoverage{Coverage: Coverage{ID: bens, Patient: ana, Payer: aetna, From: monday}}, "no_id")
}

func TestCoverageOfClosedDaysAffectsClaims(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.pays(medicaid, "Medicaid")
	sunday := monday.AddDays(6)
	coverage := Coverage{ID: "c", Patient: ana, Payer: aetna, From: monday.AddDays(-60)}
	d.do(atDesk, SaveCoverage{Coverage: coverage})
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, monday.AddDays(3))
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: sunday})

	coverage.To = sunday
	d.do(atDesk, SaveCoverage{Coverage: coverage}) // ends after the closed days: nothing in them changes
	coverage.To = monday.AddDays(4)
	d.do(atDesk, SaveCoverage{Coverage: coverage}) // Friday to Sunday are without a payer, and nobody came then
	wantClaims(t, d)

	coverage.To = monday.AddDays(2)
	d.doTwice(atDesk, SaveCoverage{Coverage: coverage})
	thursday := AffectedClaim{Period: "march", Patient: ana, Date: monday.AddDays(3), To: monday.AddDays(4), Cause: ClaimCoverage}
	wantClaims(t, d, thursday)
	coverage.Payer = medicaid
	d.do(atDesk, SaveCoverage{Coverage: coverage})
	wantClaims(t, d, AffectedClaim{Period: "march", Patient: ana, Date: monday, To: monday.AddDays(2), Cause: ClaimCoverage}, thursday)

	d.do(director, ReopenPeriod{Period: "march", Reason: "one claim more"})
	coverage.Removed = true
	if events := d.do(atDesk, SaveCoverage{Coverage: coverage}); len(events) != 1 {
		t.Errorf("a period that is open again has no claims to affect, got %s", kinds(events))
	}
	d.broken = errDisk
	d.do(director, ClosePeriod{ID: "again", From: monday, To: sunday})
	coverage.Removed = false
	if _, err := (SaveCoverage{Coverage: coverage}).Decide(d, d.env(atDesk)); err == nil {
		t.Error("visits that cannot be read must not look like none")
	}
}
