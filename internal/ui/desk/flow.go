package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// flow puts objects beside each other and goes on in the next line where one is
// full, like words. Hidden ones take no room.
type flow struct {
	widget.BaseWidget
	// brief makes the objects narrower, or as they were; it may be nil. They are
	// so only where that saves a line.
	brief   func(bool)
	gap     float32
	objects []fyne.CanvasObject
}

func newFlow(gap float32, objects ...fyne.CanvasObject) *flow {
	f := &flow{gap: gap, objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// HeightFor is the height that all lines need in a width.
func (f *flow) HeightFor(width float32) float32 {
	tall := f.measure(width, false)
	if f.brief == nil {
		return tall
	}
	if low := f.measure(width, true); low < tall {
		return low
	}
	return f.measure(width, false)
}

func (f *flow) measure(width float32, brief bool) float32 {
	if f.brief != nil {
		f.brief(brief)
	}
	return f.each(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// each goes through the places of all that can be seen, and returns the height.
func (f *flow) each(width float32, place func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, object := range f.objects {
		if !object.Visible() {
			continue
		}
		least := object.MinSize()
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
	r.of.HeightFor(size.Width) // as brief as that width asks for
	r.of.each(size.Width, func(object fyne.CanvasObject, at fyne.Position, size fyne.Size) {
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
