package clinic

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// lesson is one block of a day: a service for some minutes.
type lesson struct {
	service  ServiceID
	minutes  int
	modality Modality
}

func groupOf(minutes int) lesson { return lesson{service: "group", minutes: minutes} }
func pauseOf(minutes int) lesson { return lesson{service: "break", minutes: minutes} }

// sits is a credited visit of blocks one after the other from five in the
// afternoon; the patient comes and leaves at those times.
func (d *clinicDay) sits(p PatientID, date Date, came, left ClockTime, lessons ...lesson) VisitRef {
	d.t.Helper()
	visit := Visit{VisitRef: VisitRef{Visit: VisitID(fmt.Sprint(p, date, len(d.visits))), Patient: p, Date: date}}
	visit.Session.Date = date
	at := At(17, 0)
	for i, lesson := range lessons {
		visit.Session.Blocks = append(visit.Session.Blocks, SessionBlock{
			Block: BlockID(fmt.Sprint("block", i)), Start: InstantOf(date, at, d.zone), End: InstantOf(date, at+ClockTime(lesson.minutes), d.zone),
			Service: lesson.service, Counts: lesson.service == "group", Modality: lesson.modality,
		})
		at += ClockTime(lesson.minutes)
	}
	visit.Session.Start, visit.Session.End = InstantOf(date, At(17, 0), d.zone), InstantOf(date, at, d.zone)
	visit.Claim = &Claim{At: InstantOf(date, came, d.zone)}
	visit.Arrival, visit.Departure = &Arrival{At: visit.Claim.At}, &Departure{At: InstantOf(date, left, d.zone)}
	d.keep(visit)
	return visit.VisitRef
}

// keep credits a visit and puts it into the book.
func (d *clinicDay) keep(visit Visit) {
	credit := CreditOf(visit)
	visit.Credit = &credit
	d.visits[visit.Visit] = visit
}

// sat is a visit of one group of so many minutes, from its start to its end.
func (d *clinicDay) sat(p PatientID, date Date, minutes int) VisitRef {
	d.t.Helper()
	return d.sits(p, date, At(17, 0), At(17, minutes), groupOf(minutes))
}

// payerDay is a clinic where Aetna pays for Ana by some terms.
func payerDay(t failer, terms Terms) *clinicDay {
	t.Helper()
	d := openClinic(t)
	terms.From = Date{2026, 1, 1}
	d.pays(aetna, "Aetna", terms)
	d.covers(ana, aetna, terms.From, Date{})
	return d
}

func (d *clinicDay) verdict(date Date) DayVerdict {
	d.t.Helper()
	verdict, err := VerdictOn(d, ana, date)
	if err != nil {
		d.t.Fatalf("judge %s: %v", date, err)
	}
	return verdict
}

// h0015 is the rule of three hours a day, by the day.
func h0015() Terms {
	return Terms{DayMinutes: 180, Bands: []Band{{AtLeast: 180, Code: "H0015", Unit: UnitDay}}}
}

// ohio bills mental-health day treatment by the hour below two and a half hours,
// and by the day from there on.
func ohio() Terms {
	return Terms{Bands: []Band{{Code: "H2012", Unit: UnitHour}, {AtLeast: 150, Code: "H2020", Unit: UnitDay}}}
}

// medicare counts services a day: up to three, or four and more.
func medicare() Terms {
	return Terms{DayServices: 1, Bands: []Band{{Code: "up to 3", Unit: UnitDay}, {Services: 4, Code: "4 and more", Unit: UnitDay}}}
}

// TestVerdictsByPublishedRules: the rules of DOMAIN section 2, at their edges.
func TestVerdictsByPublishedRules(t *testing.T) {
	evening := []lesson{groupOf(50), pauseOf(10), groupOf(50), pauseOf(10), groupOf(50), pauseOf(10)}
	breaksPaid := h0015()
	breaksPaid.Overrides = map[ServiceID]bool{"break": true}
	eight := func(v *Visit) { v.Session.Policy.Rounding = RoundEight }
	quarters := Terms{Bands: []Band{{Code: "H0004", Unit: UnitQuarter}}}
	tests := []struct {
		what    string
		terms   Terms
		lessons []lesson
		change  func(*Visit)
		want    string
	}{
		{"three hours", h0015(), []lesson{groupOf(90), groupOf(90)}, nil, "H0015 1 day of 180 minutes"},
		{"a minute less", h0015(), []lesson{groupOf(90), groupOf(89)}, nil, "no: short 1"},
		{"a three-hour evening with breaks is two and a half", h0015(), evening, nil, "no: short 30"},
		{"where a payer counts breaks it is three", breaksPaid, evening, nil, "H0015 1 day of 180 minutes"},
		{"Ohio: an hour and three quarters is an hour", ohio(), []lesson{groupOf(105)}, nil, "H2012 1 hour of 105 minutes"},
		{"Ohio: a minute under two and a half hours", ohio(), []lesson{groupOf(149)}, nil, "H2012 2 hour of 149 minutes"},
		{"Ohio: two and a half hours", ohio(), []lesson{groupOf(150)}, nil, "H2020 1 day of 150 minutes"},
		{"Ohio: less than an hour is no unit", ohio(), []lesson{groupOf(59)}, nil, "no: short 1"},
		{"quarters, rounded down", quarters, []lesson{groupOf(53)}, nil, "H0004 3 quarter of 53 minutes"},
		{"quarters by the 8-minute rule", quarters, []lesson{groupOf(53)}, eight, "H0004 4 quarter of 53 minutes"},
		{"7 minutes are no unit", quarters, []lesson{groupOf(7)}, eight, "no: short 1"},
		{"8 minutes are one", quarters, []lesson{groupOf(8)}, eight, "H0004 1 quarter of 8 minutes"},
		{"by the session", Terms{Bands: []Band{{AtLeast: 60, Code: "S9480", Modifier: "HF", Unit: UnitSession}}}, []lesson{groupOf(60)}, nil, "S9480 HF 1 session of 60 minutes"},
		{"services are blocks attended", medicare(), []lesson{groupOf(50), pauseOf(10), groupOf(50), {service: "peer", minutes: 60}}, nil, "up to 3 1 day of 100 minutes in 2"},
		{"three services", medicare(), []lesson{groupOf(50), groupOf(50), groupOf(50)}, nil, "up to 3 1 day of 150 minutes in 3"},
		{"four services", medicare(), []lesson{groupOf(50), groupOf(50), groupOf(50), groupOf(10)}, nil, "4 and more 1 day of 160 minutes in 4"},
		{"no band for so few services", Terms{Bands: []Band{{Services: 4, Code: "X", Unit: UnitDay}}}, []lesson{groupOf(50)}, nil, "no: few_services 0"},
		{"two services of an hour, where one is billed from two hours and four at once", Terms{Bands: []Band{
			{Services: 4, Code: "X", Unit: UnitDay}, {AtLeast: 120, Code: "Y", Unit: UnitDay},
		}}, []lesson{groupOf(30), groupOf(30)}, nil, "no: short 60"},
		{"too few services", Terms{DayServices: 3}, []lesson{groupOf(50), groupOf(50)}, nil, "no: few_services 0"},
		{"nothing earned", h0015(), []lesson{pauseOf(60)}, nil, "no: nothing 0"},
	}
	for _, test := range tests {
		d := payerDay(t, test.terms)
		ref := d.sits(ana, monday, At(17, 0), At(22, 0), test.lessons...)
		if test.change != nil {
			visit := d.visits[ref.Visit]
			test.change(&visit)
			d.visits[ref.Visit] = visit
		}
		if got := said(d.verdict(monday), test.terms.DayServices == 1); got != test.want {
			t.Errorf("%s: want %q, got %q", test.what, test.want, got)
		}
	}
}

// said is a verdict in a line.
func said(v DayVerdict, services bool) string {
	if !v.Billable {
		return fmt.Sprintf("no: %s %d", v.Reasons[0].Kind, v.Reasons[0].Minutes)
	}
	code := v.Code
	if v.Modifier != "" {
		code += " " + v.Modifier
	}
	line := fmt.Sprintf("%s %d %s of %d minutes", code, v.Units, v.Unit, v.Minutes)
	if services {
		line += fmt.Sprintf(" in %d", v.Services)
	}
	return line
}

// TestThreeEveningsFailBothTests: the trap of DOMAIN section 2.
func TestThreeEveningsFailBothTests(t *testing.T) {
	d := payerDay(t, h0015())
	week := 0
	for day := range 3 {
		date := monday.AddDays(day)
		d.sits(ana, date, At(17, 0), At(20, 0), groupOf(50), pauseOf(10), groupOf(50), pauseOf(10), groupOf(50), pauseOf(10))
		verdict := d.verdict(date)
		if verdict.Billable {
			t.Errorf("%s must not be billable: %+v", date, verdict)
		}
		week += verdict.Minutes
	}
	if week != 450 {
		t.Errorf("three such evenings are 7.5 hours, got %d minutes", week)
	}
}

// TestShortDaysSayWhy: "12 minutes short: left 19:48".
func TestShortDaysSayWhy(t *testing.T) {
	lessons := []lesson{groupOf(60), groupOf(60), groupOf(60)}
	tests := []struct {
		what       string
		came, left ClockTime
		change     func(*Visit)
		want       VerdictReasonKind
		at         ClockTime
		short      int
	}{
		{"left early", At(17, 0), At(19, 48), nil, VerdictShortLeft, At(19, 48), 12},
		{"came late", At(17, 20), At(20, 0), nil, VerdictShortLate, At(17, 20), 20},
		{"both, leaving costs more", At(17, 5), At(19, 40), nil, VerdictShortLeft, At(19, 40), 25},
		{"both, coming late costs more", At(17, 40), At(19, 40), nil, VerdictShortLate, At(17, 40), 60},
		{"gone before the last group, as its counselor says too", At(17, 0), At(18, 50), func(v *Visit) {
			v.Attested = []Attestation{{Block: "block2"}}
		}, VerdictShortLeft, At(18, 50), 70},
		{"the counselor says when", At(17, 0), At(20, 0), func(v *Visit) {
			v.Departure = nil
			v.Attested = []Attestation{{Block: "block0", Present: true}, {Block: "block1", Present: true, To: InstantOf(monday, At(18, 30), newYork())}, {Block: "block2"}}
		}, VerdictShortLeft, At(18, 30), 90},
		{"out of the room for longer than late", At(17, 5), At(20, 0), func(v *Visit) {
			out := Span{From: InstantOf(monday, At(18, 10), newYork()), To: InstantOf(monday, At(18, 30), newYork())}
			v.Attested = []Attestation{{Block: "block1", Present: true, Out: []Span{out}}}
		}, VerdictShort, 0, 25},
	}
	for _, test := range tests {
		d := payerDay(t, h0015())
		ref := d.sits(ana, monday, test.came, test.left, lessons...)
		if test.change != nil {
			visit := d.visits[ref.Visit]
			test.change(&visit)
			d.keep(visit)
		}
		want := VerdictReason{Kind: test.want, Minutes: test.short, Of: 180}
		if test.at > 0 {
			want.At = InstantOf(monday, test.at, d.zone)
		}
		if got := d.verdict(monday).Reasons[0]; got != want {
			t.Errorf("%s: want %+v, got %+v", test.what, want, got)
		}
	}
	d := payerDay(t, h0015())
	d.sits(ana, monday, At(17, 0), At(18, 58), groupOf(60), groupOf(60))
	if got := d.verdict(monday).Reasons[0]; got.Kind != VerdictShort || got.Minutes != 62 {
		t.Errorf("two hours are short of three whoever leaves two minutes early, got %+v", got)
	}
}

func TestUnverifiedMinutesAreSaid(t *testing.T) {
	d := payerDay(t, h0015())
	ref := d.sits(ana, monday, At(17, 0), At(20, 0), groupOf(90), groupOf(90))
	visit := d.visits[ref.Visit]
	visit.Departure, visit.Attested = nil, []Attestation{{Block: "block0", Present: true}}
	d.keep(visit)
	want := []VerdictReason{{Kind: VerdictShort, Minutes: 90, Of: 180}, {Kind: VerdictUnverified, Minutes: 90}}
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want) {
		t.Errorf("want %+v, got %+v", want, got)
	}
	visit.Credit, visit.Attested = nil, nil
	d.visits[ref.Visit] = visit
	want = []VerdictReason{{Kind: VerdictNothing}, {Kind: VerdictUnverified, Minutes: 180}}
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want) {
		t.Errorf("somebody who is in and not credited: want %+v, got %+v", want, got)
	}
	visit.Claim, visit.Arrival = nil, nil
	d.visits[ref.Visit] = visit
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want[:1]) {
		t.Errorf("a check-in that was taken back waits for nobody, got %+v", got)
	}
}

func TestTelehealth(t *testing.T) {
	terms := Terms{DayMinutes: 60, Telehealth: "95", Bands: []Band{{AtLeast: 60, Code: "H0015", Modifier: "HF", Unit: UnitDay}}}
	remote := lesson{service: "group", minutes: 60, modality: Telehealth}
	d := payerDay(t, terms)
	ref := d.sits(ana, monday, At(17, 0), At(19, 0), groupOf(60), remote)
	if got := d.verdict(monday); got.Modifier != "HF 95" || got.Minutes != 120 {
		t.Errorf("want both modifiers and 120 minutes, got %+v", got)
	}
	visit := d.visits[ref.Visit]
	visit.Modality = InPerson
	d.keep(visit)
	if got := d.verdict(monday); got.Modifier != "HF" {
		t.Errorf("what the visit says goes before the schedule, got %+v", got)
	}
	visit.Attested = []Attestation{{Block: "block0", Present: true, Modality: Telehealth}}
	d.keep(visit)
	if got := d.verdict(monday); got.Modifier != "HF 95" {
		t.Errorf("what the counselor says goes before the visit, got %+v", got)
	}
	terms.InPersonOnly = true
	terms.From = Date{2026, 1, 1}
	d.pays(aetna, "Aetna", terms)
	got := d.verdict(monday)
	if got.Minutes != 60 || !slices.Contains(got.Reasons, VerdictReason{Kind: VerdictInPerson, Minutes: 60}) {
		t.Errorf("minutes by telehealth do not count for a payer who wants people in person, got %+v", got)
	}
}

func TestServicesCountAsThePayerSays(t *testing.T) {
	terms := Terms{Overrides: map[ServiceID]bool{"drug_test": true, "group": false}}
	d := payerDay(t, terms)
	ref := d.sits(ana, monday, At(17, 0), At(18, 0), groupOf(50), lesson{service: "drug_test", minutes: 20})
	if got := d.verdict(monday); got.Minutes != 10 || got.Services != 1 {
		t.Errorf("ten minutes of the drug test count, and nothing of the group, got %+v", got)
	}
	if credit := d.visits[ref.Visit].Credit; credit.Minutes != 50 {
		t.Errorf("treatment credit stays the group's 50 minutes, got %+v", credit)
	}
}

// TestABreakBetweenTwoWitnesses: nobody attests breaks, but who sat in the group
// before to its end and in the next from its start was there, where a payer counts it.
func TestABreakBetweenTwoWitnesses(t *testing.T) {
	d := payerDay(t, Terms{Overrides: map[ServiceID]bool{"break": true}})
	ref := d.sits(ana, monday, At(17, 0), At(19, 0), groupOf(50), pauseOf(10), groupOf(50), pauseOf(10))
	visit := d.visits[ref.Visit]
	visit.Departure = nil
	visit.Session.Blocks[1].Kind, visit.Session.Blocks[3].Kind = KindBreak, KindBreak
	visit.Attested = []Attestation{{Block: "block0", Present: true}, {Block: "block2", Present: true}}
	d.keep(visit)
	got := d.verdict(monday)
	if got.Minutes != 110 || !slices.Contains(got.Reasons, VerdictReason{Kind: VerdictUnverified, Minutes: 10}) {
		t.Errorf("the break in between counts, and nobody saw who stayed for the last one; got %+v", got)
	}
	visit.Attested[1].From = InstantOf(monday, At(18, 5), d.zone)
	d.keep(visit)
	if got := d.verdict(monday); got.Minutes != 95 {
		t.Errorf("who came back late has no witness for the break, got %+v", got)
	}
}

func TestVerdictWithoutPayerOrTerms(t *testing.T) {
	d := openClinic(t)
	d.sat(ana, monday, 180)
	if got := d.verdict(monday); got.Billable || got.Payer != "" || got.Reasons[0].Kind != VerdictNoPayer || got.Minutes != 180 {
		t.Errorf("nobody pays for the 180 minutes, got %+v", got)
	}
	d.pays(aetna, "Aetna", Terms{From: monday.AddDays(1)})
	d.covers(ana, aetna, monday, Date{})
	if got := d.verdict(monday); got.Billable || got.Name != "Aetna" || got.Reasons[0].Kind != VerdictNoTerms {
		t.Errorf("Aetna's rules begin on Tuesday, got %+v", got)
	}
	d.broken = errDisk
	if _, err := VerdictOn(d, ana, monday); err == nil {
		t.Error("a day that cannot be read must not look like an empty one")
	}
}

// TestNorthCarolina: three hours to bill a day, no more than two days between
// services, 19 hours a week.
func TestNorthCarolina(t *testing.T) {
	terms := h0015()
	terms.LargestGap, terms.WeeklyMaximum = 2, 19*60
	d := payerDay(t, terms)
	for day, minutes := range []int{240, 240, 170, 240, 240, 240} {
		d.sat(ana, monday.AddDays(day), minutes)
	}
	wants := []string{"H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes", "no: short 10", "H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes"}
	for day, want := range wants {
		if got := said(d.verdict(monday.AddDays(day)), false); got != want {
			t.Errorf("day %d: want %q, got %q", day, want, got)
		}
	}
	saturday := d.verdict(monday.AddDays(5))
	if week := (VerdictReason{Kind: VerdictWeekFull, Minutes: 60, Of: 1140}); !slices.Contains(saturday.Reasons, week) {
		t.Errorf("the week is full after three of Saturday's four hours: want %+v, got %+v", week, saturday.Reasons)
	}
	sunday := monday.AddDays(6)
	d.sat(ana, sunday, 200)
	if got := said(d.verdict(sunday), false); got != "no: week_full 200" {
		t.Errorf("nothing is left for Sunday, got %q", got)
	}
	d.sat(ana, monday.AddDays(9), 180) // Wednesday after Sunday: two days between
	d.sat(ana, monday.AddDays(13), 180)
	if got := d.verdict(monday.AddDays(9)); len(got.Reasons) != 1 || !got.Billable {
		t.Errorf("two days between services are allowed, got %+v", got)
	}
	late := d.verdict(monday.AddDays(13))
	if gap := (VerdictReason{Kind: VerdictGap, Count: 3, Of: 2}); !late.Billable || !slices.Contains(late.Reasons, gap) {
		t.Errorf("three days between services are a warning: want %+v, got %+v", gap, late)
	}
	d.sat(ana, monday.AddDays(40), 180)
	if gap := (VerdictReason{Kind: VerdictGap, Count: 26, Of: 2}); !slices.Contains(d.verdict(monday.AddDays(40)).Reasons, gap) {
		t.Errorf("a long gap is counted to its beginning, got %+v", d.verdict(monday.AddDays(40)))
	}
	first := d.verdict(monday)
	if slices.ContainsFunc(first.Reasons, func(r VerdictReason) bool { return r.Kind == VerdictGap }) {
		t.Errorf("the first service of a stay follows no gap, got %+v", first)
	}
}

// TestTwoPayersInAWeek: what one pays for uses up nothing of the other's week.
func TestTwoPayersInAWeek(t *testing.T) {
	d := openClinic(t)
	terms := Terms{From: Date{2026, 1, 1}, WeeklyMaximum: 240}
	d.pays(aetna, "Aetna", terms)
	d.pays(medicaid, "Medicaid", terms)
	d.covers(ana, aetna, monday, monday)
	d.covers(ana, medicaid, monday.AddDays(1), Date{})
	d.sat(ana, monday, 240)
	d.sat(ana, monday.AddDays(1), 240)
	if got := d.verdict(monday.AddDays(1)); !got.Billable || got.Name != "Medicaid" || len(got.Reasons) != 1 {
		t.Errorf("Medicaid's week is still empty, got %+v", got)
	}
}

// TestAPayerNeverPaysMoreThanTheWeek: over random weeks, what is payable on
// billable days never exceeds the maximum, and the order of the visits of a day
// changes nothing.
func TestAPayerNeverPaysMoreThanTheWeek(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		terms := Terms{DayMinutes: rapid.IntRange(0, 180).Draw(rt, "a day"), WeeklyMaximum: rapid.IntRange(1, 1200).Draw(rt, "a week")}
		d := payerDay(rt, terms)
		d.settings.WeekStart = time.Weekday(rapid.IntRange(0, 6).Draw(rt, "week start"))
		week := WeekOf(monday, d.settings.WeekStart)
		for day := range 7 {
			for range rapid.IntRange(0, 2).Draw(rt, "visits") {
				d.sat(ana, week.AddDays(day), rapid.IntRange(1, 240).Draw(rt, "minutes"))
			}
		}
		total := 0
		for day := range 7 {
			verdict := d.verdict(week.AddDays(day))
			if !verdict.Billable {
				continue
			}
			total += verdict.Minutes
			for _, reason := range verdict.Reasons {
				if reason.Kind == VerdictWeekFull {
					total -= reason.Minutes
				}
			}
		}
		if total > terms.WeeklyMaximum {
			rt.Fatalf("%d minutes are paid in a week of %d", total, terms.WeeklyMaximum)
		}
	})
}
