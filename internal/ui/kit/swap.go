package kit

import "fyne.io/fyne/v2"

// From is the side that a new screen comes from.
type From int

// The sides. A patient moves on to the right and back to the left.
const (
	AtOnce From = iota
	FromRight
	FromLeft
)

// Swap holds all screens of a window and shows one of them. Screens are never
// taken out again: setting a window's content anew leaks.
type Swap struct {
	look    *Look
	box     *fyne.Container
	shown   fyne.CanvasObject
	moving  *fyne.Animation
	moved   fyne.CanvasObject
	resting fyne.Position
}

// NewSwap returns a swap that shows the first of its screens.
func NewSwap(look *Look, screens ...fyne.CanvasObject) *Swap {
	s := &Swap{box: &fyne.Container{Layout: swapLayout{}, Objects: screens}, look: look}
	for i, screen := range screens {
		showIf(screen, i == 0)
	}
	if len(screens) > 0 {
		s.shown = screens[0]
	}
	return s
}

// Object is what a window shows: it holds all screens.
func (s *Swap) Object() *fyne.Container { return s.box }

// AddScreen adds a screen that is built later, hidden.
func (s *Swap) AddScreen(screen fyne.CanvasObject) {
	screen.Hide()
	s.box.Add(screen)
}

// First returns the screen that stands there at the beginning.
func (s *Swap) First() fyne.CanvasObject { return s.box.Objects[0] }

// Shown returns the screen that is shown.
func (s *Swap) Shown() fyne.CanvasObject { return s.shown }

// slide is how far a new screen moves, in pixels: enough to show where it came
// from, and little enough that nothing flies about.
const slide float32 = 56

// Show shows one of the screens and hides the others. A screen that is shown
// already stays as it is.
func (s *Swap) Show(screen fyne.CanvasObject, from From) {
	if screen == s.shown {
		return
	}
	s.settle()
	padLayout{}.Layout([]fyne.CanvasObject{screen}, s.box.Size())
	for _, object := range s.box.Objects {
		showIf(object, object == screen)
	}
	s.shown = screen
	if from != AtOnce {
		s.slideIn(screen, from)
	}
}

func (s *Swap) slideIn(screen fyne.CanvasObject, from From) {
	way := slide
	if from == FromLeft {
		way = -slide
	}
	s.moved, s.resting = screen, screen.Position()
	s.moving = s.look.move(nil, func(done float32) {
		screen.Move(s.resting.AddXY(whole(way*(1-done)), 0))
	})
}

// settle ends a movement at its place.
func (s *Swap) settle() {
	if s.moving != nil {
		s.moving.Stop()
		s.moved.Move(s.resting)
		s.moving = nil
	}
}

// swapLayout gives the screen that is shown all the room; the others get it when they
// are shown, since laying out dozens of screens that nobody sees makes a start slow. It
// asks for little itself: a long text on some screen must not make the window grow.
type swapLayout struct{}

func (swapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, object := range objects {
		if object.Visible() {
			padLayout{}.Layout(objects[i:i+1], size)
		}
	}
}

func (swapLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 400) }
