package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Panel is a surface with a hairline around it, or a plain ground, that holds
// one object.
type Panel struct {
	widget.BaseWidget
	look    *Look
	ground  Colour
	edge    Colour
	radius  float32
	stripe  Colour
	inside  Insets
	content fyne.CanvasObject
	box     *canvas.Rectangle
	side    *canvas.Rectangle
}

// NewPanel returns the desk's white card with a hairline and round corners.
// The content has inside around it.
func NewPanel(look *Look, inside Insets, content fyne.CanvasObject) *Panel {
	return newPanel(&Panel{
		look: look, ground: Card, edge: Line, stripe: Clear, radius: DeskRadius, inside: inside, content: content,
	})
}

// NewGround returns a plain ground without edge or round corners, such as a
// screen's paper or the side bar.
func NewGround(look *Look, ground Colour, content fyne.CanvasObject) *Panel {
	return newPanel(&Panel{look: look, ground: ground, edge: Clear, stripe: Clear, content: content})
}

func newPanel(p *Panel) *Panel {
	p.box, p.side = &canvas.Rectangle{}, &canvas.Rectangle{}
	p.ExtendBaseWidget(p)
	return p
}

// SetGround changes the colour of the surface; a plain Card keeps its hairline,
// any other colour has none.
func (p *Panel) SetGround(ground Colour) {
	p.ground = ground
	p.edge = Clear
	if ground == Card {
		p.edge = Line
	}
	p.Refresh()
}

// SetStripe draws a stripe of a colour along the left edge, as things that want
// attention have; Clear takes it away.
func (p *Panel) SetStripe(stripe Colour) {
	p.stripe = stripe
	p.Refresh()
}

// CreateRenderer is called by the toolkit.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }

func (p *Panel) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.side, p.box}
	if p.content != nil {
		objects = append(objects, p.content)
	}
	return objects
}

func (p *Panel) paint() {
	p.box.FillColor, p.box.CornerRadius = p.look.Colour(p.ground), p.radius
	p.box.StrokeWidth, p.box.StrokeColor = 0, p.look.Colour(Clear)
	if p.edge != Clear {
		p.box.StrokeWidth, p.box.StrokeColor = 1, p.look.Colour(p.edge)
	}
	p.side.FillColor, p.side.CornerRadius = p.look.Colour(p.stripe), p.radius
	showIf(p.side, p.stripe != Clear)
}

// stripeWidth is what can be seen of the stripe, in pixels.
const stripeWidth float32 = 6

func (p *Panel) least() fyne.Size {
	if p.content == nil {
		return fyne.Size{}
	}
	least := p.content.MinSize()
	return fyne.NewSize(least.Width+p.inside.Left+p.inside.Right, least.Height+p.inside.Top+p.inside.Bottom)
}

// HeightFor returns the height that the content needs in a given width.
func (p *Panel) HeightFor(width float32) float32 {
	if p.content == nil {
		return 0
	}
	inner := width - p.inside.Left - p.inside.Right
	return heightFor(p.content, inner) + p.inside.Top + p.inside.Bottom
}

func (p *Panel) place(size fyne.Size) {
	left := float32(0)
	if p.stripe != Clear { // the card covers all of the stripe but its left edge
		left = stripeWidth
		set(p.side, 0, 0, min(size.Width, 2*p.radius), size.Height) // no flat part that would show above the card
	}
	set(p.box, left, 0, size.Width-left, size.Height)
	if p.content != nil {
		set(p.content, p.inside.Left, p.inside.Top,
			size.Width-p.inside.Left-p.inside.Right, size.Height-p.inside.Top-p.inside.Bottom)
	}
}

// NewRule returns a hairline, one pixel thick, to stand between rows.
func NewRule(look *Look) *Panel {
	return newPanel(&Panel{look: look, ground: Line, edge: Clear, stripe: Clear})
}
