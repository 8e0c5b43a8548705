package clinic

import (
	"testing"
	"time"
)

func TestAPolicyTakesBlocksAway(t *testing.T) {
	line := func(credited, late, early, out, forfeited int) CreditLine {
		return CreditLine{Credited: credited, Late: late, Early: early, Out: out, Forfeited: forfeited}
	}
	whole := line(50, 0, 0, 0, 0)
	tests := []struct {
		what     string
		policy   CreditPolicy
		from, to float64 // minutes after the start of the session
		away     []Span
		want     []CreditLine
	}{
		{"9 minutes late is still in", CreditPolicy{LateLoses: 9}, 9, 180, nil, []CreditLine{line(41, 9, 0, 0, 0), whole, whole}},
		{"9 minutes and a half is too late", CreditPolicy{LateLoses: 9}, 9.5, 180, nil, []CreditLine{line(0, 10, 0, 0, 40), whole, whole}},
		{"left 10 minutes early where 9 is allowed", CreditPolicy{EarlyLoses: 9}, 0, 160, nil, []CreditLine{whole, whole, line(0, 0, 10, 0, 40)}},
		{"leaving early is no coming late", CreditPolicy{LateLoses: 1}, 0, 160, nil, []CreditLine{whole, whole, line(40, 0, 10, 0, 0)}},
		{"a whole block missed has nothing to take", CreditPolicy{LateLoses: 9, EarlyLoses: 9}, 60, 110, nil,
			[]CreditLine{line(0, 50, 0, 0, 0), whole, line(0, 0, 50, 0, 0)}},
		{"away for 6 minutes where 5 is allowed", CreditPolicy{OutLoses: 5}, 0, 180, []Span{minutesIn(daytime, 10, 16)},
			[]CreditLine{line(0, 0, 0, 6, 44), whole, whole}},
		{"away three times for 2 minutes is 6", CreditPolicy{OutLoses: 5}, 0, 180,
			[]Span{minutesIn(daytime, 10, 12), minutesIn(daytime, 20, 22), minutesIn(daytime, 30, 32)}, []CreditLine{line(0, 0, 0, 6, 44), whole, whole}},
		{"3 minutes in each of two blocks", CreditPolicy{OutLoses: 5}, 0, 180,
			[]Span{minutesIn(daytime, 47, 63)}, []CreditLine{line(47, 0, 0, 3, 0), line(47, 0, 0, 3, 0), whole}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			visit := present(daytime, test.from, test.to)
			visit.Session.Policy, visit.Away = test.policy, test.away
			wantLines(t, CreditOf(visit), test.want)
		})
	}
}

// minutesIn is a stretch of Monday's session, in minutes after its start.
func minutesIn(track TrackID, from, to float64) Span {
	start := mondaySession(track).Start
	at := func(m float64) time.Time { return start.Add(time.Duration(m * float64(time.Minute))) }
	return Span{From: at(from), To: at(to)}
}

func TestRounding(t *testing.T) {
	tests := []struct {
		what                       string
		policy                     CreditPolicy
		earned                     int
		credited, dropped, inUnits int
	}{
		{"none", CreditPolicy{}, 142, 142, 0, 0},
		{"down to 15", CreditPolicy{Rounding: RoundDown}, 142, 135, 7, 9},
		{"down to 30", CreditPolicy{Rounding: RoundDown, Unit: 30}, 142, 120, 22, 4},
		{"down where it fits", CreditPolicy{Rounding: RoundDown}, 135, 135, 0, 9},
		{"7 minutes are no unit", CreditPolicy{Rounding: RoundEight}, 142, 142, 0, 9},
		{"8 minutes are one, and no minute more", CreditPolicy{Rounding: RoundEight}, 143, 143, 0, 10},
		{"units of an hour", CreditPolicy{Rounding: RoundEight, Unit: 60}, 91, 91, 0, 2},
		{"exactly half is not more than half", CreditPolicy{Rounding: RoundEight, Unit: 60}, 90, 90, 0, 1},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			visit := present(daytime, 0, 180)
			visit.Session.Policy = test.policy
			visit.Away = []Span{minutesIn(daytime, 0, float64(150-test.earned))}
			if late := 150 - test.earned; late > 50 {
				visit.Away[0] = minutesIn(daytime, 0, float64(late+10))
			}
			credit := CreditOf(visit)
			if credit.Minutes != test.credited || credit.Rounded != test.dropped || credit.Units != test.inUnits {
				t.Errorf("%d minutes earned: want %d credited, %d dropped, %d units, got %d, %d, %d",
					test.earned, test.credited, test.dropped, test.inUnits, credit.Minutes, credit.Rounded, credit.Units)
			}
		})
	}
}

func TestACheckOutIsAskedFor(t *testing.T) {
	visit := present(daytime, 0, 170)
	visit.Session.Departure = DepartureCheckedOut
	for _, block := range visit.Session.Blocks {
		if block.Counts {
			visit.Attested = append(visit.Attested, Attestation{Block: block.Block, Present: true})
		}
	}
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Credited: 50}, {Credited: 50}})
	earlier := minutesIn(daytime, 0, 155)
	visit.Departure = &Departure{At: earlier.To}
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Credited: 50}, {Credited: 35, Early: 15}})
	visit.Departure = nil
	credit := CreditOf(visit)
	wantLines(t, credit, []CreditLine{{Unverified: 50}, {Unverified: 50}, {Unverified: 50}})
	if credit.Verified {
		t.Error("attested, but nobody checked them out: not verified")
	}
	visit.Session.Departure = DepartureAttested
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Credited: 50}, {Credited: 50}})
}

func TestAfterBeingSentOut(t *testing.T) {
	visit := present(daytime, 0, 180)
	first, second, third := visit.Session.Blocks[0].Block, visit.Session.Blocks[2].Block, visit.Session.Blocks[4].Block
	sentOut := Attestation{Block: second, Present: true, SentOut: true, Cause: CauseConduct}
	visit.Attested = []Attestation{{Block: first, Present: true}, sentOut}
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Forfeited: 50}, {Unverified: 50}})
	visit.Attested = append(visit.Attested, Attestation{Block: third, Present: true})
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Forfeited: 50}, {Credited: 50}})
	visit.Attested = []Attestation{sentOut}
	visit.Departure = &Departure{At: minutesIn(daytime, 0, 90).To}
	wantLines(t, CreditOf(visit), []CreditLine{{Credited: 50}, {Forfeited: 50}, {Early: 50}})
	if got := LostMinutes(CreditOf(visit)); got != 100 {
		t.Errorf("50 minutes of the block and 50 after it are lost, got %d", got)
	}
}

func TestModalityChangesNoMinute(t *testing.T) {
	visit := present(daytime, 12, 170)
	want := CreditOf(visit)
	visit.Modality = Telehealth
	if got := CreditOf(visit); !sameCredit(got, want) {
		t.Errorf("want %+v as in person, got %+v", want, got)
	}
}
