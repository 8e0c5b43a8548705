package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Item is an object in a Row or Column and how much room it gets there.
type Item struct {
	object fyne.CanvasObject
	fixed  float32 // pixels along the line; negative for as much as it needs
	look   *Look   // whose text scale the pixels grow with; nil for none
	share  float32 // of what is left along the line
	across across
}

// across is where an object stands across a line.
type across int

const (
	usual   across = iota // filling a column's width, in the middle of a row's height
	start                 // at the left or the top, at its own size
	middle                // in the middle, at its own size
	end                   // at the right or the bottom, at its own size
	stretch               // filling
)

// Natural gives an object as much room along the line as it needs.
func Natural(object fyne.CanvasObject) Item { return Item{object: object, fixed: -1} }

// Fixed gives an object a number of pixels along the line.
func Fixed(pixels float32, object fyne.CanvasObject) Item {
	return Item{object: object, fixed: pixels}
}

// FixedBy is Fixed with a number of pixels that grows with the text, also while it
// is shown.
func FixedBy(look *Look, pixels float32, object fyne.CanvasObject) Item {
	return Item{object: object, fixed: pixels, look: look}
}

// Fill gives an object what the others leave; several share it equally.
func Fill(object fyne.CanvasObject) Item { return Item{object: object, fixed: -1, share: 1} }

// Share is Fill with a part of what is left that differs from the others'.
func Share(part float32, object fyne.CanvasObject) Item {
	return Item{object: object, fixed: -1, share: part}
}

// Space leaves a number of pixels free, besides the gaps on both its sides.
func Space(pixels float32) Item { return Fixed(pixels, nothing()) }

// Spring leaves free what the others leave.
func Spring() Item { return Fill(nothing()) }

func nothing() fyne.CanvasObject { return canvas.NewRectangle(color.Transparent) }

// AtStart puts an item at its own size to the left of a column or the top of a row.
func (i Item) AtStart() Item { i.across = start; return i }

// InMiddle puts an item at its own size in the middle across the line.
func (i Item) InMiddle() Item { i.across = middle; return i }

// AtEnd puts an item at its own size to the right of a column or the bottom of a row.
func (i Item) AtEnd() Item { i.across = end; return i }

// Stretched lets an item fill the room across the line.
func (i Item) Stretched() Item { i.across = stretch; return i }

// Column puts items below each other with exact gaps. Hidden ones take no room
// and no gap.
func Column(gap float32, items ...Item) *fyne.Container {
	return lineOf(&columnLayout{items: items, gap: gap}, items)
}

// ColumnBy is Column with a gap that is asked for whenever it is laid out.
func ColumnBy(gap func() float32, items ...Item) *fyne.Container {
	return lineOf(&columnLayout{items: items, by: gap}, items)
}

// Row puts items beside each other with exact gaps, each in the middle of the
// row's height. Hidden ones take no room and no gap.
func Row(gap float32, items ...Item) *fyne.Container {
	return lineOf(&rowLayout{items: items, gap: gap}, items)
}

func lineOf(layout fyne.Layout, items []Item) *fyne.Container {
	box := &fyne.Container{Layout: layout}
	for _, item := range items {
		box.Objects = append(box.Objects, item.object)
	}
	return box
}

// divide gives each visible item its length along a line that is long pixels
// long; needs says how much one wants.
func divide(items []Item, gap, long float32, needs func(Item) float32) []float32 {
	lengths := make([]float32, len(items))
	shares, seen := float32(0), 0
	for i, item := range items {
		if !item.object.Visible() {
			continue
		}
		if seen++; seen > 1 {
			long -= gap
		}
		if shares += item.share; item.share == 0 {
			lengths[i] = item.length(needs)
			long -= lengths[i]
		}
	}
	for i, item := range items {
		if item.share > 0 && item.object.Visible() {
			lengths[i] = max(0, whole(long*item.share/shares))
		}
	}
	return lengths
}

func (i Item) length(needs func(Item) float32) float32 {
	if i.fixed >= 0 && i.look != nil {
		return i.look.Scaled(i.fixed)
	}
	if i.fixed >= 0 {
		return i.fixed
	}
	return needs(i)
}
