package clinic

import (
	"slices"
	"strings"
	"testing"
)

func TestTheBillingTableIsRemembered(t *testing.T) {
	d := openClinic(t)
	if usual := d.Settings().BillingTable(); len(usual) < 8 || usual[0].Field != "number" {
		t.Errorf("a clinic that chose nothing has the usual columns, got %v", usual)
	}
	columns := []BillingColumn{{"date", "DOS"}, {"code", " CPT=HCPCS "}, {"units", ""}}
	save := SaveBillingTable{Columns: columns, Dates: DatesUS, Held: true}
	wantKinds(t, d.doTwice(atDesk, save), "settings.saved")
	want := []BillingColumn{{"date", "DOS"}, {"code", "CPT=HCPCS"}, {"units", ""}}
	if got := d.Settings().BillingTable(); !slices.Equal(got, want) || d.Settings().BillingDates != DatesUS || !d.Settings().BillingHeld {
		t.Errorf("want %v, got %v", want, got)
	}
	d.do(atDesk, SaveBillingTable{})
	if got := d.Settings().BillingTable(); !slices.Equal(got, usualBilling()) {
		t.Errorf("no columns are the usual ones, got %v", got)
	}
}

func TestBillingTablesThatCannotBe(t *testing.T) {
	d := openClinic(t)
	for what, save := range map[string]SaveBillingTable{
		"a field that is none": {Columns: []BillingColumn{{"shoe size", ""}}}, "a heading too long": {Columns: []BillingColumn{{"date", strings.Repeat("x", 41)}}},
		"a heading of two lines": {Columns: []BillingColumn{{"date", "a\nb"}}}, "a form of dates that is none": {Dates: "moon"},
		"too many columns": {Columns: make([]BillingColumn, MostBillingColumns+1)},
	} {
		t.Log(what)
		d.refused(atDesk, save, "billing_columns")
	}
}

func TestDatesAsASystemTakesThem(t *testing.T) {
	for form, want := range map[DateForm]string{DatesISO: "2026-03-02", DatesUS: "03/02/2026", DatesCompact: "20260302", DatesDayUp: "02/03/2026"} {
		if got := form.Write(monday); got != want {
			t.Errorf("%q: want %s, got %s", form, want, got)
		}
	}
	if got := DatesUS.Write(Date{}); got != "" {
		t.Errorf("no date is empty, got %q", got)
	}
}
