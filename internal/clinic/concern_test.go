package clinic

import (
	"slices"
	"testing"
)

// concernsOf are all concerns of the day, in the order in which they are listed.
func (d *clinicDay) concerns() []Concern {
	d.t.Helper()
	all, err := ConcernsToday(d, d.date, d.now)
	if err != nil {
		d.t.Fatalf("the concerns cannot be read: %v", err)
	}
	after := PatientID("")
	for {
		found, next, err := StayConcerns(d, d.now, d.date.AddDays(-14), after, 1)
		if err != nil {
			d.t.Fatalf("the concerns cannot be read: %v", err)
		}
		all = append(all, found...)
		if after = next; after == "" {
			break
		}
	}
	SortConcerns(all)
	return all
}

func kindsOf(all []Concern) []ConcernKind {
	var kinds []ConcernKind
	for _, c := range all {
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
	}
	return kinds
}

func TestConcernsOfADay(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "drug", Patient: ana, Note: "drug test due", Until: monday}})
	all := d.concerns()
	if first := all[0]; first.Kind != ConcernOpen || first.Open != OpenArrival || first.Count != 1 || first.Rank != RankNow {
		t.Errorf("who says they are in waits for the desk first, got %+v", first)
	}
	at := slices.IndexFunc(all, func(c Concern) bool { return c.Kind == ConcernHold })
	if at < 0 || all[at].Rank != RankKnown || all[at].Hold.By != dora || all[at].Group() != GroupPeople {
		t.Errorf("a hold that stands is worth knowing, got %+v of %v", all, kindsOf(all))
	}
	keys := map[string]bool{}
	for _, c := range all {
		if keys[c.Key()] {
			t.Errorf("two concerns are known by %q", c.Key())
		}
		keys[c.Key()] = true
	}
}

func TestAHoldThatEndedUndoneIsAConcern(t *testing.T) {
	hold := Hold{Until: monday}
	for days, want := range map[int]bool{0: false, 1: true, holdEndedFor: true, holdEndedFor + 1: false} {
		if got := hold.EndedOn(monday.AddDays(days)); got != want {
			t.Errorf("%d days after its last day: got %t, want %t", days, got, want)
		}
	}
	hold.Released = true
	if hold.EndedOn(monday.AddDays(1)) {
		t.Error("one that was released is no concern")
	}
}

func TestPartsOfConcernsMissNobody(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	whole, next, err := StayConcerns(d, d.now, d.date, "", 1000)
	if err != nil || next != "" {
		t.Fatalf("everybody in one part, got next %q, %v", next, err)
	}
	var parts []Concern
	for after := PatientID(""); ; {
		found, next, err := StayConcerns(d, d.now, d.date, after, 1)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, found...)
		if after = next; after == "" {
			break
		}
	}
	same := func(a, b Concern) bool { return a.Key() == b.Key() }
	if len(whole) == 0 || !slices.EqualFunc(whole, parts, same) {
		t.Errorf("one by one %d concerns, in one part %d", len(parts), len(whole))
	}
}

func TestEveryAlertHasAGroupAndARank(t *testing.T) {
	for kind, want := range map[AlertKind]ConcernGroup{
		AlertRecertify: GroupPayers, AlertNoAuthorization: GroupPayers, AlertStayEnds: GroupPeople, AlertLimitNear: GroupHours,
	} {
		if got := (Concern{Kind: ConcernStay, Alert: Alert{Kind: kind}}).Group(); got != want {
			t.Errorf("%s is listed under %s, want %s", kind, got, want)
		}
	}
	if (Alert{Kind: AlertStayEnds, Count: 3}).rank() != RankKnown || (Alert{Kind: AlertStayEnds, Count: -1}).rank() != RankSoon {
		t.Error("a stay that ends is worth knowing, and one that ended wants a word soon")
	}
}
