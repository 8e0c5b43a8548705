package kit

import "fyne.io/fyne/v2"

// tall is an object whose height depends on its width, as that of broken text.
type tall interface{ HeightFor(width float32) float32 }

// tallLayout is a layout whose height depends on its width.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// heightFor returns the height that an object needs in a given width.
func heightFor(object fyne.CanvasObject, width float32) float32 {
	if object, ok := object.(tall); ok {
		return object.HeightFor(width)
	}
	if box, ok := object.(*fyne.Container); ok {
		if layout, ok := box.Layout.(tallLayout); ok {
			return layout.heightFor(box.Objects, width)
		}
	}
	return object.MinSize().Height
}
