package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Dot is a small disc beside a word, such as the scanner's state.
type Dot struct {
	widget.BaseWidget
	look   *Look
	colour Colour
	edge   float32
	disc   *canvas.Circle
}

// NewDot returns a disc edge pixels wide.
func NewDot(look *Look, colour Colour, edge float32) *Dot {
	d := &Dot{look: look, colour: colour, edge: edge, disc: &canvas.Circle{}}
	d.ExtendBaseWidget(d)
	return d
}

// SetColour changes the colour.
func (d *Dot) SetColour(colour Colour) {
	if d.colour != colour {
		d.colour = colour
		d.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (d *Dot) CreateRenderer() fyne.WidgetRenderer { return newRenderer(d) }

func (d *Dot) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{d.disc} }
func (d *Dot) paint()                     { d.disc.FillColor = d.look.Colour(d.colour) }
func (d *Dot) least() fyne.Size           { return fyne.NewSquareSize(d.edge) }

func (d *Dot) place(size fyne.Size) {
	set(d.disc, whole((size.Width-d.edge)/2), whole((size.Height-d.edge)/2), d.edge, d.edge)
}
