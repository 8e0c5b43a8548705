package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// line is the toolkit's text entry inside a Field, which offers its input to
// Keys first.
type line struct {
	widget.Entry
	of   *Field
	has  bool
	over int // the last runes that found no room, so that none is taken back for them
}

func newLine(of *Field) *line {
	l := &line{of: of}
	l.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	l.ExtendBaseWidget(l)
	l.Entry.OnChanged = func(text string) {
		if of.OnChanged != nil {
			of.OnChanged(text)
		}
	}
	return l
}

// layoutNothing stands where the toolkit would put an eye into a secret field.
func layoutNothing() fyne.CanvasObject { return canvas.NewRectangle(color.Transparent) }

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (l *line) AcceptsTab() bool { return true }

// FocusGained is called by the toolkit.
func (l *line) FocusGained() { l.has = true; l.Entry.FocusGained() }

// FocusLost is called by the toolkit.
func (l *line) FocusLost() { l.has = false; l.Entry.FocusLost() }

// TypedRune is called by the toolkit.
func (l *line) TypedRune(r rune) {
	if !heldRune(l.of.Keys, r) {
		l.Type(r)
	}
}

// TypedKey is called by the toolkit.
func (l *line) TypedKey(event *fyne.KeyEvent) {
	if !isRune(event.Name) && !heldKey(l.of.Keys, event.Name) {
		l.Press(event.Name)
	}
}

// Type puts a rune in at the cursor. The key that leads into a search is not
// part of what is searched for, also where the search has the focus already.
func (l *line) Type(r rune) {
	if r == searchKey && l.of.icon != nil && l.Text == "" {
		return
	}
	if l.room() <= 0 {
		l.over++
		return
	}
	l.over = 0
	l.Entry.TypedRune(r)
}

// searchKey leads into the page's search.
const searchKey = '/'

// Press performs a key.
func (l *line) Press(name fyne.KeyName) {
	l.over = 0
	switch name {
	case fyne.KeyTab:
		moveFocus(l)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(l.of.OnEnter)
	case fyne.KeyEscape:
		call(l.of.OnEscape)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if l.of.OnOther != nil {
			l.of.OnOther(name)
		}
	default:
		l.Entry.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// TakeBack removes the n runes before the cursor.
func (l *line) TakeBack(n int) {
	missing := min(n, l.over)
	l.over -= missing
	for range n - missing {
		l.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}

func call(act func()) {
	if act != nil {
		act()
	}
}

// Type puts a rune in at the cursor.
func (f *Field) Type(r rune) { f.line.Type(r) }

// Press performs a key: Tab moves on, Enter and Escape call back, the others
// edit.
func (f *Field) Press(name fyne.KeyName) { f.line.Press(name) }

// TakeBack removes the n runes before the cursor, which turned out to be part of
// a scan.
func (f *Field) TakeBack(n int) { f.line.TakeBack(n) }

var (
	_ Typist = (*line)(nil)
	_ Typist = (*Field)(nil)
	_ Typist = (*Button)(nil)
	_ Typist = (*Sink)(nil)
)
