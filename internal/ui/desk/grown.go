package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// grown gives an object a least size in pixels that grows with the text; a
// length of 0 leaves that one as it is.
func grown(look *kit.Look, width, height float32, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &grownLayout{look, width, height}, Objects: []fyne.CanvasObject{object}}
}

// fitting shows an object only where there is room for all of it.
func fitting(object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: fittingLayout{}, Objects: []fyne.CanvasObject{object}}
}

type fittingLayout struct{}

func (fittingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		show(object, object.MinSize().Width <= size.Width)
		place(object, 0, 0, size.Width, size.Height)
	}
}

func (fittingLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

type grownLayout struct {
	look          *kit.Look
	width, height float32
}

func (g *grownLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
}

func (g *grownLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	if g.width > 0 {
		least.Width = g.look.Scaled(g.width)
	}
	if g.height > 0 {
		least.Height = max(g.height, g.look.Scaled(g.height))
	}
	return least
}
