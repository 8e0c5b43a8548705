package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Settings are what a clinic or a person can choose about the look.
type Settings struct {
	// Scheme picks the colours.
	Scheme Scheme
	// TextScale multiplies every text size, from MinTextScale to MaxTextScale; 0 means 1.
	TextScale float32
	// NoMotion shows every change at once, without movement.
	NoMotion bool
}

// The smallest and largest text scale that the screens are laid out for.
const (
	MinTextScale float32 = 0.8
	MaxTextScale float32 = 1.6
)

// Look says how to draw: in which colours, how large the text and with how much
// motion. All widgets of a window share one. It belongs to the window's
// goroutine.
type Look struct {
	colours  palette
	scheme   Scheme
	scale    float32
	motion   bool
	drawings drawings
	letters  letters
	canvas   fyne.Canvas // of the window it is for; nil is not known
}

// Live says in which window the widgets of this look are. The toolkit itself
// does not know that of one that was never drawn, or not for a minute.
func (l *Look) Live(canvas fyne.Canvas) { l.canvas = canvas }

// focus gives the keyboard to an object.
func (l *Look) focus(object interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	if canvas := l.canvasOf(object); canvas != nil {
		canvas.Focus(object)
	}
}

// canvasOf returns the window's canvas that an object is on; nil where it is on
// none.
func (l *Look) canvasOf(object fyne.CanvasObject) fyne.Canvas {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(object); canvas != nil {
		return canvas
	}
	return l.canvas
}

// NewLook returns a Look with the given settings.
func NewLook(s Settings) *Look {
	look := &Look{drawings: drawings{}}
	look.Apply(s)
	return look
}

// Apply changes the settings. What is on the screen follows when its outermost
// object is refreshed.
func (l *Look) Apply(s Settings) {
	if s.TextScale == 0 {
		s.TextScale = 1
	}
	l.scheme = s.Scheme
	l.colours = s.Scheme.palette()
	l.scale = min(max(s.TextScale, MinTextScale), MaxTextScale)
	l.motion = !s.NoMotion
}

// Colour returns the colour of a name in this look.
func (l *Look) Colour(c Colour) color.NRGBA { return l.colours[c] }

// Motion says whether changes may move.
func (l *Look) Motion() bool { return l.motion }

// Scaled returns a length in pixels that grows with the text.
func (l *Look) Scaled(pixels float32) float32 { return whole(pixels * l.scale) }

// edge is the width in pixels of the lines around buttons and fields.
func (l *Look) edge() float32 {
	if l.scheme == HighContrast {
		return 3
	}
	return 2
}

// pressed is a ground while a finger or the mouse is down on it.
func (l *Look) pressed(ground Colour) color.NRGBA {
	return mix(l.colours[ground], l.colours[pressTone(ground)], 0.14)
}

// hovered is a ground while the mouse is over it.
func (l *Look) hovered(ground Colour) color.NRGBA {
	return mix(l.colours[ground], l.colours[pressTone(ground)], 0.06)
}

// pressTone is the colour that a ground moves towards when it is pressed: away
// from its text, so that the text never gets harder to read, where the ground
// is strong, and towards ink where it is pale.
func pressTone(ground Colour) Colour {
	switch ground {
	case Night, Side:
		return Side
	default:
		return Ink
	}
}

func whole(v float32) float32 { return float32(int(v + 0.5)) }
