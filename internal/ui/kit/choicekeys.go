package kit

import "fyne.io/fyne/v2"

// Focus gives the choice the keyboard's focus.
func (c *Choice) Focus() { c.look.focus(c) }

// FocusGained is called by the toolkit.
func (c *Choice) FocusGained() { c.light(true) }

// FocusLost is called by the toolkit.
func (c *Choice) FocusLost() { c.light(false) }

func (c *Choice) light(lit bool) {
	if c.lit != lit {
		c.lit = lit
		c.Refresh()
	}
}

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (c *Choice) AcceptsTab() bool { return true }

// TypedRune is called by the toolkit.
func (c *Choice) TypedRune(r rune) {
	if !heldRune(c.Keys, r) {
		c.Type(r)
	}
}

// TypedKey is called by the toolkit.
func (c *Choice) TypedKey(event *fyne.KeyEvent) {
	if !heldKey(c.Keys, event.Name) {
		c.Press(event.Name)
	}
}

// Type performs a typed rune: the space bar chooses.
func (c *Choice) Type(r rune) {
	if r == ' ' {
		c.pick(c.at)
	}
}

// Press performs a key: the arrows go from word to word, Tab moves on.
func (c *Choice) Press(name fyne.KeyName) {
	switch name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		c.step(1)
	case fyne.KeyTab:
		moveFocus(c)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(c.OnEnter)
	case fyne.KeyEscape:
		call(c.OnEscape)
	default:
		if c.OnOther != nil {
			c.OnOther(name)
		}
	}
}

// TakeBack does nothing: a choice keeps no letters.
func (c *Choice) TakeBack(int) {}

var _ Typist = (*Choice)(nil)
