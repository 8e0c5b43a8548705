package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The room in pixels between two words of a choice and beside each of them.
const (
	choiceGap  float32 = 8
	choiceSide float32 = 14
)

// CreateRenderer is called by the toolkit.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return newRenderer(c) }

func (c *Choice) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.label, c.problem}
	for _, cell := range c.cells {
		objects = append(objects, cell.ring, cell.ground, cell.word)
	}
	return objects
}

func (c *Choice) paint() {
	showIf(c.label, c.label.Content() != "")
	showIf(c.problem, c.problem.Content() != "")
	for i, cell := range c.cells {
		c.paintCell(cell)
		cell.ring.StrokeColor, cell.ring.StrokeWidth, cell.ring.CornerRadius = c.look.Colour(Green), 3, SmallRadius+4
		showIf(cell.ring, c.lit && i == c.at)
	}
}

// paintCell gives a chosen word a ground, an edge and heavier letters: colour
// never speaks alone.
func (c *Choice) paintCell(cell choiceCell) {
	cell.ground.CornerRadius, cell.ground.StrokeWidth = SmallRadius, 1
	cell.ground.FillColor, cell.ground.StrokeColor = c.look.Colour(Card), c.look.Colour(Edge)
	text, weight := Ink, Regular
	switch {
	case cell.chosen && c.many:
		cell.ground.FillColor, cell.ground.StrokeColor, cell.ground.StrokeWidth = c.look.Colour(PaleGreen), c.look.Colour(Green), 2
		text, weight = GreenInk, Bold
	case cell.chosen:
		cell.ground.FillColor, cell.ground.StrokeColor = c.look.Colour(Green), c.look.Colour(Green)
		text, weight = OnGreen, SemiBold
	}
	if c.resting && !cell.chosen {
		cell.ground.FillColor, text = c.look.Colour(Neutral), SoftInk
	}
	cell.word.SetColour(text)
	cell.word.SetWeight(weight)
}

func (c *Choice) boxHeight() float32 { return max(ButtonHeight, c.look.Scaled(ButtonHeight)) }

// wordWidth is a cell's width in its heaviest letters, so that choosing moves
// nothing.
func (c *Choice) wordWidth(i int) float32 {
	size := c.look.TextSize(DeskBody)
	width := fyne.MeasureText(c.cells[i].word.Content(), size, Bold.style()).Width
	return max(ceil(width)+2*choiceSide, c.boxHeight())
}

// flow calls at with each cell's place in a width and returns the height of all.
func (c *Choice) flow(width float32, at func(i int, x, y, width float32)) float32 {
	x, y := float32(0), float32(0)
	for i := range c.cells {
		each := c.wordWidth(i)
		if x > 0 && x+each > width+0.5 {
			x, y = 0, y+c.boxHeight()+choiceGap
		}
		if at != nil {
			at(i, x, y, min(each, max(width, 0)))
		}
		x += each + choiceGap
	}
	return y + c.boxHeight()
}

func (c *Choice) least() fyne.Size {
	width := float32(0)
	for i := range c.cells {
		width = max(width, c.wordWidth(i))
	}
	return fyne.NewSize(width, c.HeightFor(max(width, c.Size().Width)))
}

// Wide returns the width in which all the words stand side by side.
func (c *Choice) Wide() float32 {
	width := -choiceGap
	for i := range c.cells {
		width += c.wordWidth(i) + choiceGap
	}
	return max(width, 0)
}

// HeightFor returns the height that everything needs in a given width.
func (c *Choice) HeightFor(width float32) float32 {
	height := c.flow(width, nil)
	if c.label.Content() != "" {
		height += c.look.Pitch(DeskSmall) + 4
	}
	if c.problem.Content() != "" {
		height += c.problem.HeightFor(width) + 4
	}
	return height
}

func (c *Choice) top() float32 {
	if c.label.Content() == "" {
		return 0
	}
	return c.look.Pitch(DeskSmall) + 4
}

func (c *Choice) place(size fyne.Size) {
	top := c.top()
	set(c.label, 0, 0, size.Width, c.look.Pitch(DeskSmall))
	below := top + 4 + c.flow(size.Width, func(i int, x, y, width float32) {
		cell := c.cells[i]
		set(cell.ground, x, top+y, width, c.boxHeight())
		set(cell.ring, x-4, top+y-4, width+8, c.boxHeight()+8)
		set(cell.word, x+4, top+y, max(0, width-8), c.boxHeight())
	})
	set(c.problem, 0, below, size.Width, c.problem.HeightFor(size.Width))
}

// Tapped is called by the toolkit.
func (c *Choice) Tapped(event *fyne.PointEvent) {
	for i, cell := range c.cells {
		if inside(cell.ground, event.Position) {
			c.pick(i)
			return
		}
	}
}

func inside(box *canvas.Rectangle, at fyne.Position) bool {
	corner, size := box.Position(), box.Size()
	return at.X >= corner.X && at.Y >= corner.Y && at.X < corner.X+size.Width && at.Y < corner.Y+size.Height
}

// Truncated says whether a word had to be cut.
func (c *Choice) Truncated() bool {
	for _, cell := range c.cells {
		if cell.word.Truncated() {
			return true
		}
	}
	return false
}
