package kit

import "fyne.io/fyne/v2"

// AtMost keeps an object from getting wider than a number of pixels: lines that
// run over a whole wide screen are hard to read. What is left stays free at the
// right.
func AtMost(width float32, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: atMostLayout{width: width}, Objects: []fyne.CanvasObject{object}}
}

// AtMostBy is AtMost with a width that grows with the text, also while it is shown.
func AtMostBy(look *Look, width float32, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: atMostLayout{width, look}, Objects: []fyne.CanvasObject{object}}
}

type atMostLayout struct {
	width float32
	look  *Look // whose text scale the width grows with; nil for none
}

func (a atMostLayout) most() float32 {
	if a.look != nil {
		return a.look.Scaled(a.width)
	}
	return a.width
}

func (a atMostLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		set(object, 0, 0, min(size.Width, a.most()), size.Height)
	}
}

func (a atMostLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return biggest(objects) }

func (a atMostLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return padLayout{}.heightFor(objects, min(width, a.most()))
}
