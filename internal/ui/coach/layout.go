package coach

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// twoLines keeps the strip as high as two lines of text, so that the desk below stands
// still whatever the sentence.
type twoLines struct{ look *kit.Look }

const stripHeight float32 = 46 // pixels, before the text scale

func (l twoLines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		object.Move(fyne.Position{})
		object.Resize(size)
	}
}

func (l twoLines) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, l.look.Scaled(stripHeight))
}
