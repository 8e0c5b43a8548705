package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// slot is a place in a List where one row after the other is shown.
type slot[T any] struct {
	widget.BaseWidget
	list     *List[T]
	view     RowView[T]
	selected bool
	ground   *canvas.Rectangle
	mark     *canvas.Rectangle
	rule     *canvas.Rectangle
}

func newSlot[T any](list *List[T]) *slot[T] {
	s := &slot[T]{list: list, view: list.newView()}
	s.ground, s.mark, s.rule = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *slot[T]) show(row T) {
	s.view.Fill(row)
	s.Refresh()
}

// MouseDown is called by the toolkit. Selecting on it, not on the tap, leaves
// nothing to be lost by a movement.
func (s *slot[T]) MouseDown(event *desktop.MouseEvent) {
	if event.Button == desktop.MouseButtonPrimary {
		s.list.tapped(s)
	}
}

// MouseUp is called by the toolkit.
func (s *slot[T]) MouseUp(*desktop.MouseEvent) {}

// Tapped is called by the toolkit.
func (s *slot[T]) Tapped(*fyne.PointEvent) { s.list.tapped(s) }

// CreateRenderer is called by the toolkit.
func (s *slot[T]) CreateRenderer() fyne.WidgetRenderer { return newRenderer(s) }

func (s *slot[T]) drawn() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.ground, s.rule, s.mark, s.view}
}

func (s *slot[T]) paint() {
	look, ground := s.list.look, Clear
	if tinted, ok := s.view.(interface{ Ground() Colour }); ok {
		ground = tinted.Ground()
	}
	if s.selected {
		ground = PaleGreen
	}
	s.ground.FillColor = look.Colour(ground)
	s.rule.FillColor = look.Colour(Line)
	s.mark.FillColor = look.Colour(Green)
	showIf(s.mark, s.selected)
}

func (s *slot[T]) least() fyne.Size {
	return fyne.NewSize(s.view.MinSize().Width+2*DeskGap, s.list.rowHeight())
}

func (s *slot[T]) place(size fyne.Size) {
	set(s.ground, 0, 0, size.Width, size.Height-1)
	set(s.mark, 0, 0, 4, size.Height-1)
	set(s.rule, 0, size.Height-1, size.Width, 1)
	set(s.view, DeskGap, 0, size.Width-2*DeskGap, size.Height-1)
}
