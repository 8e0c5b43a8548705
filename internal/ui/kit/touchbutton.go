package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// TouchButton is a pill to press with a finger, TouchHeight high or more. It
// never takes the keyboard's focus, so no scan can press it.
type TouchButton struct {
	press
	label *Text
	icon  *Drawing          // nil for none
	line  *canvas.Rectangle // under a Quiet label
}

// NewTouchButton returns a pill with a label and, unless icon is empty, an icon
// before it.
func NewTouchButton(look *Look, kind Kind, icon, label string, onTap func()) *TouchButton {
	b := &TouchButton{press: newPress(look, kind, onTap), line: &canvas.Rectangle{}}
	b.label = NewText(look, LobbySmall, SemiBold, Ink, label).MayShrink(0.75)
	if icon != "" {
		b.icon = NewIcon(look, icon, 30, Ink)
	}
	b.ExtendBaseWidget(b)
	return b
}

// SetLabel changes the words on the pill.
func (b *TouchButton) SetLabel(label string) {
	if b.label.Content() != label {
		b.label.Set(label)
		b.Refresh()
	}
}

// Label returns the words on the pill.
func (b *TouchButton) Label() string { return b.label.Content() }

// CreateRenderer is called by the toolkit.
func (b *TouchButton) CreateRenderer() fyne.WidgetRenderer { return newRenderer(b) }

func (b *TouchButton) drawn() []fyne.CanvasObject {
	if b.icon == nil {
		return []fyne.CanvasObject{b.ground, b.line, b.label}
	}
	return []fyne.CanvasObject{b.ground, b.line, b.icon, b.label}
}

func (b *TouchButton) paint() {
	b.paintGround(false)
	b.label.SetColour(b.textColour())
	b.line.FillColor = b.look.Colour(b.textColour())
	showIf(b.line, b.kind == Quiet)
	if b.icon != nil {
		b.icon.SetInk(b.textColour())
	}
}

// pillSide is the room in pixels between the ends of a pill and its words.
const pillSide float32 = 36

// side is pillSide, and none for a link in passing, which lines up with the
// sentences around it.
func (b *TouchButton) side() float32 {
	if b.kind == Quiet {
		return 0
	}
	return pillSide
}

func (b *TouchButton) least() fyne.Size {
	width := 2*b.side() + b.label.MinSize().Width
	if b.icon != nil {
		width += b.icon.MinSize().Width + 14
	}
	return fyne.NewSize(max(width, TouchHeight), max(TouchHeight, b.look.Scaled(64)))
}

func (b *TouchButton) place(size fyne.Size) {
	b.ground.CornerRadius = size.Height / 2
	set(b.ground, 0, 0, size.Width, size.Height)
	if b.kind == Quiet {
		set(b.ground, -24, 0, size.Width+48, size.Height)
	}
	placeLabelled(size, b.side()/4, b.icon, 14, b.label)
	under := b.label.Position().Y + (size.Height+b.look.TextSize(LobbySmall))/2 + 2
	set(b.line, b.label.Position().X, whole(under), b.label.Size().Width, 2)
}

// placeLabelled puts an icon and a label side by side in the middle, with at
// least side pixels at both ends.
func placeLabelled(size fyne.Size, side float32, icon *Drawing, gap float32, label *Text) {
	edge := float32(0)
	if icon != nil {
		edge = icon.MinSize().Width
	} else {
		gap = 0
	}
	free := size.Width - edge - gap
	width := min(label.measure(1)(label.Content()), free-2*side)
	x := whole((size.Width - edge - gap - width) / 2)
	if icon != nil {
		set(icon, x, whole((size.Height-edge)/2), edge, edge)
	}
	set(label, x+edge+gap, 0, ceil(width), size.Height)
}
