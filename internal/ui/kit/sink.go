package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Sink is the invisible holder of the keyboard's focus. While it has it, no
// key of a scanner can press a button or land in a field: everything goes to
// its callbacks.
//
// A screen gives it no room, and so it is never under the mouse. It takes the
// focus back whenever nothing else has it; a Field or Button that a person went
// to keeps it.
type Sink struct {
	widget.BaseWidget
	// OnRune receives typed runes.
	OnRune func(r rune)
	// OnKey receives keys as they are typed, repeats included, but neither those
	// that only announce a rune nor Shift and its like.
	OnKey func(name fyne.KeyName)
	// OnKeyDown and OnKeyUp receive keys going down and coming up; they may be
	// nil.
	OnKeyDown, OnKeyUp func(name fyne.KeyName)
	// OnType, OnPress and OnTakeBack perform input that was held before and is
	// now given back (see Typist); they may be nil.
	OnType     func(r rune)
	OnPress    func(name fyne.KeyName)
	OnTakeBack func(n int)

	canvas fyne.Canvas
	later  func(func())
	has    bool
}

// NewSink returns a sink. Later must run a function on the window's goroutine
// after the event being handled is over, since the toolkit takes no change of
// focus from within one.
func NewSink(later func(func())) *Sink {
	s := &Sink{later: later}
	s.ExtendBaseWidget(s)
	return s
}

// Hold takes the focus of a window's canvas, of which the sink must be a part,
// and keeps it from now on. Keys that arrive in the moment when nothing has the
// focus reach the sink too.
func (s *Sink) Hold(canvas fyne.Canvas) {
	s.canvas = canvas
	canvas.SetOnTypedRune(s.TypedRune)
	canvas.SetOnTypedKey(s.TypedKey)
	s.Take()
}

// Take takes the focus, also from a field that is being edited.
func (s *Sink) Take() {
	if s.canvas != nil {
		s.canvas.Focus(s)
	}
}

// Has says whether the sink has the focus.
func (s *Sink) Has() bool { return s.has }

// AcceptsTab keeps a scanner that ends its codes with Tab from moving the focus.
func (s *Sink) AcceptsTab() bool { return true }

// FocusGained is called by the toolkit.
func (s *Sink) FocusGained() { s.has = true }

// FocusLost is called by the toolkit.
func (s *Sink) FocusLost() {
	s.has = false
	s.later(s.retake)
}

func (s *Sink) retake() {
	if s.canvas != nil && s.canvas.Focused() == nil {
		s.canvas.Focus(s)
	}
}

// TypedRune is called by the toolkit.
func (s *Sink) TypedRune(r rune) {
	if s.OnRune != nil {
		s.OnRune(r)
	}
}

// TypedKey is called by the toolkit.
func (s *Sink) TypedKey(event *fyne.KeyEvent) {
	if s.OnKey != nil && !isRune(event.Name) {
		s.OnKey(event.Name)
	}
}

// KeyDown is called by the toolkit.
func (s *Sink) KeyDown(event *fyne.KeyEvent) {
	if s.OnKeyDown != nil {
		s.OnKeyDown(event.Name)
	}
}

// KeyUp is called by the toolkit.
func (s *Sink) KeyUp(event *fyne.KeyEvent) {
	if s.OnKeyUp != nil {
		s.OnKeyUp(event.Name)
	}
}

// Type performs a rune that was held before.
func (s *Sink) Type(r rune) {
	if s.OnType != nil {
		s.OnType(r)
	}
}

// Press performs a key that was held before.
func (s *Sink) Press(name fyne.KeyName) {
	if s.OnPress != nil {
		s.OnPress(name)
	}
}

// TakeBack undoes the last n runes that were performed.
func (s *Sink) TakeBack(n int) {
	if s.OnTakeBack != nil {
		s.OnTakeBack(n)
	}
}

// CreateRenderer is called by the toolkit.
func (s *Sink) CreateRenderer() fyne.WidgetRenderer { return newRenderer(s) }

func (s *Sink) drawn() []fyne.CanvasObject { return nil }
func (s *Sink) paint()                     {}
func (s *Sink) place(fyne.Size)            {}
func (s *Sink) least() fyne.Size           { return fyne.Size{} }

var _ desktop.Keyable = (*Sink)(nil)
