package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// todayLayout puts the list beside what wants attention.
type todayLayout struct{ look *kit.Look }

// The column of what wants attention, in pixels before the text scale.
const (
	wantsWidth  float32 = 272
	wantsLeast  float32 = 240
	rosterLeast float32 = 560
)

func (l *todayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wants := l.look.Scaled(wantsWidth)
	if size.Width-wants < l.look.Scaled(rosterLeast) {
		wants = l.look.Scaled(wantsLeast)
	}
	list := size.Width - wants - kit.DeskGap
	place(objects[0], 0, 0, list, size.Height)
	place(objects[1], list+kit.DeskGap, 0, wants, size.Height)
}

func (l *todayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func place(object fyne.CanvasObject, x, y, width, height float32) {
	object.Resize(fyne.NewSize(width, height))
	object.Move(fyne.NewPos(x, y))
}
