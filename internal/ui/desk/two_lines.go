package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// twoLines is what most lists' rows look like: a name, a line in small letters below
// it, and something at the end, such as a pill.
type twoLines struct {
	box
	name  *kit.Text
	below *kit.Text
}

// build lays the row out; end may be nil.
func (r *twoLines) build(look *kit.Look, end fyne.CanvasObject) {
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = words
	if end != nil {
		r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(end))
	}
}
