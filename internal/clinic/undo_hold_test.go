package clinic

import "testing"

func TestAHoldAndItsReleaseAreTakenBack(t *testing.T) {
	d := openClinic(t)
	stands := func() bool { return d.HoldsOf(ana)[0].ActiveOn(monday) }
	place := PlaceHold{Hold: Hold{ID: "h", Patient: ana, Note: "form to sign"}}
	placed := d.do(atDesk, place)
	release := ReleaseHold{Patient: ana, Hold: "h"}
	released := d.do(inGroup, release)
	back, ok := Undo(release, released, "a slip")
	if !ok {
		t.Fatal("no way back from a release")
	}
	d.doTwice(inGroup, back)
	if !stands() {
		t.Error("the hold stands no more")
	}
	back, ok = Undo(place, placed, "a slip")
	if !ok {
		t.Fatal("no way back from a hold")
	}
	d.doTwice(atDesk, back)
	if stands() {
		t.Error("the hold stands still")
	}
}
