package clinic

import (
	"testing"
	"time"
)

// inRoom has Ana confirmed in daytime from nine, at a time.
func inRoom(t *testing.T, hour, minute int) (*clinicDay, VisitRef) {
	t.Helper()
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(hour, minute)
	return d, d.ref(ana, daytime)
}

func TestTimeOutOfTheRoomEarnsNothing(t *testing.T) {
	d, ref := inRoom(t, 9, 10)
	wantKinds(t, d.doTwice(atDesk, StepOut{Ref: ref}), "visit.stepped_out")
	since, out := d.visit(ana, daytime).OutSince()
	if !out || !since.Equal(d.clockAt(9, 10)) {
		t.Fatalf("out since 9:10, got %v %v", since, out)
	}
	d.clock(9, 25)
	wantKinds(t, d.doTwice(atDesk, StepBack{Ref: ref}), "visit.stepped_out")
	if _, out := d.visit(ana, daytime).OutSince(); out {
		t.Error("she is back in the room")
	}
	d.clock(9, 40)
	d.do(atDesk, CheckOut{Ref: ref})
	if got := d.credited(ana, daytime); got != 25 {
		t.Errorf("9:00 to 9:40 without 9:10 to 9:25 is 25 minutes, got %d", got)
	}
}

func TestWhoNeverCameBackStaysOutUntilTheyLeft(t *testing.T) {
	d, ref := inRoom(t, 9, 20)
	d.do(atDesk, StepOut{Ref: ref})
	d.clock(9, 45)
	d.do(atDesk, CheckOut{Ref: ref})
	if got := d.credited(ana, daytime); got != 20 {
		t.Errorf("in the room from 9:00 to 9:20, got %d minutes", got)
	}
	if _, out := d.visit(ana, daytime).OutSince(); out {
		t.Error("who left is not out of the room any more")
	}
}

func TestAStepOutIsRefusedWhereItCannotBe(t *testing.T) {
	d, ref := inRoom(t, 9, 30)
	d.refused(atDesk, StepOut{Ref: ref, At: d.clockAt(8, 50)}, "out_before_coming")
	d.refused(atDesk, StepOut{Ref: ref, At: d.clockAt(9, 31)}, "time_to_come")
	d.do(atDesk, StepOut{Ref: ref, At: d.clockAt(9, 10)})
	d.refused(atDesk, StepBack{Ref: ref, At: d.clockAt(9, 5)}, "back_before_out")
	d.do(atDesk, StepBack{Ref: ref, At: d.clockAt(9, 20)})
	d.refused(atDesk, StepOut{Ref: ref, At: d.clockAt(9, 15)}, "out_overlaps")
	d.do(atDesk, CheckOut{Ref: ref})
	d.refused(atDesk, StepOut{Ref: ref}, "not_checked_in")
}

func TestUndoOfSteppingOutAndBack(t *testing.T) {
	d, ref := inRoom(t, 9, 10)
	out := StepOut{Ref: ref}
	undoOut, ok := Undo(out, d.do(atDesk, out), "wrong row")
	if !ok {
		t.Fatal("stepping out can be taken back")
	}
	d.clock(9, 20)
	back := StepBack{Ref: ref}
	undoBack, ok := Undo(back, d.do(atDesk, back), "wrong row")
	if !ok {
		t.Fatal("coming back can be taken back")
	}
	d.doTwice(atDesk, undoBack)
	if since, out := d.visit(ana, daytime).OutSince(); !out || !since.Equal(d.clockAt(9, 10)) {
		t.Errorf("out since 9:10 again, got %v %v", since, out)
	}
	d.doTwice(atDesk, undoOut)
	if got := d.visit(ana, daytime).Out; len(got) != 0 {
		t.Errorf("she never went out, got %v", got)
	}
}

func TestAGroupsSheetKnowsWhoWasOut(t *testing.T) {
	d, ref := inRoom(t, 9, 10)
	d.do(atDesk, StepOut{Ref: ref})
	d.clock(9, 15)
	d.do(atDesk, StepBack{Ref: ref})
	visit := d.visit(ana, daytime)
	word := WordOf(visit, visit.Session.Blocks[0], Exception{Patient: ana})
	if len(word.Out) != 1 || word.Out[0].To.Sub(word.Out[0].From) != 5*time.Minute {
		t.Errorf("the sheet offers five minutes out of the room, got %v", word.Out)
	}
}

func TestSentHomeKeepsTheReason(t *testing.T) {
	d, ref := inRoom(t, 9, 30)
	home := CheckOut{Ref: ref, Cause: CauseUnwell, Note: "fever"}
	undo, ok := Undo(home, d.do(atDesk, home), "wrong row")
	left := d.visit(ana, daytime).Departure
	if !ok || left == nil || left.Cause != CauseUnwell || left.Note != "fever" || d.credited(ana, daytime) != 30 {
		t.Fatalf("sent home unwell at 9:30 with 30 minutes, got %+v and %d", left, d.credited(ana, daytime))
	}
	d.do(atDesk, undo)
	if d.visit(ana, daytime).Departure != nil {
		t.Error("she is still here")
	}
}

func TestACardShownAgainBringsWhoIsOutBack(t *testing.T) {
	d, ref := inRoom(t, 9, 10)
	d.do(atDesk, StepOut{Ref: ref})
	d.clock(9, 25)
	d.wantKind(d.scan(ana), AlreadyIn, "she is in the session, and back in its room")
	if since, out := d.visit(ana, daytime).OutSince(); out {
		t.Errorf("her card says that she is back, and she is out since %v", since)
	}
	d.clock(9, 30)
	d.wantKind(d.scan(ana), AlreadyIn, "once more changes nothing")
	d.clock(9, 40)
	d.do(atDesk, CheckOut{Ref: ref})
	if got := d.credited(ana, daytime); got != 25 {
		t.Errorf("9:00 to 9:40 without 9:10 to 9:25 is 25 minutes, got %d", got)
	}
}

func TestWhoLeavesWithTheirCardWhileOutWasOutUntilThen(t *testing.T) {
	d, ref := inRoom(t, 9, 20)
	d.do(atDesk, StepOut{Ref: ref})
	d.clock(9, 45)
	d.wantKind(d.leave(ana), CheckedOut, "she says that she is leaving now")
	if got := d.credited(ana, daytime); got != 20 {
		t.Errorf("in the room from 9:00 to 9:20, got %d minutes", got)
	}
}
