package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// box makes a widget of something laid out, so that it can be embedded in a
// type of its own: the toolkit draws widgets and containers, and nothing that
// merely embeds a container.
type box struct {
	widget.BaseWidget
	inside fyne.CanvasObject
}

// CreateRenderer is called by the toolkit.
func (b *box) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.inside) }

// HeightFor is the height that it needs in a width.
func (b *box) HeightFor(width float32) float32 { return heightOf(b.inside, width) }
