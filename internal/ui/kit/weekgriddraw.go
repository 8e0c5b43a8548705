package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer is called by the toolkit.
func (g *WeekGrid) CreateRenderer() fyne.WidgetRenderer { return newRenderer(g) }

func (g *WeekGrid) drawn() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, line := range g.lines {
		objects = append(objects, line)
	}
	for _, text := range append(append([]*Text{}, g.heads...), g.hours...) {
		objects = append(objects, text)
	}
	for _, view := range g.views {
		objects = append(objects, view.objects()...)
	}
	return append(objects, g.ring, g.outline, g.handle, g.over, g.hand)
}

func (g *WeekGrid) paint() {
	for len(g.views) < len(g.blocks) {
		g.views = append(g.views, newBlockView(g.look))
	}
	for i, view := range g.views {
		if i < len(g.blocks) {
			view.show(g.blocks[i], g.blocks[i].Key == g.hand.moving())
		} else {
			view.hide()
		}
	}
	g.heads = texts(g.heads, len(g.days), func() *Text {
		return NewText(g.look, DeskSmall, SemiBold, SoftInk, "").Align(fyne.TextAlignCenter).MayShrink(0.85).MayCut()
	})
	for i, day := range g.days {
		g.heads[i].Set(day.Label)
	}
	place, some := g.at(g.selected)
	showIf(g.outline, some && g.blocks[place].Key != g.hand.moving())
	showIf(g.handle, g.outline.Visible() && !g.resting)
	g.outline.StrokeColor, g.outline.StrokeWidth, g.outline.CornerRadius = g.look.Colour(Ink), 2, blockRadius+2
	if g.hand.lit {
		g.outline.StrokeColor, g.outline.StrokeWidth = g.look.Colour(Green), 3
	}
	g.ring.StrokeColor, g.ring.StrokeWidth, g.ring.CornerRadius = g.look.Colour(Green), 2, blockRadius
	showIf(g.ring, g.hand.lit)
	g.handle.FillColor = g.look.Colour(Green)
}

// texts returns n of the texts, made anew where there are too few; those that
// are too many are hidden.
func texts(have []*Text, n int, make func() *Text) []*Text {
	for len(have) < n {
		have = append(have, make())
	}
	for i, text := range have {
		showIf(text, i < n)
	}
	return have
}

// axisGap is the room in pixels between the hours and the first day.
const axisGap float32 = 8

func (g *WeekGrid) least() fyne.Size {
	body := g.look.Pitch(DeskSmall) * 6
	return fyne.NewSize(g.axisWidth()+float32(len(g.days))*g.look.Scaled(56), g.headHeight()+body+g.foot())
}

func (g *WeekGrid) headHeight() float32 { return g.look.Pitch(DeskSmall) + 12 }

// foot is the room for the lower half of the last hour's label.
func (g *WeekGrid) foot() float32 { return whole(g.look.Pitch(DeskTiny)/2) + 1 }

// axisWidth is the room for the longest of the hours' labels.
func (g *WeekGrid) axisWidth() float32 {
	measure := NewText(g.look, DeskTiny, Regular, SoftInk, "").Tabular().measure(1)
	width := float32(0)
	for minutes := g.rules.from; minutes <= g.rules.to; minutes += 60 {
		width = max(width, ceil(measure(g.label(minutes))))
	}
	return width + axisGap
}

func (g *WeekGrid) place(size fyne.Size) {
	g.plan = gridPlan{
		left: g.axisWidth(), top: g.headHeight(), right: size.Width - 1, bottom: size.Height - g.foot(),
		columns: len(g.days), from: g.rules.from, to: g.rules.to,
	}
	for i := range g.days {
		x := g.plan.x(i)
		set(g.heads[i], x+2, 0, max(g.plan.x(i+1)-x-4, 0), g.headHeight()-4)
	}
	g.placeHours()
	g.placeLines()
	g.placeBlocks()
	set(g.ring, g.plan.left-2, g.plan.top-2, g.plan.right-g.plan.left+5, g.plan.bottom-g.plan.top+5)
	set(g.over, 0, 0, size.Width, size.Height)
	set(g.hand, 0, 0, size.Width, size.Height)
}

func (g *WeekGrid) placeHours() {
	pitch := g.look.Pitch(DeskTiny)
	every := g.plan.everyHours(pitch) * 60
	n := (g.rules.to-g.rules.from)/every + 1
	g.hours = texts(g.hours, n, func() *Text {
		return NewText(g.look, DeskTiny, Regular, SoftInk, "").Tabular().Align(fyne.TextAlignTrailing)
	})
	for i := range n {
		minutes := g.rules.from + i*every
		g.hours[i].Set(g.label(minutes))
		set(g.hours[i], 0, g.plan.y(minutes)-whole(pitch/2), g.plan.left-axisGap, pitch)
	}
}

// placeLines draws a line at every hour, a heavier one at midnight and one between
// days.
func (g *WeekGrid) placeLines() {
	used := 0
	line := func(colour Colour, x, y, width, height float32) {
		if used == len(g.lines) {
			g.lines = append(g.lines, &canvas.Rectangle{})
		}
		each := g.lines[used]
		each.FillColor = g.look.Colour(colour)
		each.Show()
		set(each, x, y, width, height)
		used++
	}
	left, wide := g.plan.left, g.plan.right-g.plan.left
	every := g.plan.everyHours(8) * 60 // lines may be closer than labels
	for minutes := g.rules.from; minutes <= g.rules.to; minutes += every {
		line(Line, left, g.plan.y(minutes), wide, 1)
	}
	if g.rules.to > dayMinutes && g.rules.from < dayMinutes {
		line(Edge, left, g.plan.y(dayMinutes)-1, wide, 2)
	}
	for column := range len(g.days) + 1 {
		line(Line, g.plan.x(column), g.plan.top, 1, g.plan.bottom-g.plan.top)
	}
	for _, spare := range g.lines[used:] {
		spare.Hide()
	}
}

func (g *WeekGrid) placeBlocks() {
	for i, in := range lanes(g.blocks) {
		block := g.blocks[i]
		at, size := g.plan.box(g.column(block.Day), block.span(), in)
		g.views[i].put(at, size)
		if block.Key == g.selected {
			set(g.outline, at.X-2, at.Y-2, size.Width+4, size.Height+4)
			grip := min(28, size.Width/2)
			g.handle.CornerRadius = 3
			set(g.handle, whole(at.X+(size.Width-grip)/2), at.Y+size.Height-2, grip, 5)
		}
	}
}
