package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Text is a piece of text in a role of the type scale. It is updated in place.
//
// As made, it is one line that wants all its width. Lines, MayShrink, MayCut
// and Tabular change that and return the text, to be chained after NewText.
type Text struct {
	widget.BaseWidget
	look    *Look
	role    Role
	weight  Weight
	colour  Colour
	align   fyne.TextAlign
	content string

	lines    int     // most lines; more than one breaks at blanks
	smallest float32 // least part of the size that letters may shrink to
	yields   bool    // may be laid out narrower than it wants and be cut
	tabular  bool    // digits are all equally wide

	wasCut bool
	texts  []*canvas.Text
}

// NewText returns a one-line text, aligned to the left.
func NewText(look *Look, role Role, weight Weight, colour Colour, content string) *Text {
	t := &Text{look: look, role: role, weight: weight, colour: colour, content: content, lines: 1, smallest: 1}
	t.ExtendBaseWidget(t)
	return t
}

// Lines lets the text break into up to n lines; what does not fit is cut.
func (t *Text) Lines(n int) *Text { t.lines = n; return t }

// MayShrink lets the letters shrink down to a part (0 to 1) of their size where
// the text would not fit otherwise.
func (t *Text) MayShrink(part float32) *Text { t.smallest = part; return t }

// MayCut lets the text be narrower than it wants and end in an ellipsis.
func (t *Text) MayCut() *Text { t.yields = true; return t }

// Tabular gives every digit the same width, so that numbers in a column line up
// and a clock does not tremble. It holds for one-line texts.
func (t *Text) Tabular() *Text { t.tabular = true; return t }

// Align sets where a line stands in the room given to it.
func (t *Text) Align(align fyne.TextAlign) *Text { t.align = align; return t }

// Content returns the text as it was set.
func (t *Text) Content() string { return t.content }

// Truncated says whether the last layout had to cut the text.
func (t *Text) Truncated() bool { return t.wasCut }

// Set changes the text.
func (t *Text) Set(content string) {
	if t.content != content {
		t.content = content
		t.Refresh()
	}
}

// SetColour changes the colour.
func (t *Text) SetColour(colour Colour) {
	if t.colour != colour {
		t.colour = colour
		t.Refresh()
	}
}

// SetWeight changes the cut of the typeface.
func (t *Text) SetWeight(weight Weight) {
	if t.weight != weight {
		t.weight = weight
		t.Refresh()
	}
}

// HeightFor returns the height that the text needs in a given width.
func (t *Text) HeightFor(width float32) float32 {
	lines, part, _ := t.fit(width)
	return float32(len(lines)) * t.pitch(part)
}

// Narrowest is the least width in which the text stands on one line, uncut, with its
// letters as small as they may become.
func (t *Text) Narrowest() float32 { return ceil(t.measure(t.smallest)(t.content)) }

// CreateRenderer is called by the toolkit.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return newRenderer(t) }

func (t *Text) paint() {}

func (t *Text) drawn() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(t.texts))
	for i, text := range t.texts {
		objects[i] = text
	}
	return objects
}

func (t *Text) least() fyne.Size {
	width := t.measure(1)(t.content)
	switch {
	case t.lines > 1:
		width = widestWord(t.content, t.measure(t.smallest))
	case t.yields:
		width = 0
	}
	have := t.Size().Width
	if have == 0 {
		have = max(width, t.measure(1)(t.content))
	}
	return fyne.NewSize(ceil(width), t.HeightFor(max(have, width)))
}

// fit breaks, shrinks and cuts the text for a width: the lines, the part of the
// letters' size, and whether something was cut. In no width it is one whole line.
func (t *Text) fit(width float32) (lines []string, part float32, cut bool) {
	if width <= 0 { // not laid out yet: there is nothing to fit it to, and measuring takes time
		return []string{t.content}, 1, false
	}
	width += 0.5 // a width that was measured must not fail by rounding
	for part = 1; ; part -= 0.04 {
		part = max(part, t.smallest)
		lines = t.broken(width, part)
		if t.fits(lines, width, part) || part <= t.smallest {
			break
		}
	}
	if t.fits(lines, width, part) {
		return lines, part, false
	}
	return t.shortened(lines, width, part), part, true
}

func (t *Text) broken(width, part float32) []string {
	if t.lines <= 1 {
		return []string{t.content}
	}
	return breakLines(t.content, width, t.measure(part))
}

func (t *Text) fits(lines []string, width, part float32) bool {
	measure := t.measure(part)
	for _, line := range lines {
		if measure(line) > width {
			return false
		}
	}
	return len(lines) <= max(t.lines, 1)
}

func (t *Text) shortened(lines []string, width, part float32) []string {
	most := max(t.lines, 1)
	if len(lines) > most {
		rest := lines[most-1]
		for _, line := range lines[most:] {
			rest += " " + line
		}
		lines = append(lines[:most-1:most-1], rest)
	}
	for i, line := range lines {
		lines[i] = cutLine(line, width, t.measure(part))
	}
	return lines
}

func (t *Text) pitch(part float32) float32 { return whole(t.look.Pitch(t.role)*part + 0.25) }

// measure returns a function that measures a line at a part of the size.
func (t *Text) measure(part float32) func(string) float32 {
	cut := t.cutAt(part)
	if t.tabular {
		return func(line string) float32 { return tabularWidth(line, cut) }
	}
	return cut.width
}

func (t *Text) cutAt(part float32) cut {
	return cut{
		size:  t.look.TextSize(t.role) * part,
		style: t.weight.style(),
		font:  t.look.typeface(t.weight, t.content),
	}
}

func ceil(v float32) float32 {
	if v > float32(int(v)) {
		return float32(int(v) + 1)
	}
	return v
}
