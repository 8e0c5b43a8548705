package desk

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// strokes shows every key that arrived as a chip with the milliseconds since
// the one before below it.
type strokes struct {
	widget.BaseWidget
	shell *shell
	chips []*chip
	used  int
}

type chip struct {
	ground *canvas.Rectangle
	word   *kit.Text
	gap    *kit.Text
}

// mostChips are enough for a code that arrives twice, with Enter.
const mostChips = 64

func newStrokes(s *shell) *strokes {
	w := &strokes{shell: s}
	w.ExtendBaseWidget(w)
	return w
}

// set shows a trace. Keys that toolkits report beside the sign they typed, and
// those that only shift others, are left out.
func (w *strokes) set(trace []scan.Keystroke) {
	w.used = 0
	var before *scan.Keystroke
	for i := range trace {
		stroke := trace[i]
		if silent(stroke.Key) {
			continue
		}
		if w.used < mostChips {
			w.next().fill(w.shell, stroke, before)
		}
		before = &trace[i]
	}
	w.Refresh()
}

// silent is true for a key that says nothing that the signs do not.
func silent(key scan.Key) bool {
	switch key {
	case "":
		return false
	case scan.Enter, scan.KeypadEnter, scan.Tab:
		return false
	}
	name := string(key)
	return len([]rune(name)) == 1 || name == "Space" || strings.Contains(name, "Shift") || strings.Contains(name, "Lock") ||
		strings.Contains(name, "Control") || strings.Contains(name, "Alt") || strings.Contains(name, "Super")
}

func (w *strokes) next() *chip {
	if w.used == len(w.chips) {
		look := w.shell.look
		w.chips = append(w.chips, &chip{
			ground: canvas.NewRectangle(color.Transparent),
			word:   kit.NewText(look, kit.DeskBody, kit.Mono, kit.Ink, "").Align(fyne.TextAlignCenter),
			gap:    kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter),
		})
	}
	w.used++
	return w.chips[w.used-1]
}

func (c *chip) fill(s *shell, stroke scan.Keystroke, before *scan.Keystroke) {
	c.word.Set(s.keyWord(stroke.Input))
	c.gap.Set("")
	if before != nil {
		c.gap.Set(milliseconds(stroke.At.Sub(before.At)))
	}
	ground := kit.PaleGreen
	if stroke.Key != "" {
		ground = kit.Neutral
	}
	c.ground.FillColor = s.look.Colour(ground)
	c.ground.CornerRadius = 6
}

// chipGap is the room between two chips, in pixels.
const chipGap float32 = 4

func (w *strokes) place(size fyne.Size) {
	look := w.shell.look
	word, gap := look.Pitch(kit.DeskBody)+4, look.Pitch(kit.DeskSmall)
	x, y := float32(0), float32(0)
	for i, each := range w.chips {
		width := max(look.Scaled(24), each.word.MinSize().Width+10, each.gap.MinSize().Width+2)
		if x > 0 && x+width > size.Width {
			x, y = 0, y+word+gap+chipGap
		}
		visible := i < w.used && y+word+gap <= size.Height
		for _, object := range []fyne.CanvasObject{each.ground, each.word, each.gap} {
			show(object, visible)
		}
		place(each.ground, x, y, width, word)
		place(each.word, x, y, width, word)
		place(each.gap, x, y+word, width, gap)
		x += width + chipGap
	}
}

// CreateRenderer is called by the toolkit.
func (w *strokes) CreateRenderer() fyne.WidgetRenderer { return &strokesRenderer{w} }

type strokesRenderer struct{ of *strokes }

func (r *strokesRenderer) Layout(size fyne.Size) { r.of.place(size) }
func (r *strokesRenderer) MinSize() fyne.Size    { return fyne.NewSize(0, 0) }
func (r *strokesRenderer) Destroy()              {}

func (r *strokesRenderer) Refresh() {
	r.of.place(r.of.Size())
	for _, object := range r.Objects() {
		object.Refresh()
	}
}

func (r *strokesRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, each := range r.of.chips {
		objects = append(objects, each.ground, each.word, each.gap)
	}
	return objects
}
