package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// row is one thing in a column, with the room above it in pixels at scale 1.
type row struct {
	object fyne.CanvasObject
	gap    float32
	wide   bool // takes the column's whole width
	height func(width float32) float32
}

// textRow is a text that may take several lines. An empty one takes no room.
func textRow(gap float32, text *kit.Text) row {
	return row{object: text, gap: gap, wide: true, height: func(width float32) float32 {
		if text.Content() == "" {
			return 0
		}
		return text.HeightFor(width)
	}}
}

// boxRow is a thing as large as it wants to be.
func boxRow(gap float32, object fyne.CanvasObject) row {
	return row{object: object, gap: gap, height: func(float32) float32 { return object.MinSize().Height }}
}

// column stacks rows from the left edge, leaving out those that are hidden.
type column []row

func (c column) shown() column {
	var shown column
	for _, r := range c {
		if r.object.Visible() && r.height(1e6) > 0 {
			shown = append(shown, r)
		}
	}
	return shown
}

// height is what the column needs in a width.
func (c column) height(width, scale float32) float32 {
	total := float32(0)
	for i, r := range c.shown() {
		if i > 0 {
			total += whole(r.gap * scale)
		}
		total += r.height(width)
	}
	return total
}

// place stands the column in the middle of an area's height, or at its top
// where there is no room to spare.
func (c column) place(in area, scale float32) {
	top := in.y + max(0, (in.height-c.height(in.width, scale))/2)
	for i, r := range c.shown() {
		if i > 0 {
			top += whole(r.gap * scale)
		}
		height, width := r.height(in.width), in.width
		if !r.wide {
			width = min(width, r.object.MinSize().Width)
		}
		area{in.x, whole(top), width, height}.hold(r.object)
		top += height
	}
}

func (c column) objects() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(c))
	for i, r := range c {
		all[i] = r.object
	}
	return all
}

// narrow reports whether a word or a button of the column is wider than it.
func (c column) narrow(width float32) bool {
	for _, r := range c.shown() {
		if r.object.MinSize().Width > width+1 {
			return true
		}
	}
	return false
}
