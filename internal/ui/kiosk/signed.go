package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// signed is a line of text that a small sign may lead: the sun or moon of a
// track, or a tick.
type signed struct {
	icon *kit.Drawing
	text *kit.Text
	box  *fyne.Container
}

func newSigned(look *kit.Look, ink kit.Colour) *signed {
	s := &signed{
		icon: kit.NewIcon(look, "sun", 40, kit.Day),
		text: kit.NewText(look, kit.LobbyHead, kit.SemiBold, ink, "").Lines(2).MayShrink(0.7),
	}
	s.box = &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.icon, s.text}}
	return s
}

// set says a text with an icon in front of it, or with none.
func (s *signed) set(icon string, ink kit.Colour, text string) {
	s.text.Set(text)
	visible(s.icon, icon != "" && text != "")
	if icon != "" {
		s.icon.Set(icon)
		s.icon.SetInk(ink)
	}
}

// row is the line as part of a column.
func (s *signed) row(gap float32) row {
	return row{object: s.box, gap: gap, wide: true, height: func(width float32) float32 {
		if s.text.Content() == "" {
			return 0
		}
		return s.text.HeightFor(width - s.indent())
	}}
}

func (s *signed) indent() float32 {
	if !s.icon.Visible() {
		return 0
	}
	return s.icon.MinSize().Width + 14
}

// Layout is called by the toolkit.
func (s *signed) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	edge, indent := s.icon.MinSize().Width, s.indent()
	first := min(size.Height, s.text.HeightFor(1e6))
	area{0, whole((first - edge) / 2), edge, edge}.hold(s.icon)
	area{indent, 0, size.Width - indent, size.Height}.hold(s.text)
}

// MinSize is called by the toolkit.
func (s *signed) MinSize([]fyne.CanvasObject) fyne.Size {
	return s.text.MinSize().AddWidthHeight(s.indent(), 0)
}
