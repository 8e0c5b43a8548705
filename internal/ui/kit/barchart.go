package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ChartBar is one bar of a BarChart, such as a patient's week.
type ChartBar struct {
	// Label stands below the bar.
	Label string
	// Value is the bar's height and Pending a paler part on top, in minutes.
	Value, Pending int
	// Target is where the bar should reach, in minutes; 0 for no line.
	Target int
	// Text says the value, where there is room.
	Text string
}

// BarChart shows bars from the oldest to the newest against the line that each
// should reach. One of them can be selected.
//
// It never takes the keyboard's focus; the page hands it the keys by Press.
type BarChart struct {
	widget.BaseWidget
	// OnSelect is called after a person selected another bar; it may be nil.
	OnSelect func(index int)

	look     *Look
	label    func(minutes int) string
	bars     []ChartBar
	selected int // -1 for none

	axis   chartAxis
	views  []*chartBarView
	rounds []*Text
	lines  []*canvas.Rectangle
	chosen *canvas.Rectangle
}

// chartBarView is what a bar is drawn with.
type chartBarView struct {
	bar, pending *canvas.Rectangle
	halo, target *canvas.Rectangle // the line to reach, and what sets it off from a bar
	label, text  *Text
	ground       *canvas.Rectangle // of the text, where lines would go through it
}

// NewBarChart returns an empty chart; label says the round numbers of minutes at
// its side.
func NewBarChart(look *Look, label func(minutes int) string) *BarChart {
	c := &BarChart{look: look, label: label, selected: -1, chosen: &canvas.Rectangle{}}
	c.ExtendBaseWidget(c)
	return c
}

// SetLabel changes how the round numbers are said.
func (c *BarChart) SetLabel(label func(minutes int) string) {
	c.label = label
	c.Refresh()
}

// Set replaces all bars. What is selected stays selected by its place, where
// there still is one.
func (c *BarChart) Set(bars []ChartBar) {
	c.bars = slices.Clone(bars)
	if c.selected >= len(bars) {
		c.selected = -1
	}
	c.Refresh()
}

// Len returns how many bars there are.
func (c *BarChart) Len() int { return len(c.bars) }

// Selected returns the place of the selected bar, -1 for none.
func (c *BarChart) Selected() int { return c.selected }

// Select selects a bar by its place, -1 for none, and reports whether there is
// one. It does not call OnSelect.
func (c *BarChart) Select(index int) bool {
	if index < -1 || index >= len(c.bars) {
		return false
	}
	c.selected = index
	c.Refresh()
	return true
}

// Press performs a key and reports whether it means something to a chart: the
// arrows left and right, Home and End.
func (c *BarChart) Press(name fyne.KeyName) bool {
	to, last := c.selected, len(c.bars)-1
	switch {
	case last < 0:
		return false
	case name == fyne.KeyEnd, to < 0 && (name == fyne.KeyLeft || name == fyne.KeyRight):
		to = last // the newest is what one looks for first
	case name == fyne.KeyHome:
		to = 0
	case name == fyne.KeyLeft:
		to = max(to-1, 0)
	case name == fyne.KeyRight:
		to = min(to+1, last)
	default:
		return false
	}
	c.choose(to)
	return true
}

// choose selects a bar as a person does.
func (c *BarChart) choose(index int) {
	if index == c.selected || !c.Select(index) {
		return
	}
	if c.OnSelect != nil {
		c.OnSelect(index)
	}
}

// MouseDown is called by the toolkit. Selecting on it, not on the tap, leaves
// nothing to be lost by a movement.
func (c *BarChart) MouseDown(event *desktop.MouseEvent) {
	if event.Button == desktop.MouseButtonPrimary {
		c.pointed(event.Position)
	}
}

// MouseUp is called by the toolkit.
func (c *BarChart) MouseUp(*desktop.MouseEvent) {}

// Tapped is called by the toolkit.
func (c *BarChart) Tapped(event *fyne.PointEvent) { c.pointed(event.Position) }

func (c *BarChart) pointed(at fyne.Position) {
	for i := range c.bars {
		if at.X >= c.axis.x(i) && at.X < c.axis.x(i+1) {
			c.choose(i)
			return
		}
	}
}
