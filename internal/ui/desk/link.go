package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// link is a text that a tap does something about.
type link struct {
	box
	text *kit.Text
}

func newLink(text *kit.Text, act func()) *link {
	l := &link{text: text}
	l.inside = kit.Over(text, newZone(act))
	l.ExtendBaseWidget(l)
	return l
}

// HeightFor is the height of the text.
func (l *link) HeightFor(width float32) float32 { return l.text.HeightFor(width) }

var _ fyne.Widget = (*link)(nil)
