package clinic

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyInstant is an instant to the second, from an hour before Monday's session
// of the track to an hour after it.
func anyInstant(session Session) *rapid.Generator[time.Time] {
	return rapid.Map(rapid.IntRange(-3600, 4*3600), func(seconds int) time.Time {
		return session.Start.Add(time.Duration(seconds) * time.Second)
	})
}

func anySpan(session Session) *rapid.Generator[Span] {
	return rapid.Custom(func(t *rapid.T) Span {
		return Span{From: anyInstant(session).Draw(t, "out"), To: anyInstant(session).Draw(t, "back")}
	})
}

func anyAttestation(session Session) *rapid.Generator[Attestation] {
	return rapid.Custom(func(t *rapid.T) Attestation {
		a := Attestation{
			Block:   rapid.SampledFrom(session.Blocks).Draw(t, "block").Block,
			Present: rapid.IntRange(0, 4).Draw(t, "not there") < 4,
			Out:     rapid.SliceOfN(anySpan(session), 0, 4).Draw(t, "outs"),
			SentOut: rapid.IntRange(0, 7).Draw(t, "sent out") == 7,
		}
		if rapid.Bool().Draw(t, "came late") {
			a.From = anyInstant(session).Draw(t, "from")
		}
		if rapid.Bool().Draw(t, "left early") {
			a.To = anyInstant(session).Draw(t, "to")
		}
		return a
	})
}

// anyPolicy is how strict a program can be; often not at all.
func anyPolicy() *rapid.Generator[CreditPolicy] {
	return rapid.Custom(func(t *rapid.T) CreditPolicy {
		limit := rapid.SampledFrom([]int{0, 0, 5, 9, 15, 30})
		return CreditPolicy{
			LateLoses: limit.Draw(t, "late loses"), EarlyLoses: limit.Draw(t, "early loses"), OutLoses: limit.Draw(t, "out loses"),
			Rounding: rapid.SampledFrom([]Rounding{RoundNone, RoundDown, RoundEight}).Draw(t, "rounding"),
			Unit:     rapid.SampledFrom([]int{0, 1, 15, 30, 60}).Draw(t, "unit"),
		}
	})
}

// anyVisit is a visit in any state that the facts can bring about.
func anyVisit() *rapid.Generator[Visit] {
	return rapid.Custom(func(t *rapid.T) Visit {
		v := Visit{Session: mondaySession(rapid.SampledFrom([]TrackID{daytime, evening}).Draw(t, "track"))}
		v.Session.Policy = anyPolicy().Draw(t, "policy")
		v.Session.Departure = rapid.SampledFrom([]DepartureRule{"", DepartureAttested, DepartureCheckedOut}).Draw(t, "departure rule")
		v.Away = rapid.SliceOfN(anySpan(v.Session), 0, 2).Draw(t, "away")
		if rapid.Bool().Draw(t, "claimed") {
			v.Claim = &Claim{At: anyInstant(v.Session).Draw(t, "claim")}
		}
		if rapid.Bool().Draw(t, "seen") {
			v.Arrival = &Arrival{At: anyInstant(v.Session).Draw(t, "arrival")}
		}
		if rapid.Bool().Draw(t, "gone") {
			v.Departure = &Departure{At: anyInstant(v.Session).Draw(t, "departure")}
		}
		if rapid.IntRange(0, 9).Draw(t, "absent") == 9 {
			v.Absence = &Absence{Outcome: Excused}
		}
		same := func(a Attestation) BlockID { return a.Block }
		v.Attested = rapid.SliceOfNDistinct(anyAttestation(v.Session), 0, 6, same).Draw(t, "attested")
		return v
	})
}

func TestCreditIsNeverTooMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyVisit().Draw(t, "visit")
		credit := CreditOf(v)
		if credit.Minutes < 0 || credit.Minutes > v.Session.CountingMinutes() {
			t.Fatalf("a credit lies between 0 and the counting %d minutes, got %d", v.Session.CountingMinutes(), credit.Minutes)
		}
		for _, line := range credit.Lines {
			if sum := lineSum(line); sum != 50 {
				t.Fatalf("a line accounts for each of its block's 50 minutes, got %d in %+v", sum, line)
			}
			parts := []int{line.Credited, line.Late, line.Early, line.Out, line.Missed, line.Unverified, line.Forfeited}
			if slices.Min(parts) < 0 {
				t.Fatalf("no part of a line is negative, got %+v", line)
			}
		}
		if earned := creditedBeforeRounding(credit); credit.Rounded < 0 || credit.Minutes+credit.Rounded != earned {
			t.Fatalf("minutes and what rounding dropped are what the blocks earned, %d: got %d and %d", earned, credit.Minutes, credit.Rounded)
		}
		if len(v.Attested) == 0 && v.Arrival != nil && v.Departure != nil {
			presence := max(0, int(v.Departure.At.Sub(v.Arrival.At)/time.Minute))
			if credit.Minutes > presence {
				t.Fatalf("in the house for %d minutes, credited %d", presence, credit.Minutes)
			}
		}
	})
}

func creditedBeforeRounding(c Credit) int {
	earned := 0
	for _, line := range c.Lines {
		earned += line.Credited
	}
	return earned
}

// A policy only ever takes away, and takes nothing that it has no name for.
func TestAPolicyNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		strict := anyVisit().Draw(t, "visit")
		mild := strict
		mild.Session.Policy = CreditPolicy{}
		under, without := CreditOf(strict), CreditOf(mild)
		taken := under.Rounded
		for _, line := range under.Lines {
			if a, _ := strict.AttestationOf(line.Block); !a.SentOut {
				taken += line.Forfeited
			}
		}
		if under.Minutes+taken != without.Minutes {
			t.Fatalf("%d minutes under the policy and %d taken by it are %d without it", under.Minutes, taken, without.Minutes)
		}
	})
}

// A loss is never laid to a cause that did not happen.
func TestCreditNamesOnlyLossesThatHappened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := mondaySession(daytime)
		a := anyAttestation(session).Draw(t, "attestation")
		a.Present, a.SentOut, a.Block = true, false, session.Blocks[0].Block
		line := CreditOf(Visit{Session: session, Attested: []Attestation{a}}).Lines[0]
		switch {
		case line.Late > 0 && a.From.IsZero():
			t.Fatalf("nobody said they came late, got %+v", line)
		case line.Early > 0 && a.To.IsZero():
			t.Fatalf("nobody said they left early, got %+v", line)
		case line.Out > 0 && len(a.Out) == 0:
			t.Fatalf("nobody said they were out of the room, got %+v", line)
		}
	})
}

func TestSplittingNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := mondaySession(daytime)
		a := anyAttestation(session).Draw(t, "attestation")
		credit := func(outs []Span) Credit {
			changed := a
			changed.Out = outs
			return CreditOf(Visit{Session: session, Attested: []Attestation{changed}})
		}
		whole := credit(a.Out)
		at := anyInstant(session).Draw(t, "an instant")
		if got := credit(append(slices.Clone(a.Out), Span{From: at, To: at})); !sameCredit(got, whole) {
			t.Fatalf("a span of no length changes nothing: %+v became %+v", whole, got)
		}
		span := anySpan(session).Draw(t, "span")
		if span.To.Before(span.From) {
			span.From, span.To = span.To, span.From
		}
		middle := span.From.Add(span.To.Sub(span.From) / 3)
		one := credit(append(slices.Clone(a.Out), span))
		two := credit(append(slices.Clone(a.Out), Span{From: middle, To: span.To}, Span{From: span.From, To: middle}))
		if !sameCredit(one, two) {
			t.Fatalf("a span in two halves is the same absence: %+v became %+v", one, two)
		}
		if one.Minutes > whole.Minutes {
			t.Fatalf("more time out of the room never earns more: %d became %d", whole.Minutes, one.Minutes)
		}
	})
}

// The same stretch of the day, cut into two blocks, earns at most the same.
func TestCuttingABlockNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyVisit().Draw(t, "visit")
		v.Attested, v.Session.Policy = nil, CreditPolicy{}
		whole := CreditOf(v).Minutes
		i := rapid.IntRange(0, len(v.Session.Blocks)-1).Draw(t, "block")
		first := v.Session.Blocks[i]
		second := first
		cut := first.Start.Add(time.Duration(rapid.IntRange(0, first.Minutes()).Draw(t, "cut")) * time.Minute)
		first.End, second.Start, second.Block = cut, cut, "the rest"
		v.Session.Blocks = slices.Concat(v.Session.Blocks[:i], []SessionBlock{first, second}, v.Session.Blocks[i+1:])
		if got := CreditOf(v).Minutes; got > whole {
			t.Fatalf("%d minutes became %d by cutting a block in two", whole, got)
		}
	})
}

func TestCreditDoesNotKnowTheZone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyVisit().Draw(t, "visit")
		want := CreditOf(v)
		zone := zoneNamed(rapid.SampledFrom([]string{"Asia/Kathmandu", "Pacific/Apia", "America/New_York"}).Draw(t, "zone"))
		moved := v
		if v.Arrival != nil {
			moved.Arrival = &Arrival{At: v.Arrival.At.In(zone)}
		}
		if v.Departure != nil {
			moved.Departure = &Departure{At: v.Departure.At.In(zone)}
		}
		moved.Session.Blocks = slices.Clone(v.Session.Blocks)
		for i := range moved.Session.Blocks {
			moved.Session.Blocks[i].End = moved.Session.Blocks[i].End.In(zone)
		}
		if got := CreditOf(moved); !sameCredit(got, want) {
			t.Fatalf("the same instants, written in %s: %+v became %+v", zone, want, got)
		}
	})
}

// Whoever stays longer, or came sooner, never earns less.
func TestMorePresenceNeverEarnsLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := mondaySession(evening)
		from, to := anyInstant(session).Draw(t, "from"), anyInstant(session).Draw(t, "to")
		more := time.Duration(rapid.IntRange(0, 7200).Draw(t, "more")) * time.Second
		credit := func(from, to time.Time) int {
			return CreditOf(Visit{Session: session, Arrival: &Arrival{At: from}, Departure: &Departure{At: to}}).Minutes
		}
		whole := credit(from, to)
		if longer, sooner := credit(from, to.Add(more)), credit(from.Add(-more), to); longer < whole || sooner < whole {
			t.Fatalf("earned %d; %d by staying %s longer, %d by coming %s sooner", whole, longer, more, sooner, more)
		}
	})
}
