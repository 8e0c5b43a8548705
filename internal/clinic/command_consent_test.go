package clinic

import (
	"errors"
	"testing"
)

func TestWhatAConsentNeeds(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Consent)
		want   string
	}{
		"whole":               {func(*Consent) {}, ""},
		"no end":              {func(c *Consent) { c.Expires = Date{} }, ""},
		"no recipient":        {func(c *Consent) { c.Recipient = "" }, "consent_incomplete"},
		"no purpose":          {func(c *Consent) { c.Purpose = " " }, "consent_incomplete"},
		"no scope":            {func(c *Consent) { c.Scope = []ContentItem{"gossip"} }, "consent_incomplete"},
		"not signed":          {func(c *Consent) { c.Signed = Date{} }, "consent_incomplete"},
		"signed tomorrow":     {func(c *Consent) { c.Signed = monday.AddDays(1) }, "consent_dates"},
		"over before signing": {func(c *Consent) { c.Expires = c.Signed.AddDays(-1) }, "consent_dates"},
		"nobody":              {func(c *Consent) { c.Patient = "nobody" }, "no_such_patient"},
	} {
		t.Run(name, func(t *testing.T) {
			d := openClinic(t)
			consent := officer()
			test.change(&consent)
			_, err := SaveConsent{Consent: consent}.Decide(d.person(), d.env(atDesk))
			var refusal *Refusal
			if test.want == "" && err != nil || test.want != "" && (!errors.As(err, &refusal) || refusal.Code != test.want) {
				t.Errorf("want %q, got %v", test.want, err)
			}
		})
	}
}

func TestARevokedConsentStaysOnRecord(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SaveConsent{Consent: officer()})
	revoked := officer()
	revoked.Revoked = monday
	d.do(atDesk, SaveConsent{Consent: revoked})
	consents, _ := d.ConsentsOf(ana)
	if len(consents) != 1 || consents[0].HoldsOn(monday) || !consents[0].HoldsOn(monday.AddDays(-1)) {
		t.Errorf("it held until the day before, and is kept: got %+v", consents)
	}
	if again := d.do(atDesk, SaveConsent{Consent: revoked}); len(again) != 0 {
		t.Errorf("saved twice it is one act, got %+v", again)
	}
}

func TestAStepDownKeepsPartTwo(t *testing.T) {
	d := openClinic(t)
	stay := d.admissions[ana][0]
	d.do(atDesk, SetPartTwo{Patient: ana, Admission: stay.ID, PartTwo: true})
	next := Admission{ID: "next", Program: stay.Program, From: monday.AddDays(1), Plans: []Plan{{From: monday.AddDays(1), Track: stay.Plans[0].Track, Days: stay.Plans[0].Days, WeeklyMinutes: 60}}}
	d.do(atDesk, StepDown{Patient: ana, Admission: stay.ID, Date: monday, Next: next})
	for _, each := range d.admissions[ana] {
		if !each.PartTwo {
			t.Errorf("the stay %s goes on with the same records, and under Part 2", each.ID)
		}
	}
}
