package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// gridOver is what lies over a WeekGrid's blocks while the mouse is at work: the
// ghost of what is being drawn or moved with its times, or the words of a block
// that is too small for them.
type gridOver struct {
	widget.BaseWidget
	grid  *WeekGrid
	ghost *canvas.Rectangle
	flag  *canvas.Rectangle
	head  *Text
	note  *Text

	column int // of the ghost; -1 for none
	span   span
	hint   string // the key of the block whose words are shown
}

func newGridOver(grid *WeekGrid) *gridOver {
	o := &gridOver{
		grid: grid, ghost: &canvas.Rectangle{}, flag: &canvas.Rectangle{}, column: -1,
		head: NewText(grid.look, DeskSmall, SemiBold, Card, "").Lines(3),
		note: NewText(grid.look, DeskSmall, Regular, Card, "").Lines(4),
	}
	o.ExtendBaseWidget(o)
	return o
}

// showGhost shows where something would come to stand.
func (o *gridOver) showGhost(column int, s span) {
	o.column, o.span, o.hint = column, s, ""
	o.Refresh()
}

// showHint shows a block's words; an empty key takes them away.
func (o *gridOver) showHint(key string) {
	if o.hint != key && o.column < 0 {
		o.hint = key
		o.Refresh()
	}
}

// clear takes everything away.
func (o *gridOver) clear() {
	if o.column >= 0 || o.hint != "" {
		o.column, o.hint = -1, ""
		o.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (o *gridOver) CreateRenderer() fyne.WidgetRenderer { return newRenderer(o) }

func (o *gridOver) drawn() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.ghost, o.flag, o.head, o.note}
}

func (o *gridOver) paint() {
	look := o.grid.look
	showIf(o.ghost, o.column >= 0)
	ground := look.Colour(PaleGreen)
	ground.A = 0xc0
	o.ghost.FillColor, o.ghost.CornerRadius = ground, blockRadius
	o.ghost.StrokeColor, o.ghost.StrokeWidth = look.Colour(Green), 3
	o.flag.FillColor, o.flag.CornerRadius = look.Colour(Ink), 8
	head, note := o.words()
	o.head.Set(head)
	o.note.Set(note)
	showIf(o.flag, head != "")
	showIf(o.head, head != "")
	showIf(o.note, note != "")
}

func (o *gridOver) times(s span) string {
	return o.grid.label(s.start) + " – " + o.grid.label(s.end)
}

func (o *gridOver) words() (head, note string) {
	if o.column >= 0 {
		return o.times(o.span), ""
	}
	place, ok := o.grid.at(o.hint)
	if !ok {
		return "", ""
	}
	block := o.grid.blocks[place]
	var lines []string
	for _, line := range []string{o.times(block.span()), block.Detail, block.Tag} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	if block.Title == "" {
		return lines[0], strings.Join(lines[1:], "\n")
	}
	return block.Title, strings.Join(lines, "\n")
}

func (o *gridOver) least() fyne.Size { return fyne.Size{} }

func (o *gridOver) place(size fyne.Size) {
	beside, at, ok := o.anchor()
	if !ok {
		return
	}
	set(o.ghost, at.X, at.Y, beside.Width, beside.Height)
	width := min(max(o.wide(o.head), o.wide(o.note)), o.grid.look.Scaled(260), max(size.Width-24, 0))
	head, note := o.head.HeightFor(width), float32(0)
	if o.note.Visible() {
		note = o.note.HeightFor(width)
	}
	wide, high := width+24, head+note+16
	x := at.X + beside.Width + 8
	if x+wide > size.Width { // no room to the right: to the left
		x = max(at.X-8-wide, 0)
	}
	y := max(min(at.Y, size.Height-high), 0)
	set(o.flag, x, y, wide, high)
	set(o.head, x+12, y+8, width, head)
	set(o.note, x+12, y+8+head, width, note)
}

// wide is how wide a text's widest line wants to be.
func (o *gridOver) wide(text *Text) float32 {
	width := float32(0)
	for _, line := range strings.Split(text.Content(), "\n") {
		width = max(width, ceil(text.measure(1)(line)))
	}
	return width
}

// anchor is the box that the words stand beside.
func (o *gridOver) anchor() (fyne.Size, fyne.Position, bool) {
	if o.column >= 0 {
		at, size := o.grid.plan.box(o.column, o.span, lane{})
		return size, at, true
	}
	if place, ok := o.grid.at(o.hint); ok {
		ground := o.grid.views[place].ground
		return ground.Size(), ground.Position(), true
	}
	return fyne.Size{}, fyne.Position{}, false
}
