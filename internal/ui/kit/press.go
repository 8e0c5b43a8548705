package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what all buttons share: they go down when a finger or the mouse goes
// down, and act when it comes up again anywhere on them, however far it moved
// in between. None of them lies in a scrolling part of the screen, where the
// toolkit would take a small movement for dragging.
type press struct {
	widget.BaseWidget
	look    *Look
	kind    Kind
	onTap   func()
	ground  *canvas.Rectangle
	down    bool
	over    bool
	resting bool
}

func newPress(look *Look, kind Kind, onTap func()) press {
	return press{look: look, kind: kind, onTap: onTap, ground: canvas.NewRectangle(color.Transparent)}
}

// Rest makes the button refuse taps, and look so, until it is called with false.
func (p *press) Rest(resting bool) {
	if p.resting != resting {
		p.resting, p.down = resting, false
		p.Refresh()
	}
}

// Resting says whether the button refuses taps.
func (p *press) Resting() bool { return p.resting }

// SetKind changes what the button is for.
func (p *press) SetKind(kind Kind) {
	if p.kind != kind {
		p.kind = kind
		p.Refresh()
	}
}

// OnTap changes what a tap does.
func (p *press) OnTap(act func()) { p.onTap = act }

// Tapped is called by the toolkit when a finger or the mouse went down and up
// on the button.
func (p *press) Tapped(*fyne.PointEvent) { p.act() }

func (p *press) act() {
	p.setDown(false)
	if !p.resting && p.onTap != nil {
		p.onTap()
	}
}

// MouseDown is called by the toolkit.
func (p *press) MouseDown(event *desktop.MouseEvent) {
	p.setDown(event.Button == desktop.MouseButtonPrimary && !p.resting)
}

// MouseUp is called by the toolkit.
func (p *press) MouseUp(*desktop.MouseEvent) { p.setDown(false) }

// MouseIn is called by the toolkit.
func (p *press) MouseIn(*desktop.MouseEvent) { p.setOver(true) }

// MouseMoved is called by the toolkit.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by the toolkit.
func (p *press) MouseOut() {
	p.setDown(false)
	p.setOver(false)
}

func (p *press) setDown(down bool) {
	if p.down != down {
		p.down = down
		p.Refresh()
	}
}

func (p *press) setOver(over bool) {
	if p.over != over {
		p.over = over
		p.Refresh()
	}
}

// paintGround colours the ground for the state the button is in.
func (p *press) paintGround(hovers bool) {
	style := p.kind.style()
	p.ground.FillColor = p.look.Colour(style.ground)
	switch {
	case p.resting:
		p.ground.FillColor = p.look.Colour(Neutral)
	case p.down && style.ground == Clear:
		p.ground.FillColor = p.look.pressed(Paper)
	case p.down:
		p.ground.FillColor = p.look.pressed(style.ground)
	case p.over && hovers && style.ground == Clear:
		p.ground.FillColor = p.look.hovered(Paper)
	case p.over && hovers:
		p.ground.FillColor = p.look.hovered(style.ground)
	}
	p.ground.StrokeWidth, p.ground.StrokeColor = 0, color.Transparent
	if edge := p.edgeColour(style); edge != Clear {
		p.ground.StrokeWidth, p.ground.StrokeColor = p.look.edge(), p.look.Colour(edge)
	}
}

func (p *press) edgeColour(style kindStyle) Colour {
	switch {
	case p.resting && style.edge != Clear:
		return Line
	case style.edge == Clear && p.look.scheme == HighContrast && style.ground == PaleDay:
		return Ink
	default:
		return style.edge
	}
}

// textColour is the colour of the button's words.
func (p *press) textColour() Colour {
	if p.resting {
		return SoftInk
	}
	return p.kind.style().text
}

// noteColour is the colour of what stands beside the words, such as a key.
func (p *press) noteColour() Colour {
	if p.resting {
		return SoftInk
	}
	return p.kind.style().note
}
