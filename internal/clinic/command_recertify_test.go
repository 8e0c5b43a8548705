package clinic

import (
	"slices"
	"testing"
)

func TestRecertify(t *testing.T) {
	d := openClinic(t)
	again := Recertify{Patient: ana, Admission: stay(ana), Date: monday}
	d.doTwice(atDesk, again)
	if got := d.admissions[ana][0].Certified; !slices.Equal(got, []Date{monday}) {
		t.Errorf("certified on Monday, got %v", got)
	}
	for code, change := range map[string]func(*Recertify){
		"not_in_program":      func(c *Recertify) { c.Admission = "other" },
		"recertified_outside": func(c *Recertify) { c.Date = Date{2025, 12, 31} },
		"recertified_to_come": func(c *Recertify) { c.Date = monday.AddDays(1) },
	} {
		wrong := again
		change(&wrong)
		d.refused(atDesk, wrong, code)
	}
	again.Withdraw = true
	d.doTwice(atDesk, again)
	if got := d.admissions[ana][0].Certified; len(got) != 0 {
		t.Errorf("the record was taken back, got %v", got)
	}
}
