package kit

import "fyne.io/fyne/v2"

type rowLayout struct {
	items []Item
	gap   float32
}

func (r *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	widths := r.widths(size.Width)
	x, first := float32(0), true
	for i, item := range r.items {
		if !item.object.Visible() {
			continue
		}
		if !first {
			x += r.gap
		}
		first = false
		height, y := size.Height, float32(0)
		if item.across != stretch {
			height = min(height, heightFor(item.object, widths[i]))
			y = item.across.offset(size.Height - height)
		}
		set(item.object, x, y, widths[i], height)
		x += widths[i]
	}
}

func (r *rowLayout) widths(width float32) []float32 {
	return divide(r.items, r.gap, width, func(item Item) float32 { return item.object.MinSize().Width })
}

func (r *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, height, first := float32(0), float32(0), true
	for _, item := range r.items {
		if !item.object.Visible() {
			continue
		}
		if !first {
			width += r.gap
		}
		first = false
		least := item.object.MinSize()
		width += item.length(func(Item) float32 { return least.Width })
		height = max(height, least.Height)
	}
	return fyne.NewSize(width, height)
}

func (r *rowLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, each := range r.widths(width) {
		if item := r.items[i]; item.object.Visible() {
			height = max(height, heightFor(item.object, each))
		}
	}
	return height
}
