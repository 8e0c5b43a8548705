package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// WeekGrid draws a week: a column for each day, the time of day downwards, and
// blocks in them that can be chosen, moved, made longer and shorter, and drawn
// anew, by the mouse and by the keyboard alike.
//
// It fits the room it is given and never scrolls. It never changes a block
// itself: it says what a person wants, and is told by SetBlocks what became of it.
//
// A click takes the keyboard's focus. A page that keeps the focus elsewhere
// hands it keys by Press and Type instead.
type WeekGrid struct {
	widget.BaseWidget
	// OnSelect is called after a person selected another block; it may be nil.
	OnSelect func(key string)
	// OnOpen is called when Enter was pressed on the selected block; it may be nil.
	OnOpen func(key string)
	// OnAdd is called when a person drew a block; it may be nil.
	OnAdd func(day, start, end int)
	// OnChange is called when a person moved a block or changed its length; it
	// may be nil.
	OnChange func(key string, day, start, end int)
	// OnDelete is called when a person wants the selected block gone; it may be nil.
	OnDelete func(key string)
	// Keys, where set, is asked about every rune and key first.
	Keys Keys
	// OnRune and OnKey receive what means nothing to the grid while it has the
	// keyboard's focus; they may be nil.
	OnRune func(r rune)
	OnKey  func(name fyne.KeyName)

	look     *Look
	days     []WeekDay
	label    func(minutes int) string
	blocks   []GridBlock // in order
	rules    gridRules
	from, to int // as the caller wants them
	selected string
	resting  bool

	plan    gridPlan
	views   []*blockView
	heads   []*Text
	hours   []*Text
	lines   []*canvas.Rectangle
	ring    *canvas.Rectangle // while the keyboard is here
	outline *canvas.Rectangle // of the selected block
	handle  *canvas.Rectangle
	over    *gridOver
	hand    *gridHand
}

// NewWeekGrid returns an empty grid of the given days, in their order from left
// to right. Label says a time of day, given in minutes after midnight (more than
// 1440 after the next one); for whole hours it should be short.
func NewWeekGrid(look *Look, days []WeekDay, label func(minutes int) string) *WeekGrid {
	g := &WeekGrid{look: look, days: days, label: label, rules: newGridRules(5, 15, 60)}
	g.ring = canvas.NewRectangle(color.Transparent)
	g.outline, g.handle = canvas.NewRectangle(color.Transparent), &canvas.Rectangle{}
	g.over, g.hand = newGridOver(g), newGridHand(g)
	g.ExtendBaseWidget(g)
	g.span()
	return g
}

// SetDays changes the columns.
func (g *WeekGrid) SetDays(days []WeekDay) {
	g.days = days
	g.SetBlocks(g.blocks)
}

// SetLabel changes how times are said.
func (g *WeekGrid) SetLabel(label func(minutes int) string) {
	g.label = label
	g.Refresh()
}

// SetRange sets the earliest and the latest time that is shown, in minutes after
// midnight; 0 and 0 fit it to the blocks. It is widened to whole hours and to
// what the blocks need: none is ever cut.
func (g *WeekGrid) SetRange(from, to int) {
	g.from, g.to = from, to
	g.span()
	g.Refresh()
}

// Range returns the time that is shown, in minutes after midnight.
func (g *WeekGrid) Range() (from, to int) { return g.rules.from, g.rules.to }

// SetSteps sets in minutes on what grid of time blocks are drawn, how long they
// are at least, and how long when they are drawn by one click. As made, these
// are 5, 15 and 60.
func (g *WeekGrid) SetSteps(step, least, usual int) {
	g.rules = newGridRules(step, least, usual)
	g.span()
	g.Refresh()
}

// Rest makes the grid read-only, until it is called with false. Blocks can still
// be selected and opened.
func (g *WeekGrid) Rest(resting bool) {
	g.resting = resting
	g.hand.cancel()
	g.Refresh()
}

// SetBlocks replaces all blocks. Those of no day of the grid are left out. The
// selection stays with its block; where that is gone, nothing is selected.
func (g *WeekGrid) SetBlocks(blocks []GridBlock) {
	known := slices.DeleteFunc(slices.Clone(blocks), func(b GridBlock) bool { return g.column(b.Day) < 0 })
	g.blocks = inOrder(known, g.column)
	if _, still := g.at(g.selected); !still {
		g.selected = ""
	}
	g.hand.changed()
	g.span()
	g.Refresh()
}

// Blocks returns the blocks as they are read: day by day, from morning to night.
func (g *WeekGrid) Blocks() []GridBlock { return slices.Clone(g.blocks) }

// Selected returns the selected block, or false where none is.
func (g *WeekGrid) Selected() (GridBlock, bool) {
	place, ok := g.at(g.selected)
	if !ok {
		return GridBlock{}, false
	}
	return g.blocks[place], true
}

// Select selects the block of a key and reports whether there is one. An empty
// key selects none. It does not call OnSelect.
func (g *WeekGrid) Select(key string) bool {
	if _, ok := g.at(key); !ok && key != "" {
		return false
	}
	g.selected = key
	g.Refresh()
	return true
}

// choose selects a block as a person does; an empty key takes the selection away.
func (g *WeekGrid) choose(key string) {
	if g.selected == key {
		return
	}
	g.over.showHint("")
	g.Select(key)
	if g.OnSelect != nil {
		g.OnSelect(key)
	}
}

// at returns the place of a key.
func (g *WeekGrid) at(key string) (int, bool) {
	place := slices.IndexFunc(g.blocks, func(b GridBlock) bool { return b.Key == key })
	return place, place >= 0
}

// column returns where a day stands, -1 for nowhere.
func (g *WeekGrid) column(day int) int {
	return slices.IndexFunc(g.days, func(each WeekDay) bool { return each.Day == day })
}

// The range of an empty grid that was given none, in minutes after midnight.
const (
	emptyFrom = 8 * 60
	emptyTo   = 17 * 60
)

// span finds the range that is shown.
func (g *WeekGrid) span() {
	from, to := g.from, g.to
	for i, block := range g.blocks {
		if i == 0 && to <= from {
			from, to = block.Start, block.End
		}
		from, to = min(from, block.Start), max(to, block.End)
	}
	if to <= from {
		from, to = emptyFrom, emptyTo
	}
	g.rules.from = max(downTo(from, 60), 0)
	g.rules.to = min(upTo(to, 60), mostMinutes)
}
