package clinic

import (
	"fmt"
	"testing"
)

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
	evening := []lesson{lessonOf(50), pauseOf(10), lessonOf(50), pauseOf(10), lessonOf(50), pauseOf(10)}
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
		{"three hours", h0015(), []lesson{lessonOf(90), lessonOf(90)}, nil, "H0015 1 day of 180 minutes"},
		{"a minute less", h0015(), []lesson{lessonOf(90), lessonOf(89)}, nil, "no: short 1"},
		{"a three-hour evening with breaks is two and a half", h0015(), evening, nil, "no: short 30"},
		{"where a payer counts breaks it is three", breaksPaid, evening, nil, "H0015 1 day of 180 minutes"},
		{"Ohio: an hour and three quarters is an hour", ohio(), []lesson{lessonOf(105)}, nil, "H2012 1 hour of 105 minutes"},
		{"Ohio: a minute under two and a half hours", ohio(), []lesson{lessonOf(149)}, nil, "H2012 2 hour of 149 minutes"},
		{"Ohio: two and a half hours", ohio(), []lesson{lessonOf(150)}, nil, "H2020 1 day of 150 minutes"},
		{"Ohio: less than an hour is no unit", ohio(), []lesson{lessonOf(59)}, nil, "no: short 1"},
		{"quarters, rounded down", quarters, []lesson{lessonOf(53)}, nil, "H0004 3 quarter of 53 minutes"},
		{"quarters by the 8-minute rule", quarters, []lesson{lessonOf(53)}, eight, "H0004 4 quarter of 53 minutes"},
		{"7 minutes are no unit", quarters, []lesson{lessonOf(7)}, eight, "no: short 1"},
		{"8 minutes are one", quarters, []lesson{lessonOf(8)}, eight, "H0004 1 quarter of 8 minutes"},
		{"by the session", Terms{Bands: []Band{{AtLeast: 60, Code: "S9480", Modifier: "HF", Unit: UnitSession}}}, []lesson{lessonOf(60)}, nil, "S9480 HF 1 session of 60 minutes"},
		{"services are blocks attended", medicare(), []lesson{lessonOf(50), pauseOf(10), lessonOf(50), {service: "peer", minutes: 60}}, nil, "up to 3 1 day of 100 minutes in 2"},
		{"three services", medicare(), []lesson{lessonOf(50), lessonOf(50), lessonOf(50)}, nil, "up to 3 1 day of 150 minutes in 3"},
		{"four services", medicare(), []lesson{lessonOf(50), lessonOf(50), lessonOf(50), lessonOf(10)}, nil, "4 and more 1 day of 160 minutes in 4"},
		{"no band for so few services", Terms{Bands: []Band{{Services: 4, Code: "X", Unit: UnitDay}}}, []lesson{lessonOf(50)}, nil, "no: few_services 0"},
		{"two services of an hour, where one is billed from two hours and four at once", Terms{Bands: []Band{
			{Services: 4, Code: "X", Unit: UnitDay}, {AtLeast: 120, Code: "Y", Unit: UnitDay},
		}}, []lesson{lessonOf(30), lessonOf(30)}, nil, "no: short 60"},
		{"too few services", Terms{DayServices: 3}, []lesson{lessonOf(50), lessonOf(50)}, nil, "no: few_services 0"},
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
		d.sits(ana, date, At(17, 0), At(20, 0), lessonOf(50), pauseOf(10), lessonOf(50), pauseOf(10), lessonOf(50), pauseOf(10))
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
	lessons := []lesson{lessonOf(60), lessonOf(60), lessonOf(60)}
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
	d.sits(ana, monday, At(17, 0), At(18, 58), lessonOf(60), lessonOf(60))
	if got := d.verdict(monday).Reasons[0]; got.Kind != VerdictShort || got.Minutes != 62 {
		t.Errorf("two hours are short of three whoever leaves two minutes early, got %+v", got)
	}
}
