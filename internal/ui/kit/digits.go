package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Digits shows a number while it is being keyed in: a box for each digit, the
// next one marked. A PIN shows dots.
type Digits struct {
	widget.BaseWidget
	look    *Look
	length  int
	secret  bool
	content string
	boxes   []*canvas.Rectangle
	texts   []*Text
	dots    []*canvas.Circle
}

// NewDigits returns empty boxes for a number of length digits.
func NewDigits(look *Look, length int, secret bool) *Digits {
	d := &Digits{look: look, length: length, secret: secret}
	for range length {
		d.boxes = append(d.boxes, &canvas.Rectangle{})
		d.dots = append(d.dots, &canvas.Circle{})
		d.texts = append(d.texts, NewText(look, LobbyTitle, Bold, Ink, "").Align(fyne.TextAlignCenter).MayShrink(0.4))
	}
	d.ExtendBaseWidget(d)
	return d
}

// Set shows what was keyed in so far; letters beyond the boxes are left out.
func (d *Digits) Set(content string) {
	if d.content != content {
		d.content = content
		d.Refresh()
	}
}

// Content returns what was keyed in so far.
func (d *Digits) Content() string { return d.content }

// CreateRenderer is called by the toolkit.
func (d *Digits) CreateRenderer() fyne.WidgetRenderer { return newRenderer(d) }

func (d *Digits) drawn() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range d.boxes {
		objects = append(objects, d.boxes[i], d.dots[i], d.texts[i])
	}
	return objects
}

func (d *Digits) paint() {
	runes := []rune(d.content)
	for i, box := range d.boxes {
		box.FillColor, box.StrokeWidth, box.StrokeColor = d.look.Colour(Card), 3, d.look.Colour(Line)
		box.CornerRadius = 18
		if i == len(runes) {
			box.StrokeColor = d.look.Colour(Green)
		}
		d.dots[i].FillColor = d.look.Colour(Ink)
		showIf(d.dots[i], d.secret && i < len(runes))
		showIf(d.texts[i], !d.secret)
		if i < len(runes) && !d.secret {
			d.texts[i].Set(string(runes[i]))
		} else {
			d.texts[i].Set("")
		}
	}
}

// A box of Digits and the room between two, in pixels.
const (
	digitWidth  float32 = 84
	digitHeight float32 = 108
	digitGap    float32 = 16
	secretDot   float32 = 24
)

func (d *Digits) least() fyne.Size {
	n := float32(d.length)
	return fyne.NewSize(n*digitWidth+(n-1)*digitGap, digitHeight)
}

func (d *Digits) place(fyne.Size) {
	for i := range d.boxes {
		x := float32(i) * (digitWidth + digitGap)
		set(d.boxes[i], x, 0, digitWidth, digitHeight)
		set(d.texts[i], x+4, 0, digitWidth-8, digitHeight)
		set(d.dots[i], x+(digitWidth-secretDot)/2, (digitHeight-secretDot)/2, secretDot, secretDot)
	}
}
