package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// roomyHeight is the height of a window, in pixels before the text scale, from
// which pages have air around their parts. In a lower one, such as 1280 by 800
// with large text, the air goes to what people came to read.
const roomyHeight float32 = 640

// roomySide is the height, likewise, from which the side bar's lines have air.
const roomySide float32 = 832

// lowSide is the height, likewise, below which the side bar's lines are as low as a
// target may be: all of them must find room, and a message between them.
const lowSide float32 = 620

// The window, in pixels before the text scale, in which every page has its room. In
// a smaller one very large text gives way, as it does in the lobby: nothing may be
// cut off. Text as it comes never does.
const (
	leastWidth  float32 = 984
	leastHeight float32 = 568
)

// largest is the text scale that a window has room for, up to the one that is wanted.
func largest(wanted float32, size fyne.Size) float32 {
	room := min(size.Width/leastWidth, size.Height/leastHeight)
	steps := float32(int(room * 20)) // of 5 %
	return min(wanted, max(1, steps/20))
}

// fit notes whether the window is low for its text, and has text give way that it
// has no room for.
func (s *shell) fit(size fyne.Size) {
	height := size.Height
	if scale := largest(s.textScale, size); scale != s.look.TextScale() {
		s.deps.Hop(func() { s.setScale(scale) })
	}
	s.tight, s.sideTight = height < s.look.Scaled(roomyHeight), height < s.look.Scaled(roomySide)
	s.sideLow = height < s.look.Scaled(lowSide)
}

// sideGap is a length in the side bar, in a roomy window and in a low one.
func (s *shell) sideGap(roomy, tight float32) func() float32 {
	return func() float32 {
		if s.sideTight {
			return tight
		}
		return roomy
	}
}

// gap is a gap between parts, in a roomy window and in a tight one.
func (s *shell) gap(roomy, tight float32) func() float32 {
	return func() float32 {
		if s.tight {
			return tight
		}
		return roomy
	}
}

// air is the room around something, in a roomy window and in a tight one.
func (s *shell) air(roomy, tight kit.Insets) func() kit.Insets {
	return func() kit.Insets {
		if s.tight {
			return tight
		}
		return roomy
	}
}

// surface is a panel whose inside gives way in a tight window.
func (s *shell) surface(roomy, tight kit.Insets, content fyne.CanvasObject) *kit.Panel {
	return kit.NewPanel(s.look, kit.All(0), kit.PadBy(s.air(roomy, tight), content))
}

// high gives an object a height that is asked for whenever it is laid out.
func high(height func() float32, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: highLayout{height}, Objects: []fyne.CanvasObject{object}}
}

type highLayout struct{ height func() float32 }

func (h highLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
}

func (h highLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, h.height())
}
