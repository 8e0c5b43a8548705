package kiosk

import "fyne.io/fyne/v2"

// area is a part of the screen in pixels.
type area struct{ x, y, width, height float32 }

// hold moves an object into the area.
func (a area) hold(object fyne.CanvasObject) {
	object.Move(fyne.NewPos(a.x, a.y))
	object.Resize(fyne.NewSize(a.width, a.height))
}

// centre holds an object of a size in the middle of the area.
func (a area) centre(object fyne.CanvasObject, width, height float32) {
	area{whole(a.x + (a.width-width)/2), whole(a.y + (a.height-height)/2), width, height}.hold(object)
}

// upright reports whether the area is higher than wide, as on a screen that
// hangs on its side.
func (a area) upright() bool { return a.height > a.width }

// split is the place of the words and of the picture beside them, or below
// them on an upright screen. The share is the words' part.
func (a area) split(share, gap float32) (words, picture area) {
	if a.upright() {
		first := whole((a.height - gap) * share)
		return area{a.x, a.y, a.width, first}, area{a.x, a.y + first + gap, a.width, a.height - first - gap}
	}
	first := whole((a.width - gap) * share)
	return area{a.x, a.y, first, a.height}, area{a.x + first + gap, a.y, a.width - first - gap, a.height}
}

func whole(v float32) float32 { return float32(int(v + 0.5)) }
