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
	even   bool // its lines are made about equally long
	spare  bool // may be left out on a small screen
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

// titleRow is a text whose lines are about equally long, so that no single word
// is left on the last.
func titleRow(gap float32, text *kit.Text) row {
	r := textRow(gap, text)
	r.even = true
	return r
}

// evened is the least width in which a text takes no more room than in the
// whole one.
func (r row) evened(width float32) float32 {
	const step = 12
	high := r.height(width)
	for narrower := width - step; narrower >= r.object.MinSize().Width && r.height(narrower) == high; narrower -= step {
		width = narrower
	}
	return width
}

// spareRow is a text that may be left out on a small screen.
func spareRow(gap float32, text *kit.Text) row {
	r := textRow(gap, text)
	r.spare = true
	return r
}

// boxRow is a thing as large as it wants to be.
func boxRow(gap float32, object fyne.CanvasObject) row {
	return row{object: object, gap: gap, height: func(float32) float32 { return object.MinSize().Height }}
}

// column stacks rows from the left edge, leaving out those that are hidden and,
// where it is tight, those that can be spared.
type column struct {
	rows  []row
	tight bool
}

func (c *column) shown() []row {
	var shown []row
	for _, r := range c.rows {
		spared := c.tight && r.spare
		if !spared && r.object.Visible() && r.height(1e6) > 0 {
			shown = append(shown, r)
		}
	}
	return shown
}

// height is what the column needs in a width.
func (c *column) height(width, scale float32) float32 {
	total := float32(0)
	for i, r := range c.shown() {
		if i > 0 {
			total += whole(r.gap * scale)
		}
		total += r.height(width)
	}
	return total
}

// fits reports whether the column has its room. At the least scale it spares
// what can be spared before it gives up.
func (c *column) fits(in area, scale float32) bool {
	c.relax()
	if c.holds(in, scale) {
		return true
	}
	c.tight = scale <= leastScale
	return c.tight && c.holds(in, scale)
}

// relax brings spared rows back.
func (c *column) relax() {
	c.tight = false
	for _, r := range c.rows {
		if r.spare {
			visible(r.object, true)
		}
	}
}

func (c *column) holds(in area, scale float32) bool {
	return !c.narrow(in.width) && c.height(in.width, scale) <= in.height
}

// place stands the column in the middle of an area's height, or at its top
// where there is no room to spare.
func (c *column) place(in area, scale float32) {
	for _, r := range c.rows {
		if r.spare {
			visible(r.object, !c.tight)
		}
	}
	top := in.y + max(0, (in.height-c.height(in.width, scale))/2)
	for i, r := range c.shown() {
		if i > 0 {
			top += whole(r.gap * scale)
		}
		height, width := r.height(in.width), in.width
		if !r.wide {
			width = min(width, r.object.MinSize().Width)
		}
		if r.even {
			width = r.evened(width)
		}
		area{in.x, whole(top), width, height}.hold(r.object)
		top += height
	}
}

func (c *column) objects() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(c.rows))
	for i, r := range c.rows {
		all[i] = r.object
	}
	return all
}

// narrow reports whether a word or a button of the column is wider than it.
func (c *column) narrow(width float32) bool {
	for _, r := range c.shown() {
		if r.object.MinSize().Width > width+1 {
			return true
		}
	}
	return false
}
