package kit

import "fyne.io/fyne/v2"

// Press performs a key and reports whether it means something to a grid.
//
// The arrows, Home and End choose a block. With Shift, the arrows move it by a
// step of time or by a day; with Control, down and up move its end. Insert draws
// a new block after it, Delete asks for it to go, Enter opens it, and Escape
// gives up what is being drawn or takes the selection away.
func (g *WeekGrid) Press(name fyne.KeyName, shift, ctrl bool) bool {
	switch name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		return g.arrow(name, shift, ctrl)
	case fyne.KeyHome:
		return g.chooseAt(0)
	case fyne.KeyEnd:
		return g.chooseAt(len(g.blocks) - 1)
	case fyne.KeyInsert:
		return g.AddNext()
	case fyne.KeyDelete:
		return g.remove()
	case fyne.KeyReturn, fyne.KeyEnter:
		return g.open()
	case fyne.KeyEscape:
		return g.escape()
	}
	return false
}

// Type performs a typed rune and reports whether it means something to a grid:
// plus and minus make the selected block longer and shorter. Letters belong to
// the page: it can draw a block by AddNext.
func (g *WeekGrid) Type(r rune) bool {
	switch r {
	case '+':
		return g.stretch(1)
	case '-':
		return g.stretch(-1)
	}
	return false
}

// arrow performs an arrow: one that finds no room does nothing, and still is the
// grid's.
func (g *WeekGrid) arrow(name fyne.KeyName, shift, ctrl bool) bool {
	way := 1
	if name == fyne.KeyUp || name == fyne.KeyLeft {
		way = -1
	}
	across := name == fyne.KeyLeft || name == fyne.KeyRight
	switch {
	case ctrl && across:
		return false
	case ctrl:
		g.stretch(way)
	case shift && across:
		g.carry(way)
	case shift:
		g.shift(way)
	case across:
		g.toDay(way)
	default:
		g.toBlock(way)
	}
	return len(g.blocks) > 0
}

// toBlock chooses the next block of the day, or the one before.
func (g *WeekGrid) toBlock(way int) {
	place, ok := g.at(g.selected)
	if !ok {
		g.chooseAt(0)
		return
	}
	if next := place + way; next >= 0 && next < len(g.blocks) && g.blocks[next].Day == g.blocks[place].Day {
		g.chooseAt(next)
	}
}

// toDay chooses the block that is nearest in time on the next day that has any.
func (g *WeekGrid) toDay(way int) {
	block, ok := g.Selected()
	if !ok {
		g.chooseAt(0)
		return
	}
	for column := g.column(block.Day) + way; column >= 0 && column < len(g.days); column += way {
		if place := g.nearestOn(g.days[column].Day, block.Start); place >= 0 {
			g.chooseAt(place)
			return
		}
	}
}

// nearestOn returns the place of a day's block that starts nearest to a time; -1
// where the day has none.
func (g *WeekGrid) nearestOn(day, start int) int {
	found := -1
	for i, block := range g.blocks {
		if block.Day == day && (found < 0 || apart(block.Start, start) < apart(g.blocks[found].Start, start)) {
			found = i
		}
	}
	return found
}

func apart(a, b int) int { return max(a-b, b-a) }

func (g *WeekGrid) chooseAt(place int) bool {
	if place < 0 || place >= len(g.blocks) {
		return false
	}
	g.choose(g.blocks[place].Key)
	return true
}

func (g *WeekGrid) remove() bool {
	block, ok := g.Selected()
	if !ok || g.resting || g.OnDelete == nil {
		return false
	}
	g.OnDelete(block.Key)
	return true
}

func (g *WeekGrid) open() bool {
	block, ok := g.Selected()
	if ok && g.OnOpen != nil {
		g.OnOpen(block.Key)
	}
	return ok && g.OnOpen != nil
}

func (g *WeekGrid) escape() bool {
	if g.hand.cancel() {
		return true
	}
	had := g.selected != ""
	g.choose("")
	return had
}
