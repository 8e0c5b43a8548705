package clinic

import (
	"errors"
	"testing"
	"time"
)

// officer is a consent of Ana's to her probation officer.
func officer() Consent {
	return Consent{
		ID: "consent", Patient: ana, Recipient: "Officer Lee", Affiliation: "Harbor County Probation", Purpose: "Proof of attendance",
		Scope: []ContentItem{ContentCounts, ContentStay, ContentAbsences}, Signed: monday.AddDays(-7), Expires: monday.AddDays(60),
	}
}

// letter is a disclosure on the ground of it.
func letter() Disclosure {
	return Disclosure{
		ID: "letter", Patient: ana, Basis: BasisConsent, Consent: "consent", Recipient: "Officer Lee", Affiliation: "Harbor County Probation",
		From: monday.AddDays(-7), To: monday, Content: []ContentItem{ContentAbsences, ContentCounts}, Delivery: DeliveryMail, Language: "en",
	}
}

func (d *clinicDay) ofStay(letter Disclosure) Disclosure {
	letter.Admission = d.admissions[ana][0].ID
	return letter
}

func TestADisclosureGoesIntoTheAccount(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SaveConsent{Consent: officer()})
	events := d.do(atDesk, RecordDisclosure{Disclosure: d.ofStay(letter())})
	made, err := d.DisclosuresOf(ana, monday, monday)
	if err != nil || len(events) != 1 || len(made) != 1 {
		t.Fatalf("one line in the account, got %+v, %v", made, err)
	}
	got := made[0]
	if got.By != atDesk.Staff || got.Day != monday || got.At.IsZero() || got.PartTwo || got.Content[0] != ContentCounts {
		t.Errorf("who, when and what, in the order of a letter; not under Part 2: got %+v", got)
	}
	if again := d.do(atDesk, RecordDisclosure{Disclosure: d.ofStay(letter())}); len(again) != 0 {
		t.Errorf("recorded twice it is one act, got %+v", again)
	}
}

func TestADisclosureKnowsWhetherTheStayIsUnderPartTwo(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SetPartTwo{Patient: ana, Admission: d.admissions[ana][0].ID, PartTwo: true})
	d.do(atDesk, SaveConsent{Consent: officer()})
	d.do(atDesk, RecordDisclosure{Disclosure: d.ofStay(letter())})
	if made, _ := d.DisclosuresOf(ana, monday, monday); !made[0].PartTwo {
		t.Error("the notice went along, so the account must say so")
	}
}

func TestWhatABasisAsksFor(t *testing.T) {
	for name, test := range map[string]struct {
		change  func(*Disclosure)
		consent func(*Consent)
		want    string
	}{
		"as consented":           {nil, nil, ""},
		"no such consent":        {func(d *Disclosure) { d.Consent = "other" }, nil, "consent_missing"},
		"an ordinary consent":    {func(d *Disclosure) { d.Basis, d.Case = BasisJustice, "CR-1" }, nil, "consent_missing"},
		"consent to justice":     {func(d *Disclosure) { d.Basis, d.Case = BasisJustice, "CR-1" }, func(c *Consent) { c.Justice = true }, ""},
		"without a case":         {func(d *Disclosure) { d.Basis = BasisJustice }, func(c *Consent) { c.Justice = true }, "disclosure_case"},
		"expired":                {nil, func(c *Consent) { c.Expires = monday.AddDays(-1) }, "consent_over"},
		"on its last day":        {nil, func(c *Consent) { c.Expires = monday }, ""},
		"revoked":                {nil, func(c *Consent) { c.Revoked = monday }, "consent_over"},
		"entered in error":       {nil, func(c *Consent) { c.Withdrawn = true }, "consent_over"},
		"somebody else":          {func(d *Disclosure) { d.Recipient = "Acme Corp" }, nil, "consent_recipient"},
		"more than was agreed":   {func(d *Disclosure) { d.Content = append(d.Content, ContentDates) }, nil, "consent_scope"},
		"nothing":                {func(d *Disclosure) { d.Content = nil }, nil, "disclosure_nothing"},
		"to nobody":              {func(d *Disclosure) { d.Recipient = " " }, nil, "disclosure_recipient"},
		"dates turned around":    {func(d *Disclosure) { d.To = d.From.AddDays(-1) }, nil, "disclosure_dates"},
		"own copy":               {func(d *Disclosure) { d.Basis, d.Consent, d.Content = BasisOwnCopy, "", ContentItems() }, nil, ""},
		"emergency":              {func(d *Disclosure) { d.Basis, d.Reason = BasisEmergency, "overdose" }, nil, ""},
		"emergency, but why":     {func(d *Disclosure) { d.Basis = BasisEmergency }, nil, "disclosure_reason"},
		"emergency, to whom":     {func(d *Disclosure) { d.Basis, d.Reason, d.Affiliation = BasisEmergency, "overdose", "" }, nil, "disclosure_affiliation"},
		"audit without a reason": {func(d *Disclosure) { d.Basis = BasisAudit }, nil, "disclosure_reason"},
		"order without a court":  {func(d *Disclosure) { d.Basis, d.Case, d.Ordered = BasisOrder, "CR-1", monday }, nil, "disclosure_order"},
		"order without a date":   {func(d *Disclosure) { d.Basis, d.Case, d.Court = BasisOrder, "CR-1", "Superior Court" }, nil, "disclosure_order"},
		"order of tomorrow":      {func(d *Disclosure) { d.Basis, d.Court, d.Ordered = BasisOrder, "Superior Court", monday.AddDays(1) }, nil, "disclosure_order"},
		"order without a number": {func(d *Disclosure) { d.Basis, d.Court, d.Ordered = BasisOrder, "Superior Court", monday }, nil, ""},
		"no such basis":          {func(d *Disclosure) { d.Basis = "gossip" }, nil, "disclosure_nothing"},
		"no such stay":           {func(d *Disclosure) { d.Admission = "other" }, nil, "not_in_program"},
	} {
		t.Run(name, func(t *testing.T) {
			d := openClinic(t)
			consent, letter := officer(), d.ofStay(letter())
			if test.consent != nil {
				d.do(atDesk, SaveConsent{Consent: consent})
				test.consent(&consent)
			}
			d.do(atDesk, SaveConsent{Consent: consent})
			if test.change != nil {
				test.change(&letter)
			}
			_, err := RecordDisclosure{Disclosure: letter}.Decide(d.person(), d.env(atDesk))
			var refusal *Refusal
			if test.want == "" && err != nil || test.want != "" && (!errors.As(err, &refusal) || refusal.Code != test.want) {
				t.Errorf("want %q, got %v", test.want, err)
			}
		})
	}
}

func TestADisclosureThatWasNeverSent(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SaveConsent{Consent: officer()})
	d.do(atDesk, RecordDisclosure{Disclosure: d.ofStay(letter())})
	gone := letter()
	gone.Withdrawn = true
	if _, err := (RecordDisclosure{Disclosure: gone}).Decide(d.person(), d.env(atDesk)); err == nil {
		t.Error("taking a line back needs a reason")
	}
	gone.Why = "printed, but not mailed"
	d.do(atDesk, RecordDisclosure{Disclosure: gone})
	if made, _ := d.DisclosuresOf(ana, monday, monday); len(made) != 1 || !made[0].Withdrawn || made[0].Recipient != "Officer Lee" {
		t.Errorf("what was recorded stays, with the reason: got %+v", made)
	}
}

func TestAnEmergencyIsWrittenDownAfterwards(t *testing.T) {
	d := openClinic(t)
	d.do(bySystem, SavePatient{Patient: Patient{ID: "new", Number: "77", Given: "Nora", Family: "New"}})
	told := Disclosure{ID: "emergency", Patient: "new", Basis: BasisEmergency, Recipient: "Dr. Park", Affiliation: "County Hospital", Reason: "overdose in the restroom",
		Told: "takes methadone", ToldBy: "Nurse Kim", From: monday.AddDays(-1), To: monday.AddDays(-1), Delivery: DeliverySpoken, Language: "en", Made: d.now.Add(48 * time.Hour)}
	d.refused(atDesk, RecordDisclosure{Disclosure: told}, "disclosure_ahead")
	told.Made = d.now.Add(-20 * time.Hour)
	d.do(atDesk, RecordDisclosure{Disclosure: told})
	made, _ := d.DisclosuresOf("new", monday.AddDays(-1), monday.AddDays(-1))
	if len(made) != 1 || !made[0].Afterwards() || made[0].By != dora || !made[0].MadeAt().Equal(told.Made) {
		t.Fatalf("in the account of the day it was told, marked as written down later, without any stay: got %+v", made)
	}
	told.ID, told.Basis = "audit", BasisAudit
	d.refused(atDesk, RecordDisclosure{Disclosure: told}, "not_in_program")
	told.ID, told.Basis, told.Told = "empty", BasisEmergency, ""
	d.refused(atDesk, RecordDisclosure{Disclosure: told}, "disclosure_nothing")
}
