package kit

import "fyne.io/fyne/v2"

// Columns are the columns that the rows of a list and its head share, so that
// everything in them lines up.
type Columns struct {
	gap    float32
	widths []float32
}

// NewColumns returns columns of the given widths in pixels. A width of 0 or
// less shares what the others leave, -2 twice as much as 0 or -1.
func NewColumns(gap float32, widths ...float32) *Columns {
	return &Columns{gap: gap, widths: widths}
}

// Of puts one object into each column, in the middle of the row's height; nil
// leaves a column empty.
func (c *Columns) Of(objects ...fyne.CanvasObject) *fyne.Container {
	items := make([]Item, len(c.widths))
	for i, width := range c.widths {
		object := nothing()
		if i < len(objects) && objects[i] != nil {
			object = objects[i]
		}
		if width > 0 {
			items[i] = Fixed(width, cell(object))
		} else {
			items[i] = Share(max(1, -width), cell(object))
		}
		items[i] = items[i].Stretched()
	}
	return Row(c.gap, items...)
}

// cell keeps a column's room where its object is hidden.
func cell(object fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: cellLayout{}, Objects: []fyne.CanvasObject{object}}
}

type cellLayout struct{}

func (cellLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		height := min(size.Height, heightFor(object, size.Width))
		set(object, 0, whole((size.Height-height)/2), size.Width, height)
	}
}

func (cellLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return biggest(objects) }
