package clinic

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyScheduled is a visit that the desk saw come and go, in a session of a random
// schedule: on both daylight-saving Sundays and at the year's end, in zones on
// either side of UTC midnight, under any policy.
func anyScheduled() *rapid.Generator[Visit] {
	return rapid.Custom(func(t *rapid.T) Visit {
		zone := zoneNamed(rapid.SampledFrom([]string{"America/New_York", "America/Los_Angeles", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia", "UTC"}).Draw(t, "zone"))
		date := rapid.SampledFrom([]Date{
			{2026, time.March, 8}, {2026, time.March, 29}, {2026, time.November, 1}, {2026, time.October, 25},
			{2026, time.December, 31}, {2027, time.January, 1}, {2028, time.February, 29}, monday,
		}).Draw(t, "date")
		at := ClockTime(rapid.IntRange(0, 23*60).Draw(t, "start"))
		var blocks []Block
		for i := range rapid.IntRange(1, 5).Draw(t, "blocks") {
			at += ClockTime(rapid.IntRange(0, 20).Draw(t, "gap"))
			end := at + ClockTime(rapid.IntRange(1, 150).Draw(t, "length"))
			service := rapid.SampledFrom([]ServiceID{"group", "group", "break"}).Draw(t, "service")
			blocks = append(blocks, Block{ID: BlockID(rune('a' + i)), Weekday: date.Weekday(), Start: at, End: end, Service: service})
			at = end
		}
		program := testProgram()
		program.Credit = anyPolicy().Draw(t, "policy")
		track := Track{ID: "random", Program: iop, Patterns: []Pattern{{Blocks: blocks}}}
		session, _ := SessionOn(program, track, date, zone)
		v := Visit{VisitRef: VisitRef{Visit: "v", Patient: ana, Date: date}, Session: session}
		came := session.Start.Add(time.Duration(rapid.IntRange(-3600, 6*3600).Draw(t, "came")) * time.Second)
		v.Claim, v.Arrival = &Claim{At: came}, &Arrival{At: came}
		v.Departure = &Departure{At: came.Add(time.Duration(rapid.IntRange(0, 8*3600).Draw(t, "stayed")) * time.Second)}
		return v
	})
}

func TestCreditOnAnySchedule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyScheduled().Draw(t, "visit")
		credit := CreditOf(v)
		presence := int(v.Departure.At.Sub(v.Arrival.At) / time.Minute)
		if credit.Minutes < 0 || credit.Minutes > presence || credit.Minutes > v.Session.CountingMinutes() {
			t.Fatalf("%d minutes credited of %d counting, in the house for %d", credit.Minutes, v.Session.CountingMinutes(), presence)
		}
		for i, line := range credit.Lines {
			block, _ := v.Session.blockBy(line.Block)
			if lineSum(line) != block.Minutes() {
				t.Fatalf("line %d accounts for %d of %d minutes: %+v", i, lineSum(line), block.Minutes(), line)
			}
		}
		lost := 0
		for _, reason := range ReasonsOf(v) {
			lost += reason.Minutes
		}
		if lost+credit.Minutes != v.Session.CountingMinutes() {
			t.Fatalf("%d earned and %d explained are not %d", credit.Minutes, lost, v.Session.CountingMinutes())
		}
	})
}

// Leaving and coming back never earns more than staying, and with no gap the same.
func TestSplittingAPresenceNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyScheduled().Draw(t, "visit")
		whole := CreditOf(v)
		within := int(v.Departure.At.Sub(v.Arrival.At) / time.Second)
		left := v.Arrival.At.Add(time.Duration(rapid.IntRange(0, within).Draw(t, "left")) * time.Second)
		back := left.Add(time.Duration(rapid.IntRange(0, 3600).Draw(t, "gap")) * time.Second)
		split := v
		split.Away = []Span{{From: left, To: left}}
		if got := CreditOf(split); !sameCredit(got, whole) {
			t.Fatalf("gone and back in the same instant changes nothing: %+v became %+v", whole, got)
		}
		split.Away = []Span{{From: left, To: back}}
		got := CreditOf(split)
		if gone := min(back.Sub(left), v.Departure.At.Sub(left)); got.Minutes > whole.Minutes || got.Minutes > int((v.Departure.At.Sub(v.Arrival.At)-gone)/time.Minute) {
			t.Fatalf("away from %s to %s: %d became %d", left, back, whole.Minutes, got.Minutes)
		}
		halves := v
		middle := left.Add(back.Sub(left) / 2)
		halves.Away = []Span{{From: middle, To: back}, {From: left, To: middle}}
		if again := CreditOf(halves); !sameCredit(again, got) {
			t.Fatalf("away twice without a moment between is away once: %+v became %+v", got, again)
		}
	})
}

// The facts of a visit come from several stations in any order, were written by
// machines in any zone, and went through the journal.
func TestCreditDoesNotDependOnTheOrderOfFacts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyScheduled().Draw(t, "visit")
		facts := []VisitEvent{
			VisitOpened{VisitRef: v.VisitRef, Session: v.Session}, VisitClaimed{VisitRef: v.VisitRef, At: v.Claim.At},
			ArrivalConfirmed{VisitRef: v.VisitRef, At: v.Arrival.At}, VisitDeparted{VisitRef: v.VisitRef, At: v.Departure.At},
			VisitModalitySet{VisitRef: v.VisitRef, Modality: Telehealth},
		}
		for _, a := range rapid.SliceOfNDistinct(anyAttestation(v.Session), 0, 3, func(a Attestation) BlockID { return a.Block }).Draw(t, "attested") {
			facts = append(facts, BlockAttested{VisitRef: v.VisitRef, Attestation: a})
		}
		for _, away := range rapid.SliceOfNDistinct(anySpan(v.Session), 0, 3, func(s Span) int64 { return s.From.UnixNano() }).Draw(t, "away") {
			facts = append(facts, VisitReturned{VisitRef: v.VisitRef, Away: away})
		}
		order := rapid.Permutation(facts).Draw(t, "order")
		zone := zoneNamed(rapid.SampledFrom([]string{"Asia/Kathmandu", "Pacific/Apia", "America/New_York"}).Draw(t, "machine"))
		var one, other Visit
		for i := range facts {
			one = one.With(facts[i], Recorded{At: v.Claim.At, Actor: atDesk})
			other = other.With(journalled(t, order[i]), Recorded{At: v.Claim.At.In(zone), Actor: atDesk})
		}
		if want, got := CreditOf(one), CreditOf(other); !sameCredit(got, want) {
			t.Fatalf("in another order: %+v became %+v", want, got)
		}
		if !slices.EqualFunc(one.Away, other.Away, func(a, b Span) bool { return a.From.Equal(b.From) && a.To.Equal(b.To) }) {
			t.Fatalf("the times away are the same: %v became %v", one.Away, other.Away)
		}
	})
}

// journalled is a fact as it comes back out of the journal.
func journalled(t failer, fact VisitEvent) VisitEvent {
	payload, err := json.Marshal(fact)
	if err != nil {
		t.Fatalf("write: %v", err)
	}
	back, err := DecodeEvent(fact.Kind(), payload)
	if err != nil {
		t.Fatalf("read back: %v", err)
	}
	return back.(VisitEvent)
}
