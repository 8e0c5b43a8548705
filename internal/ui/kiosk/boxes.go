package kiosk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// boxes shows the digits typed so far, one box each and the next one marked. A
// PIN shows dots. They are as large as their room allows.
type boxes struct {
	look   *kit.Look
	frames []*canvas.Rectangle
	digits []*kit.Text
	dots   []*canvas.Circle
	entry  lobby.Entry
	box    *fyne.Container
}

// mostBoxes is the longest number that the screen has boxes for.
const mostBoxes = 12

func newBoxes(look *kit.Look) *boxes {
	b := &boxes{look: look, box: container()}
	for range mostBoxes {
		frame, dot := canvas.NewRectangle(nil), canvas.NewCircle(nil)
		digit := kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "").Align(fyne.TextAlignCenter).MayShrink(0.4)
		b.frames, b.dots, b.digits = append(b.frames, frame), append(b.dots, dot), append(b.digits, digit)
		b.box.Objects = append(b.box.Objects, frame, dot, digit)
	}
	b.box.Layout = b
	return b
}

func (b *boxes) set(entry lobby.Entry) {
	b.entry = entry
	number := ""
	if entry.Step == lobby.EnterNumber {
		number = entry.Number
	}
	for i := range b.frames {
		visible(b.frames[i], i < entry.Boxes)
		visible(b.dots[i], i < entry.Typed && entry.Step == lobby.EnterPIN)
		visible(b.digits[i], i < len(number))
		b.digits[i].Set("")
		if i < len(number) {
			b.digits[i].Set(number[i : i+1])
		}
	}
	b.paint()
}

func (b *boxes) paint() {
	for i, frame := range b.frames {
		frame.FillColor, frame.StrokeColor, frame.StrokeWidth = b.look.Colour(kit.Card), b.look.Colour(kit.Line), 3
		if i == b.entry.Typed {
			frame.StrokeColor, frame.StrokeWidth = b.look.Colour(kit.Green), 4
		}
		b.dots[i].FillColor = b.look.Colour(kit.Ink)
	}
}

// row is the boxes as part of a column.
func (b *boxes) row(gap float32) row {
	return row{object: b.box, gap: gap, wide: true, height: func(width float32) float32 {
		return min(b.look.Scaled(108), whole(b.cell(width)*1.3))
	}}
}

// cell is the width of one box.
func (b *boxes) cell(width float32) float32 {
	n := float32(max(b.entry.Boxes, 1))
	return float32(int(min(b.look.Scaled(84), (width-(n-1)*b.between())/n)))
}

func (b *boxes) between() float32 { return b.look.Scaled(14) }

// Layout is called by the toolkit.
func (b *boxes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.paint()
	cell := b.cell(size.Width)
	dot := whole(cell * 0.28)
	for i, frame := range b.frames {
		place := area{float32(i) * (cell + b.between()), 0, cell, size.Height}
		frame.CornerRadius = whole(cell * 0.22)
		place.hold(frame)
		place.hold(b.digits[i])
		place.centre(b.dots[i], dot, dot)
	}
}

// MinSize is called by the toolkit.
func (b *boxes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
