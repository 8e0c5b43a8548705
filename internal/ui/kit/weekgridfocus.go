package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Focus gives the grid the keyboard's focus.
func (g *WeekGrid) Focus() { g.look.focus(g.hand) }

// FocusGained is called by the toolkit.
func (h *gridHand) FocusGained() { h.light(true) }

// FocusLost is called by the toolkit.
func (h *gridHand) FocusLost() { h.light(false) }

func (h *gridHand) light(lit bool) {
	if h.lit == lit {
		return
	}
	h.lit = lit
	h.grid.over.showHint("")
	h.grid.Refresh()
}

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (h *gridHand) AcceptsTab() bool { return true }

// TypedRune is called by the toolkit.
func (h *gridHand) TypedRune(r rune) {
	if !heldRune(h.grid.Keys, r) {
		h.Type(r)
	}
}

// TypedKey is called by the toolkit.
func (h *gridHand) TypedKey(event *fyne.KeyEvent) {
	if !isRune(event.Name) && !heldKey(h.grid.Keys, event.Name) {
		h.Press(event.Name)
	}
}

// TypedShortcut is called by the toolkit, with keys that were pressed together
// with Control. What the grid has no use for goes on to the window, which would
// not hear of it otherwise.
func (h *gridHand) TypedShortcut(shortcut fyne.Shortcut) {
	own, ok := shortcut.(*desktop.CustomShortcut)
	if ok && own.Modifier == fyne.KeyModifierControl && h.grid.Press(own.KeyName, false, true) {
		return
	}
	if canvas, ok := h.grid.look.canvasOf(h).(fyne.Shortcutable); ok {
		canvas.TypedShortcut(shortcut)
	}
}

// Type performs a typed rune.
func (h *gridHand) Type(r rune) {
	if !h.grid.Type(r) && h.grid.OnRune != nil {
		h.grid.OnRune(r)
	}
}

// Press performs a key; Tab moves on.
func (h *gridHand) Press(name fyne.KeyName) {
	switch {
	case name == fyne.KeyTab:
		moveFocus(h)
	case h.grid.Press(name, shiftHeld(), false):
	case h.grid.OnKey != nil:
		h.grid.OnKey(name)
	}
}

// TakeBack does nothing: a grid keeps no letters.
func (h *gridHand) TakeBack(int) {}

// shiftHeld says whether Shift is down now.
func shiftHeld() bool {
	keyboard, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && keyboard.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

var _ Typist = (*gridHand)(nil)
