package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// place puts the lines where they belong. Lines stand at the role's pitch, with
// the capitals' middle in the middle of it.
func (t *Text) place(size fyne.Size) {
	lines, part, cut := t.fit(size.Width)
	t.wasCut = cut
	t.texts = t.texts[:0:cap(t.texts)]
	pitch := t.pitch(part)
	top := max(0, (size.Height-float32(len(lines))*pitch)/2)
	if t.lines > 1 {
		top = 0
	}
	for i, line := range lines {
		t.placeLine(line, size.Width, whole(top+float32(i)*pitch), pitch, part)
	}
}

func (t *Text) placeLine(line string, width, top, pitch, part float32) {
	x := float32(0)
	switch free := width - t.measure(part)(line); t.align {
	case fyne.TextAlignCenter:
		x = whole(max(0, free) / 2)
	case fyne.TextAlignTrailing:
		x = max(0, free)
	}
	cut := t.cutAt(part)
	runs := []run{{text: line}}
	if t.tabular {
		runs = tabularRuns(line, cut)
	}
	for _, run := range runs {
		text := t.next()
		fill(text, run.text, cut, t.look.Colour(t.colour))
		least := text.MinSize()
		set(text, x+run.x, top+(pitch-least.Height)/2, least.Width, least.Height)
	}
}

// next returns a text to draw with, one of the last layout's where there are
// any left.
func (t *Text) next() *canvas.Text {
	n := len(t.texts)
	if n < cap(t.texts) {
		if kept := t.texts[:n+1][n]; kept != nil {
			t.texts = t.texts[:n+1]
			return kept
		}
	}
	t.texts = append(t.texts, &canvas.Text{})
	return t.texts[n]
}

// fill changes what a text shows and has it drawn anew if that is different.
func fill(text *canvas.Text, content string, cut cut, colour color.NRGBA) {
	want := canvas.Text{Text: content, TextSize: cut.size, TextStyle: cut.style, FontSource: cut.font, Color: colour}
	if text.Text == want.Text && text.TextSize == want.TextSize && text.TextStyle == want.TextStyle &&
		text.FontSource == want.FontSource && text.Color == want.Color {
		return
	}
	text.Text, text.TextSize, text.TextStyle = want.Text, want.TextSize, want.TextStyle
	text.FontSource, text.Color = want.FontSource, want.Color
	text.Refresh()
}
