package clinic

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyFact is any fact about one visit, but for its opening.
func anyFact(session Session) *rapid.Generator[VisitEvent] {
	return rapid.Custom(func(t *rapid.T) VisitEvent {
		ref := VisitRef{Visit: "v", Patient: ana, Date: monday}
		at := anyInstant(session).Draw(t, "at")
		facts := []VisitEvent{
			VisitOpened{VisitRef: ref, Admission: stay(ana), Session: session},
			VisitClaimed{VisitRef: ref, At: at, Via: ViaCard}, ClaimWithdrawn{VisitRef: ref},
			ArrivalConfirmed{VisitRef: ref, At: at}, ArrivalWithdrawn{VisitRef: ref},
			BlockAttested{VisitRef: ref, Attestation: anyAttestation(session).Draw(t, "attestation")},
			VisitDeparted{VisitRef: ref, At: at, Via: ViaDesk}, DepartureWithdrawn{VisitRef: ref},
			AbsenceRecorded{VisitRef: ref, Outcome: Excused}, AbsenceWithdrawn{VisitRef: ref},
			VisitCredited{VisitRef: ref, Credit: Credit{Minutes: 7}},
		}
		return rapid.SampledFrom(facts).Draw(t, "fact")
	})
}

// Facts that answer different questions may arrive in any order.
func TestFactsOfDifferentRegistersCommute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := mondaySession(daytime)
		facts := rapid.SliceOfNDistinct(anyFact(session), 0, 10, VisitEvent.Register).Draw(t, "facts")
		mixed := rapid.Permutation(facts).Draw(t, "in another order")
		visit := func(facts []VisitEvent) Visit {
			var v Visit
			for _, fact := range facts {
				v = v.With(fact, Recorded{At: session.Start, Actor: atDesk})
			}
			return v
		}
		if a, b := visit(facts), visit(mixed); !reflect.DeepEqual(a, b) {
			t.Fatalf("the order of the facts left a trace:\n%+v\n%+v", a, b)
		}
	})
}

// A fact changes the visit that it returns, never the one that it was asked of.
func TestWithLeavesTheOldVisitAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := mondaySession(daytime)
		old := anyVisit().Draw(t, "visit")
		kept := old
		kept.Attested = slices.Clone(old.Attested)
		old.With(anyFact(session).Draw(t, "fact"), Recorded{At: session.Start, Actor: inGroup})
		if !reflect.DeepEqual(old, kept) {
			t.Fatalf("the old visit changed from\n%+v to\n%+v", kept, old)
		}
	})
}

func TestTheLaterFactOfARegisterHolds(t *testing.T) {
	ref := VisitRef{Visit: "v", Patient: ana, Date: monday}
	first, second := monday.noon(), monday.noon().Add(time.Hour)
	by := Recorded{At: second, Actor: atDesk}
	v := Visit{}.With(VisitClaimed{VisitRef: ref, At: first, Via: ViaCard}, by).With(VisitClaimed{VisitRef: ref, At: second, Via: ViaNumber}, by)
	if v.Claim.At != second || v.Claim.Via != ViaNumber {
		t.Errorf("the later claim holds, got %+v", v.Claim)
	}
	v = v.With(BlockAttested{VisitRef: ref, Attestation: Attestation{Block: "b"}}, by)
	v = v.With(BlockAttested{VisitRef: ref, Attestation: Attestation{Block: "b", Present: true}}, by)
	if len(v.Attested) != 1 || !v.Attested[0].Present || v.Attested[0].By != dora || v.Attested[0].At != second {
		t.Errorf("one attestation a block, the later, with who said it and when: got %+v", v.Attested)
	}
	if v.VisitRef != ref {
		t.Errorf("the visit is the one that the facts are about, got %+v", v.VisitRef)
	}
}

func TestInAndSince(t *testing.T) {
	claim, arrival := &Claim{At: monday.noon()}, &Arrival{At: monday.noon().Add(-time.Minute)}
	tests := []struct {
		what  string
		visit Visit
		in    bool
		since time.Time
	}{
		{"nobody said anything", Visit{}, false, time.Time{}},
		{"their own claim", Visit{Claim: claim}, true, claim.At},
		{"the desk's word comes first", Visit{Claim: claim, Arrival: arrival}, true, arrival.At},
		{"the desk's word alone", Visit{Arrival: arrival}, true, arrival.At},
		{"left", Visit{Claim: claim, Departure: &Departure{}}, false, claim.At},
		{"not admitted", Visit{Claim: claim, Absence: &Absence{}}, false, claim.At},
	}
	for _, test := range tests {
		since, came := test.visit.Since()
		if test.visit.In() != test.in || since != test.since || came != !test.since.IsZero() {
			t.Errorf("%s: want in %t since %s, got %t since %s", test.what, test.in, test.since, test.visit.In(), since)
		}
	}
}
