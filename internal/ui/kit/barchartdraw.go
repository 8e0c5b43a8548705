package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer is called by the toolkit.
func (c *BarChart) CreateRenderer() fyne.WidgetRenderer { return newRenderer(c) }

func (c *BarChart) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.chosen}
	for _, line := range c.lines {
		objects = append(objects, line)
	}
	for _, round := range c.rounds {
		objects = append(objects, round)
	}
	for _, view := range c.views {
		objects = append(objects, view.pending, view.bar)
	}
	for _, view := range c.views {
		objects = append(objects, view.halo)
	}
	for _, view := range c.views {
		objects = append(objects, view.target)
	}
	for _, view := range c.views {
		objects = append(objects, view.label, view.ground, view.text)
	}
	return objects
}

func (c *BarChart) paint() {
	for len(c.views) < len(c.bars) {
		c.views = append(c.views, &chartBarView{
			bar: &canvas.Rectangle{}, pending: &canvas.Rectangle{}, halo: &canvas.Rectangle{}, target: &canvas.Rectangle{},
			ground: &canvas.Rectangle{},
			label:  NewText(c.look, DeskTiny, Regular, SoftInk, "").Align(fyne.TextAlignCenter),
			text:   NewText(c.look, DeskTiny, SemiBold, Ink, "").Align(fyne.TextAlignCenter),
		})
	}
	for i, view := range c.views {
		known := i < len(c.bars)
		showIf(view.bar, known && c.bars[i].Value > 0)
		showIf(view.pending, known && c.bars[i].Pending > 0)
		showIf(view.target, known && c.bars[i].Target > 0)
		showIf(view.halo, view.target.Visible())
		if !known {
			view.label.Hide()
			view.text.Hide()
			view.ground.Hide()
			continue
		}
		c.paintBar(view, i)
	}
	c.chosen.FillColor, c.chosen.CornerRadius = c.look.Colour(PaleGreen), 6
	c.chosen.StrokeColor, c.chosen.StrokeWidth = c.look.Colour(Green), 2
	showIf(c.chosen, c.selected >= 0)
}

func (c *BarChart) paintBar(view *chartBarView, i int) {
	view.bar.FillColor = c.look.Colour(Green)
	view.pending.FillColor = c.look.Colour(Pending)
	view.target.FillColor, view.halo.FillColor = c.look.Colour(Ink), c.look.Colour(Card)
	view.label.Set(c.bars[i].Label)
	view.text.Set(c.bars[i].Text)
	view.label.SetColour(SoftInk)
	view.label.SetWeight(Regular)
	if i == c.selected {
		view.label.SetColour(Ink)
		view.label.SetWeight(SemiBold)
	}
}

func (c *BarChart) least() fyne.Size {
	return fyne.NewSize(c.axisWidth()+float32(len(c.bars))*8, 4*c.look.Pitch(DeskSmall)+2*c.look.Pitch(DeskTiny))
}

// axisWidth is the room for the longest of the round numbers.
func (c *BarChart) axisWidth() float32 {
	measure := NewText(c.look, DeskTiny, Regular, SoftInk, "").Tabular().measure(1)
	step, most := roundAxis(c.highest())
	width := float32(0)
	for minutes := 0; minutes <= most; minutes += step {
		width = max(width, ceil(measure(c.label(minutes))))
	}
	return width + axisGap
}

func (c *BarChart) place(size fyne.Size) {
	pitch := c.look.Pitch(DeskTiny)
	step, most := roundAxis(c.highest())
	c.axis = chartAxis{
		left: c.axisWidth(), top: pitch + 6, right: size.Width, bottom: size.Height - pitch - 6,
		bars: len(c.bars), step: step, most: most,
	}
	c.placeRounds(pitch)
	for i := range c.bars {
		c.placeBar(i)
	}
	c.placeTexts()
	c.placeLabels()
	c.placeChosen(size)
}

func (c *BarChart) placeRounds(pitch float32) {
	n := c.axis.most/c.axis.step + 1
	c.rounds = texts(c.rounds, n, func() *Text {
		return NewText(c.look, DeskTiny, Regular, SoftInk, "").Tabular().Align(fyne.TextAlignTrailing)
	})
	for len(c.lines) < n {
		c.lines = append(c.lines, &canvas.Rectangle{})
	}
	for i, line := range c.lines {
		showIf(line, i < n)
		if i < n {
			minutes := i * c.axis.step
			y := c.axis.y(minutes)
			c.rounds[i].Set(c.label(minutes))
			set(c.rounds[i], 0, y-whole(pitch/2), c.axis.left-axisGap, pitch)
			line.FillColor = c.look.Colour(Line)
			set(line, c.axis.left, y, c.axis.right-c.axis.left, 1)
		}
	}
}

// placeChosen marks the selected bar, and its label where that is no wider.
func (c *BarChart) placeChosen(size fyne.Size) {
	i := c.selected
	if i < 0 {
		return
	}
	x, low := c.axis.x(i), size.Height
	if wide := c.axis.x(i+1) - x; c.textWidth(c.views[i].label)+4 > wide {
		low = c.axis.bottom + 2
	}
	set(c.chosen, x, 0, c.axis.x(i+1)-x, low)
}

// mostBarWide is how wide a bar is at most, in pixels.
const mostBarWide float32 = 44

func (c *BarChart) placeBar(i int) {
	bar, view := c.bars[i], c.views[i]
	slot, wide := c.axis.x(i+1)-c.axis.x(i), c.axis.barWide()
	x := c.axis.x(i) + whole((slot-wide)/2)
	high, both := c.axis.y(max(bar.Value, 0)), c.axis.y(max(bar.Value, 0)+max(bar.Pending, 0))
	radius := min(4, wide/4)
	view.bar.CornerRadius, view.pending.CornerRadius = min(radius, (c.axis.bottom-high)/2), radius
	set(view.bar, x, high, wide, c.axis.bottom-high)
	low := c.axis.bottom // the pale part goes on behind the bar's round corners
	if bar.Value > 0 {
		low = min(high+radius, c.axis.bottom)
	}
	set(view.pending, x, both, wide, max(low-both, 0))
	set(view.target, c.axis.x(i), c.axis.y(bar.Target)-1, slot, 2)
	set(view.halo, c.axis.x(i), c.axis.y(bar.Target)-3, slot, 6)
}
