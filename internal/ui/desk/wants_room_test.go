package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// TestNoRoomIsLeftWhileNoticesWait: on every page of the notices, one is put off
// only where there is no room for it, also on the last one.
func TestNoRoomIsLeftWhileNoticesWait(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, size: fyne.NewSize(1920, 1080)})
	for _, last := range "BCDFG" {
		r.raise(clinic.Notice{Reason: clinic.UnknownCard, Card: "TVX" + string(last)})
		r.advance(time.Second)
	}
	w := r.today().wants
	seen := map[int]bool{}
	for range 2 {
		end, tallest := float32(0), float32(0)
		for i := range w.list {
			panel := w.cards[i].panel
			tallest = max(tallest, panel.HeightFor(w.stack.Size().Width)+2*stackGap) // one above, one below
			if panel.Visible() {
				seen[i] = true
				end = max(end, panel.Position().Y+panel.Size().Height)
			}
		}
		if !w.more.Visible() {
			t.Fatal("all notices have room; the test needs more")
		}
		if free := w.more.Position().Y - end; free >= tallest {
			t.Errorf("shown are %v of %d, and %.0f pixels stay empty, enough for a notice", r.shownCards(), len(w.list), free)
		}
		w.turn()
	}
	if len(seen) != len(w.list) {
		t.Errorf("turning showed %d of %d notices", len(seen), len(w.list))
	}
}
