package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// backAt is when the lobby says that somebody will be back, as a clock shows it.
func (r *rig) backAt() string {
	r.t.Helper()
	board, err := r.book.DayBoard(r.book.Today())
	if err != nil {
		r.t.Fatal(err)
	}
	if board.DeskBack.IsZero() {
		return ""
	}
	return board.DeskBack.In(r.book.Zone()).Format("15:04")
}

// TestSteppingAwayTakesTwoKeys: F8 and Enter, and a time where one is known.
func TestSteppingAwayTakesTwoKeys(t *testing.T) {
	r := newRig(t, rigOptions{}) // 5:50 PM
	r.press(fyne.KeyF8)
	r.mustSee("15 min · 6:05")
	r.press(fyne.KeyReturn)
	if got := r.backAt(); got != "18:05" {
		t.Errorf("back at %q, want 18:05", got)
	}
	r.press(fyne.KeyF8)
	r.press(fyne.KeyF8)
	r.fill("Or back at (may stay empty)", "6:30")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.backAt(); got != "18:30" {
		t.Errorf("back at %q, want 18:30", got)
	}
}

func TestATimeToBeBackThatIsOverIsSaidAtTheField(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF8)
	r.fill("Or back at (may stay empty)", "5 pm")
	r.press(fyne.KeyReturn)
	r.mustSee("That time is over today. Write a later one.")
	r.fill("Or back at (may stay empty)", "soon")
	r.press(fyne.KeyReturn)
	r.mustSee("Write a time like")
	if got := r.backAt(); got != "" {
		t.Errorf("the lobby says back at %q", got)
	}
}
