package clinic

import "testing"

func TestAGrantedSwitchIsTakenBack(t *testing.T) {
	d := openClinic(t)
	grant := d.ask()
	undo, ok := Undo(grant, d.do(atDesk, grant), "wrong person")
	if !ok {
		t.Fatal("a switch for the day can be taken back")
	}
	wantKinds(t, d.doTwice(atDesk, undo), "track.chosen")
	if track, _ := d.ChosenTrack(ben, monday); track != evening {
		t.Errorf("he is expected in his own track again, got %q", track)
	}
}

func TestASwitchStaysOnceThePatientCame(t *testing.T) {
	d := openClinic(t)
	grant := d.ask()
	undo, _ := Undo(grant, d.do(atDesk, grant), "x")
	d.wantKind(d.pick(ben, daytime), CheckedIn, "he may come in")
	d.refused(atDesk, undo, "switch_attended")
}

func TestWhatIsNoSwitchIsNotTakenBackAsOne(t *testing.T) {
	d := openClinic(t)
	denied := d.ask()
	denied.Grant = false
	if _, ok := Undo(denied, d.do(atDesk, denied), "x"); ok {
		t.Error("nothing was switched")
	}
	lasting := DecideSwitch{From: monday}
	if _, ok := Undo(lasting, []Event{TrackChosen{}}, "x"); ok {
		t.Error("a switch from a day on is a plan, and changed by another plan")
	}
}
