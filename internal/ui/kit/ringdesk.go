package kit

import "fyne.io/fyne/v2"

// AtDesk makes the words in the ring as small as the desk's, for a ring that
// stands in a panel. It returns the ring, to be chained after NewRing.
func (r *Ring) AtDesk() *Ring {
	r.head = NewText(r.look, DeskTitle, Bold, Ink, r.head.Content()).Align(fyne.TextAlignCenter).MayShrink(0.5)
	r.foot = NewText(r.look, DeskSmall, Regular, SoftInk, r.foot.Content()).Align(fyne.TextAlignCenter).Lines(3).MayShrink(0.8)
	return r
}
