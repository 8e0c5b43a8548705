package desk

import (
	"strings"
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
		if free := w.more.Position().Y - end; free >= tallest+stackGap { // the gaps above it and below
			t.Errorf("shown are %v of %d, and %.0f pixels stay empty, enough for a notice", r.shownCards(), len(w.list), free)
		}
		w.turn()
	}
	if len(seen) != len(w.list) {
		t.Errorf("turning showed %d of %d notices", len(seen), len(w.list))
	}
}

// TestACardCoversNothing where a low window leaves it less room than it has to say, as
// under the strips of the sample clinic: it says less, and all when there is room again.
func TestACardCoversNothing(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	for _, last := range "BCD" {
		r.raise(clinic.Notice{Reason: clinic.UnknownCard, Card: "TVX" + string(last)})
		r.advance(time.Second)
	}
	w := r.today().wants
	card := w.cards[0]
	card.body.Set(strings.Repeat("Somebody waits at the desk with a card from elsewhere. ", 6))
	width := w.stack.Size().Width
	whole := card.heightIn(width, 0)
	room := whole - 40 + w.more.MinSize().Height + stackGap
	w.stack.Resize(fyne.NewSize(width, room))
	w.stack.Layout.Layout(nil, fyne.NewSize(width, room))
	if end := card.panel.Position().Y + card.panel.Size().Height; !w.more.Visible() || end > w.more.Position().Y {
		t.Errorf("the card ends at %.0f, and what stands below begins at %.0f", end, w.more.Position().Y)
	}
	w.stack.Layout.Layout(nil, fyne.NewSize(width, 2000))
	if card.panel.Size().Height != whole {
		t.Errorf("with room again the card is %.0f high, want %.0f", card.panel.Size().Height, whole)
	}
}
