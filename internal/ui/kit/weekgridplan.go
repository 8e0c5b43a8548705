package kit

import "fyne.io/fyne/v2"

// gridPlan is where in a WeekGrid days and times stand, in pixels.
type gridPlan struct {
	left, top, right, bottom float32
	columns                  int
	from, to                 int // minutes
}

// y is where a time stands.
func (p gridPlan) y(minutes int) float32 {
	part := float32(minutes-p.from) / float32(max(p.to-p.from, 1))
	return whole(p.top + (p.bottom-p.top)*part)
}

// x is where a column begins; the one after the last is where that ends.
func (p gridPlan) x(column int) float32 {
	return whole(p.left + (p.right-p.left)*float32(column)/float32(max(p.columns, 1)))
}

// minute is the time at a height, outside the range too.
func (p gridPlan) minute(y float32) int {
	if p.bottom <= p.top {
		return p.from
	}
	return p.from + int((y-p.top)/(p.bottom-p.top)*float32(p.to-p.from)+0.5)
}

// column is the column at a place, the nearest one outside of them.
func (p gridPlan) column(x float32) int {
	for column := range p.columns {
		if x < p.x(column+1) {
			return column
		}
	}
	return p.columns - 1
}

// within says whether a place is in the days' columns.
func (p gridPlan) within(at fyne.Position) bool {
	return at.X >= p.left && at.X < p.right && at.Y >= p.top && at.Y < p.bottom
}

// hour is how high an hour is.
func (p gridPlan) hour() float32 { return (p.bottom - p.top) * 60 / float32(max(p.to-p.from, 1)) }

// everyHours is how many hours there are from one label to the next, so that
// each has pitch pixels.
func (p gridPlan) everyHours(pitch float32) int {
	for _, hours := range []int{1, 2, 3, 4, 6, 12} {
		if p.hour()*float32(hours) >= pitch {
			return hours
		}
	}
	return 24
}

// box is the room of a block.
func (p gridPlan) box(column int, s span, in lane) (at fyne.Position, size fyne.Size) {
	left, right := p.x(column)+blockGap, p.x(column+1)-blockGap+1
	wide := (right - left + blockGap) / float32(max(in.of, 1))
	x := whole(left + wide*float32(in.at))
	end := whole(left+wide*float32(in.at+1)) - blockGap
	top, bottom := p.y(s.start)+1, p.y(s.end)
	return fyne.NewPos(x, top), fyne.NewSize(max(end-x, 1), max(bottom-top, 2))
}

// blockGap is the room in pixels between a block and what stands beside it.
const blockGap float32 = 3

// BoxOf returns where in the grid a block is drawn, or false where there is none.
func (g *WeekGrid) BoxOf(key string) (fyne.Position, fyne.Size, bool) {
	place, ok := g.at(key)
	if !ok || place >= len(g.views) {
		return fyne.Position{}, fyne.Size{}, false
	}
	ground := g.views[place].ground
	return ground.Position(), ground.Size(), true
}

// PointOf returns where in the grid the middle of a day's column stands at a
// time of day.
func (g *WeekGrid) PointOf(day, minutes int) fyne.Position {
	column := g.column(day)
	return fyne.NewPos((g.plan.x(column)+g.plan.x(column+1))/2, g.plan.y(minutes))
}
