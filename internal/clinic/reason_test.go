package clinic

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// told writes reasons as a person would read them, times at the clinic.
func told(reasons []Reason) string {
	var parts []string
	for _, r := range reasons {
		part := string(r.Kind)
		if !r.At.IsZero() {
			part += " " + r.At.In(newYork()).Format("15:04")
		}
		if !r.To.IsZero() {
			part += "-" + r.To.In(newYork()).Format("15:04")
		}
		if r.Minutes > 0 {
			part += fmt.Sprintf(" (%d)", r.Minutes)
		}
		if r.Outcome != "" || r.Cause != "" {
			part += fmt.Sprintf(" %s %s", r.Outcome, r.Cause)
		}
		parts = append(parts, strings.TrimSpace(part))
	}
	return strings.Join(parts, "; ")
}

func TestReasons(t *testing.T) {
	at := func(m float64) time.Time { return minutesIn(evening, 0, m).To }
	block := func(v *Visit, n int) BlockID { return v.Session.Blocks[2*n].Block }
	allAttested := func(v *Visit) {
		for n := range 3 {
			v.Attested = append(v.Attested, Attestation{Block: block(v, n), Present: true})
		}
	}
	const breaks = "break 18:50-19:00; break 19:50-20:00"
	tests := []struct {
		what     string
		from, to float64
		change   func(v *Visit)
		want     string
	}{
		{"late and early", 14, 168, nil, "late 18:14 (14); left_early 20:48 (2); " + breaks},
		{"in time, to the end", 0, 170, nil, "in 18:00; left 20:50; " + breaks},
		{"scanned early", -12, 180, nil, "early_scan 17:48; left 21:00; " + breaks + "; break 20:50-21:00"},
		{"an hour and ten late", 70, 180, nil, "late 19:10 (60); left 21:00; break 19:50-20:00; break 20:50-21:00"},
		{"left after the first block", 0, 50, nil, "in 18:00; left_early 18:50 (100)"},
		{"an absence", 0, 0, func(v *Visit) {
			*v = Visit{Session: v.Session, Absence: &Absence{Outcome: NotAdmitted, Cause: CauseCrisis}}
		}, "absent (150) not_admitted crisis"},
		{"nobody saw them", 0, 180, func(v *Visit) { v.Arrival = nil },
			"in 18:00; left 21:00; no_arrival (150)"},
		{"nobody said when they left", 0, 180, func(v *Visit) { v.Departure = nil }, "in 18:00; no_end (150)"},
		{"attested to the end", -5, 0, func(v *Visit) { v.Departure = nil; allAttested(v) }, "early_scan 17:55; left 20:50; " + breaks + "; break 20:50-21:00"},
		{"attested late, out twice", -5, 180, func(v *Visit) {
			allAttested(v)
			v.Attested[0].From = at(10)
			v.Attested[1].Out = []Span{{at(70), at(75)}, {at(80), at(80.5)}}
		}, "late 18:10 (10); left 21:00; break 18:50-19:00; out 19:10-19:15 (5); out 19:20-19:20 (1); break 19:50-20:00; break 20:50-21:00"},
		{"not there", -5, 180, func(v *Visit) { allAttested(v); v.Attested[1].Present = false },
			"early_scan 17:55; left 21:00; break 18:50-19:00; not_there (50); break 19:50-20:00; break 20:50-21:00"},
		{"sent out", -5, 180, func(v *Visit) {
			allAttested(v)
			v.Attested[2].SentOut, v.Attested[2].To, v.Attested[2].Cause = true, at(140), CauseConduct
		}, "early_scan 17:55; left 21:00; " + breaks + "; sent_out 20:20 (50)  conduct; break 20:50-21:00"},
		{"so late that the block is lost, and rounded", 14, 180, func(v *Visit) {
			v.Session.Policy = CreditPolicy{LateLoses: 9, Rounding: RoundDown}
		}, "late 18:14 (14); left 21:00; forfeited (36); " + breaks + "; break 20:50-21:00; rounded (10)"},
		{"by telehealth", 0, 180, func(v *Visit) { v.Modality = Telehealth }, "in 18:00; telehealth; left 21:00; " + breaks + "; break 20:50-21:00"},
		{"a service that is no treatment", 0, 180, func(v *Visit) { v.Session.Blocks[1].Kind = KindDrugTest },
			"in 18:00; left 21:00; not_counted 18:50-19:00; break 19:50-20:00; break 20:50-21:00"},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			visit := present(evening, test.from, test.to)
			if test.change != nil {
				test.change(&visit)
			}
			if got := told(ReasonsOf(visit)); got != test.want {
				t.Errorf("\nwant %s\ngot  %s", test.want, got)
			}
		})
	}
}

// The reasons explain every minute once, whatever happened.
func TestReasonsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyVisit().Draw(t, "visit")
		credit := CreditOf(v)
		if rapid.Bool().Draw(t, "stored") {
			v.Credit = &credit
		}
		explained := 0
		for _, reason := range ReasonsOf(v) {
			if reason.Minutes < 0 {
				t.Fatalf("no reason takes less than nothing, got %+v", reason)
			}
			explained += reason.Minutes
		}
		if want := v.Session.CountingMinutes() - credit.Minutes; explained != want {
			t.Fatalf("%d minutes were not earned, %d are explained: %s", want, explained, told(ReasonsOf(v)))
		}
	})
}

// A credit of an earlier rule is told by its own lines, not by today's.
func TestReasonsOfAStoredCredit(t *testing.T) {
	visit := present(evening, 0, 180)
	block := visit.Session.Blocks[0].Block
	visit.Attested = []Attestation{{Block: block, Present: true, SentOut: true, To: visit.Session.Start.Add(20 * time.Minute)}}
	visit.Credit = &Credit{Rule: 1, Minutes: 120, Verified: true, Lines: []CreditLine{
		{Block: block, Credited: 20, Early: 30}, {Block: visit.Session.Blocks[2].Block, Credited: 50}, {Block: visit.Session.Blocks[4].Block, Credited: 50},
	}}
	if got := told(ReasonsOf(visit)); !strings.HasPrefix(got, "in 18:00; left_early 18:20 (30); ") {
		t.Errorf("paid by rule 1: left 30 minutes early, got %s", got)
	}
}
