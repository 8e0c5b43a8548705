package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Keys is asked about every rune, and every key that is not a rune's, before a widget acts on it. It is how
// a scanner's input is told from a person's: what is held is either a scan's,
// and then nobody sees it, or is given back later through Typist.
type Keys interface {
	// Rune reports whether a rune is held.
	Rune(r rune) (held bool)
	// Key reports whether a key is held.
	Key(name fyne.KeyName) (held bool)
}

// Typist is a widget that input can be given back to. Field, Button and Sink
// are ones; the focused object of a window that holds only widgets of the kit
// is always one.
type Typist interface {
	// Type performs a typed rune.
	Type(r rune)
	// Press performs a pressed key.
	Press(name fyne.KeyName)
	// TakeBack removes the n runes before the cursor, which turned out to be
	// part of a scan.
	TakeBack(n int)
}

// isRune says whether a key only announces a rune that follows, or is one of
// the keys held down with others. Neither means anything by itself, and both
// arrive in the middle of scans.
func isRune(name fyne.KeyName) bool {
	switch name {
	case "", fyne.KeySpace, desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
		return true
	default:
		return utf8.RuneCountInString(string(name)) == 1
	}
}

func heldRune(keys Keys, r rune) bool { return keys != nil && keys.Rune(r) }

func heldKey(keys Keys, name fyne.KeyName) bool { return keys != nil && keys.Key(name) }

// moveFocus does what Tab does by itself on widgets that do not accept it: on
// to the next one, or back with Shift.
func moveFocus(from fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	canvas := driver.CanvasForObject(from)
	if canvas == nil {
		return
	}
	if keyboard, ok := driver.(desktop.Driver); ok && keyboard.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		canvas.FocusPrevious()
		return
	}
	canvas.FocusNext()
}
