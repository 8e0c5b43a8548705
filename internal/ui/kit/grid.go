package kit

import "fyne.io/fyne/v2"

// Grid puts objects of one width side by side in rows: as many in a row as fit
// at width pixels or more. Hidden ones take no room.
func Grid(width, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: gridLayout{width, gap}, Objects: objects}
}

type gridLayout struct{ width, gap float32 }

// columns is how many cells stand in a row, and how wide each is.
func (g gridLayout) columns(width float32) (int, float32) {
	n := max(1, int((width+g.gap)/(g.width+g.gap)))
	return n, (width - float32(n-1)*g.gap) / float32(n)
}

func (g gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.walk(objects, size.Width, func(object fyne.CanvasObject, x, y, width, height float32) {
		set(object, x, y, width, height)
	})
}

// walk visits every visible object's place and returns the height of all.
func (g gridLayout) walk(objects []fyne.CanvasObject, width float32, visit func(object fyne.CanvasObject, x, y, width, height float32)) float32 {
	n, each := g.columns(width)
	var seen []fyne.CanvasObject
	for _, object := range objects {
		if object.Visible() {
			seen = append(seen, object)
		}
	}
	y := float32(0)
	for start := 0; start < len(seen); start += n {
		row := seen[start:min(start+n, len(seen))]
		height := float32(0)
		for _, object := range row {
			height = max(height, heightFor(object, each))
		}
		for i, object := range row {
			visit(object, whole(float32(i)*(each+g.gap)), y, each, height)
		}
		y += height + g.gap
	}
	return max(0, y-g.gap)
}

func (g gridLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return g.walk(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (g gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(g.width, g.heightFor(objects, g.width))
}
