package clinic

import (
	"slices"
	"testing"
)

// enterAfterwards enters Ana's Monday morning from paper.
func (d *clinicDay) enterAfterwards() []Event {
	d.t.Helper()
	in := CheckInByDesk{Patient: ana, Track: daytime, Date: monday, At: InstantOf(monday, At(9, 0), d.zone), Afterwards: true}
	out := CheckOut{Ref: d.ref(ana, daytime), At: InstantOf(monday, At(12, 0), d.zone), Afterwards: true}
	return append(d.do(atDesk, in), d.do(atDesk, out)...)
}

func afterwardsOf(v Visit) []Reason {
	return slices.DeleteFunc(ReasonsOf(v), func(r Reason) bool { return r.Kind != ReasonAfterwards })
}

func TestAVisitEnteredAfterwardsSaysSo(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(1), 10, 0)
	d.date = monday
	d.enterAfterwards()
	visit := d.visit(ana, daytime)
	if visit.Arrival == nil || !visit.Arrival.Afterwards || visit.Departure == nil || !visit.Departure.Said.Equal(d.now) || visit.Claim.Via != ViaDesk {
		t.Fatalf("marked as entered afterwards: got %+v, %+v", visit.Arrival, visit.Departure)
	}
	said := afterwardsOf(visit)
	if len(said) != 1 || said[0].By != dora || !said[0].At.Equal(d.now) {
		t.Errorf("by Dora, once: got %+v", said)
	}
	if visit.Credit == nil || visit.Credit.Minutes != 150 {
		t.Errorf("it earns what it would have earned: got %+v", visit.Credit)
	}
}

func TestAVisitEnteredAsItHappenedSaysNothingOfIt(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(12, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	if said := afterwardsOf(d.visit(ana, daytime)); len(said) != 0 {
		t.Errorf("got %+v", said)
	}
}

func TestWhoCameToAnotherTrackIsEnteredWithoutNews(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(1), 10, 0)
	d.date = monday
	for _, event := range d.do(atDesk, CheckInByDesk{Patient: ana, Track: evening, Date: monday, At: InstantOf(monday, At(18, 0), d.zone), Afterwards: true}) {
		if _, notice := event.(NoticeRaised); notice {
			t.Error("a switch of yesterday is no news for the desk")
		}
	}
	if chosen, _ := d.ChosenTrack(ana, monday); chosen != evening {
		t.Errorf("Ana sat in the evening, got %s", chosen)
	}
}

func TestWhatWasEnteredAfterwardsIsTakenBack(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(1), 10, 0)
	d.date = monday
	facts := d.enterAfterwards()
	ref := d.ref(ana, daytime)
	for _, done := range []Command{CheckOut{Ref: ref}, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}} {
		undo, ok := Undo(done, facts, "wrong day")
		if !ok {
			t.Fatalf("%T cannot be taken back", done)
		}
		d.do(atDesk, undo)
	}
	if visit := d.visit(ana, daytime); visit.Claim != nil || visit.Arrival != nil || visit.Departure != nil {
		t.Errorf("nothing stands: got %+v", visit)
	}
}
