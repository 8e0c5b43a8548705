package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// TestUndoOfACheckInKeepsTheScan: the patient scans while the desk is asking when
// they came. Taking the desk's check-in back leaves the scan.
func TestUndoOfACheckInKeepsTheScan(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.choose("104", r.night)
	r.rune('i')
	r.advance(time.Second)
	r.comes("104", r.night)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.statusOf("104", r.night); got != clinic.StatusConfirmed {
		t.Fatalf("checked in by the desk, the row is %s", got)
	}
	r.rune('u')
	r.advance(time.Second)
	if got := r.statusOf("104", r.night); got != clinic.StatusIn {
		t.Errorf("after undo the row is %s, want in: the scan is the patient's own", got)
	}
}

func TestUndoIsNotOfferedForWhatWasSoAlready(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("104", r.night)
	row := r.rowOf("104", r.night)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.ConfirmArrival{Ref: row.Ref})
	before := len(r.shell.undos)
	r.shell.page(pageToday).(*todayPage).confirm(row)
	r.advance(time.Second)
	if len(r.shell.undos) != before {
		t.Error("somebody else's confirmation can be taken back as if it were the desk's last act")
	}
}

// The key takes back the last act alone: what cannot be taken back keeps it from
// reaching for the act before, until it is pressed again.
func TestUndoDoesNotReachPastAnActWithoutOne(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("104", r.night)
	r.shell.page(pageToday).(*todayPage).confirm(r.rowOf("104", r.night))
	r.advance(time.Second)
	r.shell.do(nil, clinic.LeaveDesk{Back: r.book.Now().Add(time.Hour)})
	r.advance(time.Second)
	r.rune('u')
	r.advance(time.Second)
	if got := r.statusOf("104", r.night); got != clinic.StatusConfirmed {
		t.Fatalf("leaving the desk was the last act, and the confirmation before it stays; got %s", got)
	}
	r.mustSee("The last act has no undo. Press U again to undo what was before it: Confirmed: D’Angelo, Robert")
	r.rune('u')
	r.advance(time.Second)
	if got := r.statusOf("104", r.night); got != clinic.StatusIn {
		t.Errorf("pressed again, it takes the confirmation back; got %s", got)
	}
	r.rune('u')
	r.advance(time.Second)
	r.mustSee("There is nothing to undo.")
}
