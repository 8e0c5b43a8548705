package clinic

import (
	"errors"
	"testing"
)

// asks reports whether the book wants a reason from a member of staff.
func (d *clinicDay) asks(actor Actor, command Command) bool {
	d.t.Helper()
	events, err := Decide(d, d.env(actor), command)
	var refusal *Refusal
	if errors.As(err, &refusal) && refusal.Code == ReasonNeeded {
		if again, err := Decide(d, d.env(actor), Explained{Command: command, Reason: "told later"}); err != nil || len(again) == 0 {
			d.t.Fatalf("%T with a reason: want it done, got %v (%v)", command, kinds(again), err)
		}
		return true
	}
	if err != nil {
		d.t.Fatalf("%T: %v", command, err)
	}
	if len(events) == 0 {
		d.t.Fatalf("%T: the test's change must be one", command)
	}
	return false
}

func TestWhatLooksBackNeedsAReason(t *testing.T) {
	d := openClinic(t)
	before, later := Date{2026, 2, 2}, Date{2026, 3, 9}
	terms := Terms{From: Date{2026, 1, 1}, DayMinutes: 150}
	d.do(atDesk, SavePayer{Payer: Payer{ID: "p", Name: "Aetna", Terms: []Terms{terms}}})
	d.do(atDesk, SavePayer{Payer: Payer{ID: "unused", Name: "Cigna", Terms: []Terms{terms}}})
	cover := Coverage{ID: "c", Patient: ana, Payer: "p", From: Date{2026, 1, 1}}
	d.do(atDesk, SaveCoverage{Coverage: cover})
	grant := Authorization{ID: "a", Patient: ana, Payer: "p", Unit: UnitDay, Granted: 20, From: Date{2026, 1, 1}, To: Date{2026, 4, 1}}
	d.do(atDesk, SaveAuthorization{Authorization: grant})
	d.do(atDesk, SaveActivity{Activity: Activity{ID: "m", Patient: ana, Date: before, Label: "Meeting", Minutes: 60}})
	d.do(atDesk, SetOpening{Patient: ben, Admission: stay(ben), Opening: Opening{AsOf: before, Weeks: 2}})
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: before, Outcome: Excused})
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})

	person := func(change func(*Patient)) Command {
		p := d.patients[ana]
		change(&p)
		return SavePatient{Patient: p}
	}
	plan := func(from Date) Command {
		return SetPlan{Patient: ana, Admission: stay(ana), Plan: Plan{From: from, Track: daytime, Days: mondayToThursday, WeeklyMinutes: 300}}
	}
	coverage := func(change func(*Coverage)) Command { c := cover; change(&c); return SaveCoverage{Coverage: c} }
	granted := func(change func(*Authorization)) Command {
		a := grant
		change(&a)
		return SaveAuthorization{Authorization: a}
	}
	payer := func(id PayerID, all ...Terms) Command {
		return SavePayer{Payer: Payer{ID: id, Name: "Aetna", Terms: all}}
	}
	for name, each := range map[string]struct {
		command Command
		asks    bool
	}{
		"another birth date where there was none": {person(func(p *Patient) { p.BirthDate = Date{1990, 1, 2} }), false},
		"another family name":                     {person(func(p *Patient) { p.Family = "Alvarado" }), true},
		"another number":                          {person(func(p *Patient) { p.Number = "77" }), true},
		"a note":                                  {person(func(p *Patient) { p.Note = "hears badly" }), false},
		"a plan from today":                       {plan(monday), false},
		"a plan from last month":                  {plan(before), true},
		"a discharge":                             {Discharge{Patient: ana, Admission: stay(ana), Date: before, Reason: "moved"}, false},
		"another payer for days gone by":          {coverage(func(c *Coverage) { c.Payer = "unused" }), true},
		"the payer's last day, still to come":     {coverage(func(c *Coverage) { c.To = later }), false},
		"the payer's last day, gone by":           {coverage(func(c *Coverage) { c.To = before }), true},
		"the payer removed":                       {coverage(func(c *Coverage) { c.Removed = true }), true},
		"another member number":                   {coverage(func(c *Coverage) { c.Member = "M9" }), true},
		"other units":                             {granted(func(a *Authorization) { a.Granted = 12 }), true},
		"more time":                               {granted(func(a *Authorization) { a.To = Date{2026, 5, 1} }), false},
		"the next review":                         {granted(func(a *Authorization) { a.Review = later }), false},
		"terms of days gone by":                   {payer("p", Terms{From: Date{2026, 1, 1}, DayMinutes: 180}), true},
		"terms from next week":                    {payer("p", terms, Terms{From: later, DayMinutes: 180}), false},
		"terms nobody was billed by":              {payer("unused", Terms{From: Date{2026, 1, 1}, DayMinutes: 180}), false},
		"an activity":                             {SaveActivity{Activity: Activity{ID: "m", Patient: ana, Date: before, Label: "Meeting", Minutes: 45}}, true},
		"other opening balances":                  {SetOpening{Patient: ben, Admission: stay(ben), Opening: Opening{AsOf: before, Weeks: 3}}, true},
		"first opening balances":                  {SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: before, Weeks: 3}}, false},
		"an absence of last month":                {RecordAbsence{Patient: ana, Track: daytime, Date: before, Outcome: Unexcused}, true},
		"an absence of today":                     {RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Unexcused}, false},
		"a first word about last month":           {RecordAbsence{Patient: ben, Track: evening, Date: before, Outcome: Unexcused}, false},
	} {
		if got := d.asks(atDesk, each.command); got != each.asks {
			t.Errorf("%s: want a reason asked %t, got %t", name, each.asks, got)
		}
	}
}

func TestAnotherLastDayOfAStayThatIsOverNeedsAReason(t *testing.T) {
	d := openClinic(t)
	over := Date{2026, 2, 27}
	d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: over, Reason: "moved"})
	if !d.asks(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: Date{2026, 2, 20}, Reason: "moved"}) {
		t.Error("the last day of a stay that is over changes without a reason")
	}
}

func TestAPersonJustTypedIsMendedWithoutAReason(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "new", Number: "9", Given: "Nia", Family: "Nowak"}})
	if d.asks(atDesk, SavePatient{Patient: Patient{ID: "new", Number: "9", Given: "Nia", Family: "Novak"}}) {
		t.Error("nothing was recorded about her yet: a letter is mended without a word")
	}
}

// Daybook itself brings the sample clinic's history, and no change at all asks nobody.
func TestWhoIsNotAsked(t *testing.T) {
	d := openClinic(t)
	same := SetPlan{Patient: ana, Admission: stay(ana), Plan: d.admissions[ana][0].Plans[0]}
	if events, err := Decide(d, d.env(atDesk), same); err != nil || len(events) != 0 {
		t.Errorf("the same plan again: want nothing, got %v (%v)", kinds(events), err)
	}
	other := same
	other.Plan.WeeklyMinutes = 300
	if events, err := Decide(d, d.env(bySystem), other); err != nil || len(events) == 0 {
		t.Errorf("Daybook itself is not asked, got %v (%v)", kinds(events), err)
	}
}

func TestWhatWasAttestedIsCorrectedBeforeTheStayEndsEarlier(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(10, 0)
	d.do(inGroup, Attest{Ref: d.ref(ana, daytime), Attestation: Attestation{Block: "daytime-Monday-first", Present: true}})
	sunday := Date{2026, 3, 1}
	refusal := d.refused(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: sunday, Reason: "moved"}, "attested_after")
	if refusal.Args["Date"] != monday {
		t.Errorf("the sentence names the day, got %v", refusal.Args)
	}
	next := Admission{ID: "next", Program: iop, From: monday, Plans: []Plan{{From: monday, Track: evening, Days: mondayToThursday}}}
	d.refused(atDesk, StepDown{Patient: ana, Admission: stay(ana), Date: sunday, Next: next}, "attested_after")
	d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: monday, Reason: "moved"})
}
