package clinic

import (
	"testing"
	"time"
)

// present is a visit to Monday's session that the desk confirmed and that ended,
// from minutes after the session's start to minutes after it.
func present(track TrackID, from, to float64) Visit {
	v := Visit{Session: mondaySession(track)}
	at := func(m float64) time.Time { return v.Session.Start.Add(time.Duration(m * float64(time.Minute))) }
	v.Claim, v.Arrival, v.Departure = &Claim{At: at(from)}, &Arrival{At: at(from)}, &Departure{At: at(to)}
	return v
}

func TestCreditOfAPresence(t *testing.T) {
	line := func(credited, late, early int) CreditLine {
		return CreditLine{Credited: credited, Late: late, Early: early}
	}
	tests := []struct {
		what     string
		from, to float64 // minutes after the start of the session
		want     []CreditLine
	}{
		{"the whole session", 0, 180, []CreditLine{line(50, 0, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"an early scan counts from the start", -30, 180, []CreditLine{line(50, 0, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"staying longer earns nothing", 0, 300, []CreditLine{line(50, 0, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"12 minutes late", 12, 180, []CreditLine{line(38, 12, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"20 minutes early", 0, 150, []CreditLine{line(50, 0, 0), line(50, 0, 0), line(30, 0, 20)}},
		{"late by a whole block and its break", 60, 180, []CreditLine{line(0, 50, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"came in the break: the break earns nothing", 52, 180, []CreditLine{line(0, 50, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"left in the break", 0, 57, []CreditLine{line(50, 0, 0), line(0, 0, 50), line(0, 0, 50)}},
		{"late and early in one block", 10, 40, []CreditLine{line(30, 10, 10), line(0, 0, 50), line(0, 0, 50)}},
		{"half a minute late is a minute late", 0.5, 180, []CreditLine{line(49, 1, 0), line(50, 0, 0), line(50, 0, 0)}},
		{"half a minute early is a minute early", 0, 169.5, []CreditLine{line(50, 0, 0), line(50, 0, 0), line(49, 0, 1)}},
		{"left before the start", -20, -10, []CreditLine{line(0, 0, 50), line(0, 0, 50), line(0, 0, 50)}},
		{"came after the end", 190, 200, []CreditLine{line(0, 50, 0), line(0, 50, 0), line(0, 50, 0)}},
		{"came and left in the same instant", 20, 20, []CreditLine{line(0, 0, 50), line(0, 0, 50), line(0, 0, 50)}},
		{"left before coming", 40, 20, []CreditLine{line(0, 0, 50), line(0, 0, 50), line(0, 0, 50)}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			credit := CreditOf(present(daytime, test.from, test.to))
			wantLines(t, credit, test.want)
			if !credit.Verified {
				t.Error("seen by the desk and left: the credit is verified")
			}
		})
	}
}

// wantLines compares the lines but for their blocks' ids, and checks that each
// line sums up to its block's 50 minutes and the credit to its lines.
func wantLines(t *testing.T, credit Credit, want []CreditLine) {
	t.Helper()
	total := 0
	for i, got := range credit.Lines {
		total += got.Credited
		if sum := lineSum(got); sum != 50 {
			t.Errorf("block %d: every one of its 50 minutes must be accounted for, got %d in %+v", i+1, sum, got)
		}
		got.Block = ""
		if i >= len(want) || got != want[i] {
			t.Errorf("block %d: got %+v, want line %d of %+v", i+1, got, i+1, want)
		}
	}
	if len(credit.Lines) != len(want) || credit.Minutes != total {
		t.Errorf("want %d lines that sum up to the credit, got %d lines, %d minutes, sum %d", len(want), len(credit.Lines), credit.Minutes, total)
	}
	if credit.Rule != CreditRule {
		t.Errorf("a credit says by which rule it was made: want %d, got %d", CreditRule, credit.Rule)
	}
}

func lineSum(l CreditLine) int {
	return l.Credited + l.Late + l.Early + l.Out + l.Missed + l.Unverified + l.Forfeited
}

func TestNoCreditWhileUnverified(t *testing.T) {
	unverified := []CreditLine{{Unverified: 50}, {Unverified: 50}, {Unverified: 50}}
	changes := map[string]func(*Visit){
		"nobody saw them":                func(v *Visit) { v.Arrival = nil },
		"nobody said when they left":     func(v *Visit) { v.Departure = nil },
		"neither seen nor gone":          func(v *Visit) { v.Arrival, v.Departure = nil, nil },
		"only expected, nothing is said": func(v *Visit) { v.Claim, v.Arrival, v.Departure = nil, nil, nil },
	}
	for what, change := range changes {
		t.Run(what, func(t *testing.T) {
			visit := present(daytime, 0, 180)
			change(&visit)
			credit := CreditOf(visit)
			wantLines(t, credit, unverified)
			if credit.Verified {
				t.Error("the credit must say that it is not verified")
			}
		})
	}
}

func TestNoCreditForAnAbsence(t *testing.T) {
	for _, outcome := range []Outcome{Excused, Unexcused, NoShow, NotAdmitted, SentOut} {
		visit := present(daytime, 0, 180)
		visit.Attested = []Attestation{{Block: visit.Session.Blocks[0].Block, Present: true}}
		visit.Absence = &Absence{Outcome: outcome}
		credit := CreditOf(visit)
		wantLines(t, credit, []CreditLine{{Missed: 50}, {Missed: 50}, {Missed: 50}})
		if !credit.Verified {
			t.Errorf("%s is a final word: the credit of 0 is verified", outcome)
		}
	}
}

func TestAttestationBeatsTheScans(t *testing.T) {
	start := mondaySession(daytime).Start
	at := func(m float64) time.Time { return start.Add(time.Duration(m * float64(time.Minute))) }
	span := func(from, to float64) Span { return Span{From: at(from), To: at(to)} }
	tests := []struct {
		what     string
		attested Attestation
		want     CreditLine
	}{
		{"sat in all of it", Attestation{Present: true}, CreditLine{Credited: 50}},
		{"was not there", Attestation{}, CreditLine{Missed: 50}},
		{"came late", Attestation{Present: true, From: at(7)}, CreditLine{Credited: 43, Late: 7}},
		{"left early", Attestation{Present: true, To: at(30)}, CreditLine{Credited: 30, Early: 20}},
		{"out of the room", Attestation{Present: true, Out: []Span{span(10, 16)}}, CreditLine{Credited: 44, Out: 6}},
		{"out for half a minute", Attestation{Present: true, Out: []Span{span(10, 10.5)}}, CreditLine{Credited: 49, Out: 1}},
		{"out twice for half a minute", Attestation{Present: true, Out: []Span{span(10, 10.5), span(20, 20.5)}}, CreditLine{Credited: 49, Out: 1}},
		{"spans that overlap count once", Attestation{Present: true, Out: []Span{span(20, 30), span(10, 25), span(12, 14)}}, CreditLine{Credited: 30, Out: 20}},
		{"out over the end", Attestation{Present: true, Out: []Span{span(40, 70)}}, CreditLine{Credited: 40, Out: 10}},
		{"out before the start", Attestation{Present: true, Out: []Span{span(-10, 5)}}, CreditLine{Credited: 45, Out: 5}},
		{"out in another block", Attestation{Present: true, Out: []Span{span(70, 80)}}, CreditLine{Credited: 50}},
		{"a span the wrong way round is none", Attestation{Present: true, Out: []Span{span(20, 10)}}, CreditLine{Credited: 50}},
		{"late, out and early", Attestation{Present: true, From: at(5), To: at(45), Out: []Span{span(0, 10)}}, CreditLine{Credited: 35, Late: 5, Out: 5, Early: 5}},
		{"sent out: the block earns nothing", Attestation{Present: true, To: at(20), SentOut: true}, CreditLine{Forfeited: 50}},
		{"left before coming", Attestation{Present: true, From: at(40), To: at(10)}, CreditLine{Early: 50}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			visit := present(daytime, 25, 55) // what the scans say about the first block: 25 minutes
			test.attested.Block = visit.Session.Blocks[0].Block
			visit.Attested = []Attestation{test.attested}
			wantLines(t, CreditOf(visit), []CreditLine{test.want, {Early: 50}, {Early: 50}})
			visit.Arrival, visit.Departure = nil, nil
			credit := CreditOf(visit)
			wantLines(t, credit, []CreditLine{test.want, {Unverified: 50}, {Unverified: 50}})
			if credit.Verified {
				t.Error("two of three blocks are nobody's word: the credit is not verified")
			}
		})
	}
}

func TestAttestingABreakEarnsNothing(t *testing.T) {
	visit := Visit{Session: mondaySession(daytime)}
	visit.Attested = []Attestation{{Block: visit.Session.Blocks[1].Block, Present: true}}
	if credit := CreditOf(visit); credit.Minutes != 0 || len(credit.Lines) != 3 {
		t.Errorf("a break earns nothing and has no line, got %+v", credit)
	}
}

func TestCreditOverMidnightInUTC(t *testing.T) {
	if got := CreditOf(present(evening, 0, 180)).Minutes; got != sessionMinutes {
		t.Errorf("an evening from 23:00 to 2:00 in UTC earns %d minutes, got %d", sessionMinutes, got)
	}
}

func TestCreditOnTheDaylightSavingSundays(t *testing.T) {
	night := Track{ID: "night", Program: iop, Patterns: []Pattern{{Blocks: []Block{
		{ID: "b", Weekday: time.Sunday, Start: At(0, 30), End: At(4, 30), Service: "group"},
	}}}}
	for date, want := range map[Date]int{{2026, time.March, 8}: 180, {2026, time.March, 15}: 240, {2026, time.November, 1}: 300} {
		session, _ := SessionOn(testProgram(), night, date, newYork())
		visit := Visit{Session: session, Arrival: &Arrival{At: session.Start}, Departure: &Departure{At: session.End}}
		if got := CreditOf(visit).Minutes; got != want {
			t.Errorf("0:30 to 4:30 on %s is %d minutes of treatment, got %d", date, want, got)
		}
	}
}
