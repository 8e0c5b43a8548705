package kit

import "fyne.io/fyne/v2"

// Button is the desk's button: RowButton that can also have the keyboard's
// focus, shown by a ring, and is then pressed by Enter or the space bar.
//
// It offers every key to Keys first, since a scan may arrive while it has the
// focus.
type Button struct {
	RowButton
	// Keys, where set, is asked about every rune and key first.
	Keys Keys
}

// NewButton returns a desk button, ButtonHeight high. The icon may be empty.
func NewButton(look *Look, kind Kind, icon, label string, onTap func()) *Button {
	b := &Button{}
	b.build(look, kind, icon, label, onTap)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return newRenderer(b) }

// FocusGained is called by the toolkit.
func (b *Button) FocusGained() { b.light(true) }

// FocusLost is called by the toolkit.
func (b *Button) FocusLost() { b.light(false) }

func (b *Button) light(lit bool) {
	if b.lit != lit {
		b.lit = lit
		b.Refresh()
	}
}

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (b *Button) AcceptsTab() bool { return true }

// TypedRune is called by the toolkit.
func (b *Button) TypedRune(r rune) {
	if !heldRune(b.Keys, r) {
		b.Type(r)
	}
}

// TypedKey is called by the toolkit.
func (b *Button) TypedKey(event *fyne.KeyEvent) {
	if !isRune(event.Name) && !heldKey(b.Keys, event.Name) {
		b.Press(event.Name)
	}
}

// Type performs a typed rune: the space bar presses the button.
func (b *Button) Type(r rune) {
	if r == ' ' {
		b.act()
	}
}

// Press performs a key: Enter presses the button, Tab moves on.
func (b *Button) Press(name fyne.KeyName) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.act()
	case fyne.KeyTab:
		moveFocus(b)
	}
}

// TakeBack does nothing: a button keeps no letters.
func (b *Button) TakeBack(int) {}
