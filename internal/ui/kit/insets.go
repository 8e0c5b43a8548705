package kit

import "fyne.io/fyne/v2"

// Insets is the room around an object, in pixels.
type Insets struct{ Top, Right, Bottom, Left float32 }

// All returns the same room on every side.
func All(pixels float32) Insets { return Insets{pixels, pixels, pixels, pixels} }

// Sides returns one room above and below and another left and right.
func Sides(vertical, horizontal float32) Insets {
	return Insets{vertical, horizontal, vertical, horizontal}
}

// Pad puts room around an object.
func Pad(around Insets, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: padLayout{around}, Objects: []fyne.CanvasObject{object}}
}

type padLayout struct{ around Insets }

func (p padLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		set(object, p.around.Left, p.around.Top,
			max(0, size.Width-p.around.Left-p.around.Right), max(0, size.Height-p.around.Top-p.around.Bottom))
	}
}

func (p padLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := biggest(objects)
	return least.AddWidthHeight(p.around.Left+p.around.Right, p.around.Top+p.around.Bottom)
}

func (p padLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, object := range objects {
		height = max(height, heightFor(object, width-p.around.Left-p.around.Right))
	}
	return height + p.around.Top + p.around.Bottom
}

// PadBy is Pad with room that is asked for whenever it is laid out.
func PadBy(around func() Insets, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: padByLayout{around}, Objects: []fyne.CanvasObject{object}}
}

type padByLayout struct{ around func() Insets }

func (p padByLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	padLayout{p.around()}.Layout(objects, size)
}

func (p padByLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return padLayout{p.around()}.MinSize(objects)
}

func (p padByLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return padLayout{p.around()}.heightFor(objects, width)
}

// Over puts objects on top of each other, the last one uppermost.
func Over(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: padLayout{}, Objects: objects}
}

// Centre puts an object at its least size in the middle of the room it gets.
func Centre(object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: centreLayout{}, Objects: []fyne.CanvasObject{object}}
}

type centreLayout struct{}

func (centreLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		least := object.MinSize()
		set(object, whole(max(0, size.Width-least.Width)/2), whole(max(0, size.Height-least.Height)/2),
			least.Width, least.Height)
	}
}

func (centreLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return biggest(objects) }

func biggest(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.Size{}
	for _, object := range objects {
		if object.Visible() {
			least = least.Max(object.MinSize())
		}
	}
	return least
}

// Sized gives an object a fixed least size; a length of 0 leaves that one as it
// is.
func Sized(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: sizedLayout{width, height}, Objects: []fyne.CanvasObject{object}}
}

type sizedLayout struct{ width, height float32 }

func (s sizedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	padLayout{}.Layout(objects, size)
}

func (s sizedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := biggest(objects)
	if s.width > 0 {
		least.Width = s.width
	}
	if s.height > 0 {
		least.Height = s.height
	}
	return least
}

func (s sizedLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if s.height > 0 {
		return s.height
	}
	return padLayout{}.heightFor(objects, width)
}
