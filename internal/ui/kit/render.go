package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// parts is what a widget of the kit gives its renderer. The objects live in the
// widget, not in the renderer: the toolkit throws away renderers of widgets
// that were hidden for a minute and would lose what they hold.
type parts interface {
	fyne.Widget
	// drawn lists the objects in painting order.
	drawn() []fyne.CanvasObject
	// place lays the objects out.
	place(size fyne.Size)
	// paint brings colours, texts and visibility up to date.
	paint()
	// least is the smallest size that shows everything.
	least() fyne.Size
}

// renderer is the one renderer of all widgets of the kit.
type renderer struct{ of parts }

func newRenderer(of parts) fyne.WidgetRenderer {
	of.paint()
	of.place(of.Size())
	return &renderer{of: of}
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(size fyne.Size)        { r.of.place(size) }
func (r *renderer) MinSize() fyne.Size           { return r.of.least() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.of.drawn() }

func (r *renderer) Refresh() {
	r.of.paint()
	r.of.place(r.of.Size())
	for _, object := range r.of.drawn() {
		object.Refresh()
	}
	canvas.Refresh(r.of)
}

// set places an object.
func set(object fyne.CanvasObject, x, y, width, height float32) {
	object.Move(fyne.NewPos(x, y))
	object.Resize(fyne.NewSize(width, height))
}

// showIf shows or hides an object.
func showIf(object fyne.CanvasObject, visible bool) {
	if visible == object.Visible() {
		return
	}
	if visible {
		object.Show()
	} else {
		object.Hide()
	}
}
