package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// barWidth is the room of a list's scroll bar, in pixels.
const barWidth float32 = 12

// scrollbar shows where in a long list one is, and can be dragged.
type scrollbar struct {
	widget.BaseWidget
	look            *Look
	to              func(top int)
	top, fits, rows int
	thumb           *canvas.Rectangle
}

func newScrollbar(look *Look, to func(top int)) *scrollbar {
	s := &scrollbar{look: look, to: to, thumb: &canvas.Rectangle{}}
	s.ExtendBaseWidget(s)
	return s
}

func (s *scrollbar) set(top, fits, rows int) {
	showIf(s, rows > fits)
	if s.top != top || s.fits != fits || s.rows != rows {
		s.top, s.fits, s.rows = top, fits, rows
		s.Refresh()
	}
}

// MouseDown is called by the toolkit: the list goes to where the mouse is.
func (s *scrollbar) MouseDown(event *desktop.MouseEvent) { s.seek(event.Position.Y) }

// MouseUp is called by the toolkit.
func (s *scrollbar) MouseUp(*desktop.MouseEvent) {}

// Dragged is called by the toolkit.
func (s *scrollbar) Dragged(event *fyne.DragEvent) { s.seek(event.Position.Y) }

// DragEnd is called by the toolkit.
func (s *scrollbar) DragEnd() {}

// seek puts the thumb's middle at a height.
func (s *scrollbar) seek(y float32) {
	free := s.Size().Height - s.thumbHeight()
	if free <= 0 {
		return
	}
	part := (y - s.thumbHeight()/2) / free
	s.to(int(part*float32(s.rows-s.fits) + 0.5))
}

func (s *scrollbar) thumbHeight() float32 {
	if s.rows == 0 {
		return 0
	}
	return max(40, s.Size().Height*float32(s.fits)/float32(s.rows))
}

// CreateRenderer is called by the toolkit.
func (s *scrollbar) CreateRenderer() fyne.WidgetRenderer { return newRenderer(s) }

func (s *scrollbar) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{s.thumb} }
func (s *scrollbar) paint()                     { s.thumb.FillColor = s.look.Colour(Edge) }
func (s *scrollbar) least() fyne.Size           { return fyne.NewSize(barWidth, 40) }

func (s *scrollbar) place(size fyne.Size) {
	height, y := s.thumbHeight(), float32(0)
	if s.rows > s.fits {
		y = whole((size.Height - height) * float32(s.top) / float32(s.rows-s.fits))
	}
	s.thumb.CornerRadius = 3
	set(s.thumb, 3, y, 6, height)
}
