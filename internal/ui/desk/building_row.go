package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// inRow is somebody in the building.
type inRow struct {
	twoLines
	building *building
	since    *kit.Text
}

func (b *building) newRow() kit.RowView[clinic.InBuilding] {
	look := b.shell.look
	r := &inRow{building: b}
	r.since = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular()
	r.build(look, r.since)
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
