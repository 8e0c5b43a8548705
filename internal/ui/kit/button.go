package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// RowButton is a desk button that the mouse presses and that never takes the
// keyboard's focus: the action of a list row, or one whose key is served by the
// page.
type RowButton struct {
	press
	label *Text
	hint  *Text
	icon  *Drawing // nil for none
	ring  *canvas.Rectangle
	lit   bool // has the keyboard's focus
	left  bool // the words stand at the left edge
	short bool // too narrow for the key beside the words
}

// NewRowButton returns a desk button without focus, ButtonHeight high. The icon
// may be empty.
func NewRowButton(look *Look, kind Kind, icon, label string, onTap func()) *RowButton {
	b := &RowButton{}
	b.build(look, kind, icon, label, onTap)
	b.ExtendBaseWidget(b)
	return b
}

func (b *RowButton) build(look *Look, kind Kind, icon, label string, onTap func()) {
	b.press = newPress(look, kind, onTap)
	b.label = NewText(look, DeskBody, SemiBold, Ink, label).MayShrink(0.85)
	b.hint = NewText(look, DeskSmall, Regular, Ink, "")
	b.ring = canvas.NewRectangle(color.Transparent)
	if icon != "" {
		b.icon = NewIcon(look, icon, 20, Ink)
	}
}

// Leading puts the words at the left edge, as in the side bar, and returns the
// button.
func (b *RowButton) Leading() *RowButton { b.left = true; return b }

// SetLabel changes the words on the button.
func (b *RowButton) SetLabel(label string) {
	if b.label.Content() != label {
		b.label.Set(label)
		b.Refresh()
	}
}

// Label returns the words on the button.
func (b *RowButton) Label() string { return b.label.Content() }

// SetHint shows the key that does the same, after the label; empty for none.
func (b *RowButton) SetHint(key string) {
	if b.hint.Content() != key {
		b.hint.Set(key)
		b.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (b *RowButton) CreateRenderer() fyne.WidgetRenderer { return newRenderer(b) }

func (b *RowButton) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{b.ring, b.ground, b.label, b.hint}
	if b.icon != nil {
		objects = append(objects, b.icon)
	}
	return objects
}

func (b *RowButton) paint() {
	b.paintGround(true)
	b.label.SetColour(b.textColour())
	b.hint.SetColour(b.noteColour())
	if b.icon != nil {
		b.icon.SetInk(b.textColour())
	}
	showIf(b.hint, b.hint.Content() != "" && !b.short)
	b.ring.StrokeColor, b.ring.StrokeWidth = b.look.Colour(Green), 3
	if b.kind == OnDark {
		b.ring.StrokeColor = b.look.Colour(DayAccent)
	}
	showIf(b.ring, b.lit)
}

// The room in pixels between a desk button's edge and its words, and between
// the parts of it.
const (
	buttonSide float32 = 18
	buttonGap  float32 = 8
)

// Brief is the least size without the key: placed in less than it wants, a button
// leaves its key out.
func (b *RowButton) Brief() fyne.Size {
	size := b.least()
	if b.hint.Content() != "" {
		size.Width = max(size.Width-buttonGap-b.hint.MinSize().Width, size.Height)
	}
	return size
}

func (b *RowButton) least() fyne.Size {
	width := 2*buttonSide + b.label.MinSize().Width
	if b.label.Content() == "" {
		width = 2*buttonSide - 16
	}
	if b.icon != nil {
		width += b.icon.MinSize().Width
		if b.label.Content() != "" {
			width += buttonGap
		}
	}
	if b.hint.Content() != "" {
		width += buttonGap + b.hint.MinSize().Width
	}
	height := max(ButtonHeight, b.look.Scaled(ButtonHeight))
	return fyne.NewSize(max(width, height), height)
}

func (b *RowButton) place(size fyne.Size) {
	b.ground.CornerRadius, b.ring.CornerRadius = SmallRadius, SmallRadius+4
	set(b.ground, 0, 0, size.Width, size.Height)
	set(b.ring, -4, -4, size.Width+8, size.Height+8)
	hint := float32(0)
	b.short = size.Width < b.least().Width-0.5
	showIf(b.hint, b.hint.Content() != "" && !b.short)
	if b.hint.Content() != "" && !b.short {
		least := b.hint.MinSize()
		hint = least.Width + buttonGap
		set(b.hint, size.Width-buttonSide-least.Width, 0, least.Width, size.Height)
	}
	gap := buttonGap
	if b.label.Content() == "" {
		gap = 0
	}
	if b.left {
		size.Width = min(size.Width, b.least().Width)
	}
	placeLabelled(fyne.NewSize(size.Width-hint, size.Height), buttonGap, b.icon, gap, b.label)
}
