package kit

import "fyne.io/fyne/v2"

type columnLayout struct {
	items []Item
	gap   float32
	by    func() float32 // the gap where it changes; nil is the fixed one
}

// space is the gap as it is now.
func (c *columnLayout) space() float32 {
	if c.by != nil {
		return c.by()
	}
	return c.gap
}

func (c *columnLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	heights := c.heights(size.Width, size.Height)
	y, first := float32(0), true
	for i, item := range c.items {
		if !item.object.Visible() {
			continue
		}
		if !first {
			y += c.space()
		}
		first = false
		width, x := size.Width, float32(0)
		if item.across != usual && item.across != stretch {
			width = min(width, item.object.MinSize().Width)
			x = item.across.offset(size.Width - width)
		}
		set(item.object, x, y, width, heights[i])
		y += heights[i]
	}
}

func (c *columnLayout) heights(width, height float32) []float32 {
	return divide(c.items, c.space(), height, func(item Item) float32 {
		if item.across != usual && item.across != stretch {
			return heightFor(item.object, min(width, item.object.MinSize().Width))
		}
		return heightFor(item.object, width)
	})
}

func (c *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, have := float32(0), float32(0)
	for _, item := range c.items {
		if item.object.Visible() {
			width = max(width, item.object.MinSize().Width)
			have = max(have, item.object.Size().Width)
		}
	}
	return fyne.NewSize(width, c.heightFor(objects, max(width, have)))
}

func (c *columnLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	height, first := float32(0), true
	for _, item := range c.items {
		if !item.object.Visible() {
			continue
		}
		if !first {
			height += c.space()
		}
		first = false
		height += item.length(func(item Item) float32 { return heightFor(item.object, width) })
	}
	return height
}

// offset is where something stands that leaves free pixels across the line.
func (a across) offset(free float32) float32 {
	switch a {
	case start:
		return 0
	case end:
		return max(0, free)
	default:
		return whole(max(0, free) / 2)
	}
}
