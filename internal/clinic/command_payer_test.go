package clinic

import (
	"reflect"
	"testing"
	"time"
)

const (
	aetna    = PayerID("aetna")
	medicaid = PayerID("medicaid")
)

// pays enters a payer with its terms.
func (d *clinicDay) pays(id PayerID, name string, terms ...Terms) {
	d.t.Helper()
	d.do(atDesk, SavePayer{Payer: Payer{ID: id, Name: name, Terms: terms}})
}

// covers says that a payer pays for a patient from a day on.
func (d *clinicDay) covers(p PatientID, payer PayerID, from, to Date) CoverageID {
	d.t.Helper()
	id := CoverageID(string(p) + string(payer) + from.String())
	d.do(atDesk, SaveCoverage{Coverage: Coverage{ID: id, Patient: p, Payer: payer, From: from, To: to}})
	return id
}

func TestSavePayerKeepsTermsInOrder(t *testing.T) {
	d := openClinic(t)
	d.doTwice(atDesk, SavePayer{Payer: Payer{ID: aetna, Name: "  Aetna ", Terms: []Terms{
		{From: monday, DayMinutes: 120, Bands: []Band{{AtLeast: 150, Code: " H2020 ", Unit: UnitDay}, {AtLeast: 60, Code: "H2019", Unit: UnitHour}}},
		{From: monday.AddDays(-30), DayMinutes: 180, Overrides: map[ServiceID]bool{}},
	}}})
	want := Payer{ID: aetna, Name: "Aetna", Terms: []Terms{
		{From: monday.AddDays(-30), DayMinutes: 180},
		{From: monday, DayMinutes: 120, Bands: []Band{{AtLeast: 60, Code: "H2019", Unit: UnitHour}, {AtLeast: 150, Code: "H2020", Unit: UnitDay}}},
	}}
	if got, _ := d.Payer(aetna); !reflect.DeepEqual(got, want) {
		t.Errorf("terms by date, bands by minutes: want %+v, got %+v", want, got)
	}
}

func TestSavePayerRefuses(t *testing.T) {
	d := openClinic(t)
	terms := func(change func(*Terms)) SavePayer {
		terms := Terms{From: monday, Bands: []Band{{AtLeast: 60, Code: "H0015", Unit: UnitDay}, {AtLeast: 90, Code: "H0015", Unit: UnitDay}}}
		change(&terms)
		return SavePayer{Payer: Payer{ID: aetna, Name: "Aetna", Terms: []Terms{terms}}}
	}
	for code, command := range map[string]SavePayer{
		"no_id":          {Payer: Payer{Name: "Aetna"}},
		"no_name":        {Payer: Payer{ID: aetna, Name: " "}},
		"terms_from":     terms(func(t *Terms) { t.From = Date{} }),
		"terms_twice":    {Payer: Payer{ID: aetna, Name: "Aetna", Terms: []Terms{{From: monday}, {From: monday, DayMinutes: 1}}}},
		"terms_negative": terms(func(t *Terms) { t.LargestGap = -1 }),
		"terms_too_long": terms(func(t *Terms) { t.DayMinutes = 1441 }),
		"band_code":      terms(func(t *Terms) { t.Bands[1].Code = " " }),
		"no_such_unit":   terms(func(t *Terms) { t.Bands[0].Unit = "week" }),
		"bands_twice":    terms(func(t *Terms) { t.Bands[0].AtLeast = 90 }),
	} {
		d.refused(atDesk, command, code)
	}
	d.refused(atDesk, terms(func(t *Terms) { t.Bands[0].AtLeast = -1 }), "terms_negative")
	d.refused(atDesk, terms(func(t *Terms) { t.Bands[0].AtLeast = 2000 }), "terms_too_long")
}

func TestTermsOfClosedDaysAffectClaims(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna", Terms{From: monday.AddDays(-60), DayMinutes: 180})
	d.pays(medicaid, "Medicaid", Terms{From: monday.AddDays(-60)})
	d.covers(ana, aetna, monday.AddDays(-60), Date{})
	d.covers(ben, medicaid, monday.AddDays(-60), Date{})
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, monday.AddDays(2))
	d.attend(ben, evening, monday)
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)})

	d.pays(aetna, "Aetna of Ohio", Terms{From: monday.AddDays(-60), DayMinutes: 180}) // a new name changes no claim
	wantClaims(t, d)
	change := SavePayer{Payer: Payer{ID: aetna, Name: "Aetna", Terms: []Terms{
		{From: monday.AddDays(-60), DayMinutes: 180}, {From: monday.AddDays(1), DayMinutes: 150},
	}}}
	events := d.doTwice(atDesk, change)
	if len(events) != 2 {
		t.Fatalf("one claim of one patient, got %s", kinds(events))
	}
	claim := wantClaims(t, d, AffectedClaim{Period: "march", Patient: ana, Date: monday.AddDays(1), To: monday.AddDays(6), Cause: ClaimTerms})[0]
	d.doTwice(atDesk, HandleClaim{Claim: claim.ID, Date: claim.Date})
	change.Payer.Terms[1].DayMinutes = 120
	d.do(atDesk, change)
	all, _ := d.ClaimsAffected(monday, monday.AddDays(6))
	if len(all) != 2 || all[0].ID == all[1].ID {
		t.Errorf("what changes after somebody took care of it is a claim of its own, got %+v", all)
	}
}

// wantClaims compares the affected claims of March without their ids and moments.
func wantClaims(t *testing.T, d *clinicDay, want ...AffectedClaim) []AffectedClaim {
	t.Helper()
	all, err := d.ClaimsAffected(monday.AddDays(-60), monday.AddDays(60))
	if err != nil || len(all) != len(want) {
		t.Fatalf("want the claims %+v, got %+v (%v)", want, all, err)
	}
	for i, got := range all {
		got.ID, got.At = "", time.Time{}
		if got != want[i] {
			t.Errorf("want the claim %+v, got %+v", want[i], got)
		}
	}
	return all
}
