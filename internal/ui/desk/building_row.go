package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// inRow is somebody in the building.
type inRow struct {
	box
	building *building
	name     *kit.Text
	below    *kit.Text
	since    *kit.Text
}

func (b *building) newRow() kit.RowView[clinic.InBuilding] {
	look := b.shell.look
	r := &inRow{building: b}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	r.since = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.since))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows somebody.
func (r *inRow) Fill(in clinic.InBuilding) {
	b := r.building
	r.name.Set(listing(b.name(in), in.Number))
	r.below.Set(b.where(in))
	r.since.Set(b.shell.clock(in.Since))
	r.inside.Refresh()
}

var _ fyne.Widget = (*inRow)(nil)
