package desk

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// zone is an invisible place that the mouse can tap, over something drawn.
type zone struct {
	widget.BaseWidget
	act   func()          // may be nil: then it only keeps taps from what is below
	hover func(over bool) // may be nil
}

func newZone(act func()) *zone {
	z := &zone{act: act}
	z.ExtendBaseWidget(z)
	return z
}

// Tapped is called by the toolkit.
func (z *zone) Tapped(*fyne.PointEvent) {
	if z.act != nil {
		z.act()
	}
}

// MouseIn is called by the toolkit.
func (z *zone) MouseIn(*desktop.MouseEvent) { z.setOver(true) }

// MouseMoved is called by the toolkit.
func (z *zone) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by the toolkit.
func (z *zone) MouseOut() { z.setOver(false) }

func (z *zone) setOver(over bool) {
	if z.hover != nil {
		z.hover(over)
	}
}

// Scrolled keeps the wheel from what is below.
func (z *zone) Scrolled(*fyne.ScrollEvent) {}

// CreateRenderer is called by the toolkit.
func (z *zone) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// watcher lies under everything and notes that somebody moves the mouse. A tap
// beside everything ends the editing of a field.
type watcher struct {
	zone
	of *shell
}

func newWatcher(s *shell) *watcher {
	w := &watcher{of: s}
	w.act = func() { s.touch(); s.sink.Take() }
	w.ExtendBaseWidget(w)
	return w
}

// MouseMoved is called by the toolkit.
func (w *watcher) MouseMoved(*desktop.MouseEvent) { w.of.touch() }
