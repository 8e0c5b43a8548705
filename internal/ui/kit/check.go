package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Check is a box to tick with a sentence beside it. The space bar ticks it, and
// Enter where it means nothing else. It offers every key to Keys first.
type Check struct {
	widget.BaseWidget
	// OnChanged is called after every change by the person; it may be nil.
	OnChanged func(ticked bool)
	// OnEnter is called when Enter was pressed, which then does not tick; it may be nil.
	OnEnter func()
	// OnEscape is called when Escape was pressed; it may be nil.
	OnEscape func()
	// OnOther is offered keys that mean nothing to a box, such as Page down; it may
	// be nil.
	OnOther func(name fyne.KeyName)
	// Keys, where set, is asked about every rune and key first.
	Keys Keys

	look     *Look
	ticked   bool
	lit      bool
	sentence *Text
	box      *canvas.Rectangle
	ring     *canvas.Rectangle
	mark     *Drawing
}

// NewCheck returns a box that is not ticked.
func NewCheck(look *Look, sentence string) *Check {
	c := &Check{
		look: look, sentence: NewText(look, DeskBody, Regular, Ink, sentence).Lines(4),
		box: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		mark: NewIcon(look, "check", 18, OnGreen),
	}
	c.ExtendBaseWidget(c)
	return c
}

// SetSentence changes the words beside the box.
func (c *Check) SetSentence(sentence string) {
	c.sentence.Set(sentence)
	c.Refresh()
}

// Sentence returns the words beside the box.
func (c *Check) Sentence() string { return c.sentence.Content() }

// Ticked says whether the box is ticked.
func (c *Check) Ticked() bool { return c.ticked }

// Tick ticks the box or clears it; it does not call OnChanged.
func (c *Check) Tick(ticked bool) {
	c.ticked = ticked
	c.Refresh()
}

func (c *Check) toggle() {
	c.Tick(!c.ticked)
	if c.OnChanged != nil {
		c.OnChanged(c.ticked)
	}
}

// Tapped is called by the toolkit.
func (c *Check) Tapped(*fyne.PointEvent) { c.toggle() }

// CreateRenderer is called by the toolkit.
func (c *Check) CreateRenderer() fyne.WidgetRenderer { return newRenderer(c) }

func (c *Check) drawn() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ring, c.box, c.mark, c.sentence}
}

func (c *Check) paint() {
	c.box.CornerRadius, c.box.StrokeWidth = 6, 2
	c.box.FillColor, c.box.StrokeColor = c.look.Colour(Card), c.look.Colour(Edge)
	if c.ticked {
		c.box.FillColor, c.box.StrokeColor = c.look.Colour(Green), c.look.Colour(Green)
	}
	showIf(c.mark, c.ticked)
	c.ring.StrokeColor, c.ring.StrokeWidth, c.ring.CornerRadius = c.look.Colour(Green), 3, 10
	showIf(c.ring, c.lit)
}

// checkEdge is the box's edge in pixels before the text scale, checkGap the
// room between the box and its sentence.
const (
	checkEdge float32 = 24
	checkGap  float32 = 12
)

func (c *Check) edge() float32 { return max(checkEdge, c.look.Scaled(checkEdge)) }

func (c *Check) least() fyne.Size {
	width := c.edge() + checkGap + c.sentence.MinSize().Width
	return fyne.NewSize(width, c.HeightFor(max(width, c.Size().Width)))
}

// HeightFor returns the height that the sentence needs in a given width.
func (c *Check) HeightFor(width float32) float32 {
	least := max(ButtonHeight, c.look.Scaled(ButtonHeight))
	return max(least, c.sentence.HeightFor(width-c.edge()-checkGap)+8)
}

func (c *Check) place(size fyne.Size) {
	edge := c.edge()
	text := size.Width - edge - checkGap
	height := c.sentence.HeightFor(text)
	top := whole(max(0, size.Height-height) / 2)
	line := c.look.Pitch(DeskBody)
	y := top + whole((line-edge)/2)
	set(c.box, 0, y, edge, edge)
	set(c.ring, -5, y-5, edge+10, edge+10)
	mark := c.look.Scaled(18)
	set(c.mark, (edge-mark)/2, y+(edge-mark)/2, mark, mark)
	set(c.sentence, edge+checkGap, top, text, height)
}

// Focus gives the box the keyboard's focus.
func (c *Check) Focus() { c.look.focus(c) }

// FocusGained is called by the toolkit.
func (c *Check) FocusGained() { c.lit = true; c.Refresh() }

// FocusLost is called by the toolkit.
func (c *Check) FocusLost() { c.lit = false; c.Refresh() }

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (c *Check) AcceptsTab() bool { return true }

// TypedRune is called by the toolkit.
func (c *Check) TypedRune(r rune) {
	if !heldRune(c.Keys, r) {
		c.Type(r)
	}
}

// TypedKey is called by the toolkit.
func (c *Check) TypedKey(event *fyne.KeyEvent) {
	if !heldKey(c.Keys, event.Name) {
		c.Press(event.Name)
	}
}

// Type performs a typed rune: the space bar ticks.
func (c *Check) Type(r rune) {
	if r == ' ' {
		c.toggle()
	}
}

// Press performs a key: Enter ticks unless it means something else, Tab moves on.
func (c *Check) Press(name fyne.KeyName) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.OnEnter != nil {
			c.OnEnter()
			return
		}
		c.toggle()
	case fyne.KeyTab:
		moveFocus(c)
	case fyne.KeyEscape:
		call(c.OnEscape)
	default:
		if c.OnOther != nil {
			c.OnOther(name)
		}
	}
}

// TakeBack does nothing: a box keeps no letters.
func (c *Check) TakeBack(int) {}

var _ Typist = (*Check)(nil)
