package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/ui/kit"
)

// sideItem is one line of the side bar: an icon, a word and the key that does
// the same.
type sideItem struct {
	shell   *shell
	object  *fyne.Container
	ground  *canvas.Rectangle
	drawing *kit.Drawing
	word    *kit.Text
	key     *kit.Text
	lit     bool
	over    bool
}

func newSideItem(s *shell, icon, key string, act func()) *sideItem {
	i := &sideItem{shell: s, ground: canvas.NewRectangle(nil)}
	i.ground.CornerRadius = kit.SmallRadius
	i.drawing = kit.NewIcon(s.look, icon, 20, kit.SoftOnSide)
	i.word = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.OnSide, "").MayShrink(0.7)
	i.key = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftOnSide, key).Align(fyne.TextAlignTrailing)
	line := kit.Pad(kit.Sides(0, 12), kit.Row(10, kit.Natural(i.drawing), kit.Fill(i.word), kit.Natural(i.key)))
	touched := newZone(func() { s.touch(); act() })
	touched.hover = func(over bool) { i.over = over; i.paint() }
	i.object = high(func() float32 { return s.sideHeight() }, kit.Over(i.ground, line, touched))
	i.paint()
	return i
}

func (i *sideItem) set(word string, lit bool) {
	i.word.Set(word)
	i.light(lit)
}

// light marks the page that is open.
func (i *sideItem) light(lit bool) {
	i.lit = lit
	i.paint()
}

func (i *sideItem) paint() {
	look := i.shell.look
	ground, word, soft, weight := kit.Side, kit.OnSide, kit.SoftOnSide, kit.Regular
	if i.lit {
		ground, word, soft, weight = kit.Card, kit.Ink, kit.SoftInk, kit.SemiBold
	}
	i.ground.FillColor = look.Colour(ground)
	if i.over && !i.lit {
		glow := look.Colour(kit.OnSide)
		glow.A = 0x18
		i.ground.FillColor = glow
	}
	i.ground.Refresh()
	i.word.SetWeight(weight)
	i.word.SetColour(word)
	i.key.SetColour(soft)
	i.drawing.SetInk(soft)
	if i.lit {
		i.drawing.SetInk(kit.Green)
	}
}

// sideHeight is the height of a line of the side bar: less in a window that is
// low for its text, where all of them must find room.
func (s *shell) sideHeight() float32 {
	if s.sideLow {
		return max(kit.ButtonHeight, s.look.Pitch(kit.DeskBody)+4)
	}
	if s.sideTight {
		return max(kit.ButtonHeight, s.look.Scaled(kit.ButtonHeight)-8)
	}
	return max(kit.ButtonHeight+8, s.look.Scaled(kit.ButtonHeight+8))
}
