package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// flow puts objects beside each other and goes on in the next line where one is
// full, like words. Hidden ones take no room.
type flow struct {
	widget.BaseWidget
	// brief reports whether buttons may leave their keys out; it may be nil. They do
	// only where that saves a line.
	brief   func() bool
	gap     float32
	objects []fyne.CanvasObject
}

func newFlow(gap float32, objects ...fyne.CanvasObject) *flow {
	f := &flow{gap: gap, objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// HeightFor is the height that all lines need in a width. It changes nothing: a
// layout that does is asked again and again.
func (f *flow) HeightFor(width float32) float32 {
	return f.measure(width, f.isBrief(width))
}

// isBrief reports whether leaving the keys out saves a line in a width.
func (f *flow) isBrief(width float32) bool {
	return f.brief != nil && f.brief() && f.measure(width, true) < f.measure(width, false)
}

func (f *flow) measure(width float32, brief bool) float32 {
	return f.each(width, brief, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// sizeOf is the room that an object wants, with its key or without it.
func sizeOf(object fyne.CanvasObject, brief bool) fyne.Size {
	if button, ok := object.(interface{ Brief() fyne.Size }); ok && brief {
		return button.Brief()
	}
	return object.MinSize()
}

// each goes through the places of all that can be seen, and returns the height.
func (f *flow) each(width float32, brief bool, place func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, object := range f.objects {
		if !object.Visible() {
			continue
		}
		least := sizeOf(object, brief)
		if x > 0 && x+least.Width > width {
			x, y, line = 0, y+line+f.gap, 0
		}
		place(object, fyne.NewPos(x, y), fyne.NewSize(min(least.Width, width), least.Height))
		x += least.Width + f.gap
		line = max(line, least.Height)
	}
	return y + line
}

// CreateRenderer is called by the toolkit.
func (f *flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f} }

type flowRenderer struct{ of *flow }

func (r *flowRenderer) Layout(size fyne.Size) {
	r.of.each(size.Width, r.of.isBrief(size.Width), func(object fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		object.Move(at)
		object.Resize(size)
	})
}

func (r *flowRenderer) MinSize() fyne.Size {
	widest := float32(0)
	for _, object := range r.of.objects {
		if object.Visible() {
			widest = max(widest, object.MinSize().Width)
		}
	}
	return fyne.NewSize(widest, r.of.HeightFor(max(widest, r.of.Size().Width)))
}

func (r *flowRenderer) Refresh() {
	r.Layout(r.of.Size())
	for _, object := range r.of.objects {
		object.Refresh()
	}
}

func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.of.objects }
func (r *flowRenderer) Destroy()                     {}
