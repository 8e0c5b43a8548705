package kit

import "fyne.io/fyne/v2"

// Thirds puts one object to the left, one in the exact middle and one to the
// right, each at its own size, as at the lobby's edges. Any of them may be nil.
func Thirds(left, centre, right fyne.CanvasObject) *fyne.Container {
	layout := &thirdsLayout{left, centre, right}
	box := &fyne.Container{Layout: layout}
	for _, object := range layout {
		if object != nil {
			box.Objects = append(box.Objects, object)
		}
	}
	return box
}

type thirdsLayout [3]fyne.CanvasObject

func (t *thirdsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	for i, object := range t {
		if object == nil {
			continue
		}
		least := object.MinSize()
		free := size.Width - least.Width
		y := whole(max(0, size.Height-least.Height) / 2)
		set(object, whole(free*float32(i)/2), y, least.Width, least.Height)
	}
}

func (t *thirdsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	least := [3]fyne.Size{}
	for i, object := range t {
		if object != nil && object.Visible() {
			least[i] = object.MinSize()
		}
	}
	height := max(least[0].Height, least[1].Height, least[2].Height)
	if least[1].Width == 0 {
		return fyne.NewSize(least[0].Width+least[2].Width, height)
	}
	return fyne.NewSize(2*max(least[0].Width, least[2].Width)+least[1].Width, height)
}
