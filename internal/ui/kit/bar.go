package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Bar shows in a row of the desk what Ring shows in the lobby: the part of a
// week's plan that is credited and the part that waits to be.
type Bar struct {
	widget.BaseWidget
	look                    *Look
	credited, both          float32
	groove, pending, credit *canvas.Rectangle
}

// NewBar returns an empty bar.
func NewBar(look *Look) *Bar {
	b := &Bar{look: look, groove: &canvas.Rectangle{}, pending: &canvas.Rectangle{}, credit: &canvas.Rectangle{}}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows minutes: credited, present but not credited yet, and planned.
func (b *Bar) Set(credited, pending, plan int) {
	b.credited, b.both = planParts(credited, pending, plan)
	b.Refresh()
}

// CreateRenderer is called by the toolkit.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return newRenderer(b) }

func (b *Bar) drawn() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.groove, b.pending, b.credit}
}

func (b *Bar) paint() {
	b.groove.FillColor = b.look.Colour(Groove)
	b.pending.FillColor = b.look.Colour(Pending)
	b.credit.FillColor = b.look.Colour(Green)
	showIf(b.pending, b.both > b.credited)
	showIf(b.credit, b.credited > 0)
}

// barHeight is a bar's thickness in pixels.
const barHeight float32 = 10

func (b *Bar) least() fyne.Size { return fyne.NewSize(64, barHeight) }

func (b *Bar) place(size fyne.Size) {
	y := whole((size.Height - barHeight) / 2)
	for box, part := range map[*canvas.Rectangle]float32{b.groove: 1, b.pending: b.both, b.credit: b.credited} {
		box.CornerRadius = barHeight / 2
		set(box, 0, y, whole(max(size.Width*part, barHeight)), barHeight)
	}
}
