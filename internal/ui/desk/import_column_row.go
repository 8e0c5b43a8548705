package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// columnRow is a column of a list: its name, the first things that stand in it,
// and what it is taken for.
type columnRow struct {
	box
	columns *importColumns
	name    *kit.Text
	below   *kit.Text
	pill    *kit.Pill
}

func (c *importColumns) newRow() kit.RowView[listColumn] {
	look := c.shell.look
	r := &columnRow{columns: c, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a column. Behind the curtain nothing of what stands in it.
func (r *columnRow) Fill(column listColumn) {
	s := r.columns.shell
	r.name.Set(column.name)
	r.below.Set(s.name(sample(r.columns.screen.table, column.place)))
	tone := kit.Calm
	if column.field != "" {
		tone = kit.Fine
	}
	r.pill.Set(tone, s.fieldName(column.field))
	r.inside.Refresh()
}

var _ fyne.Widget = (*columnRow)(nil)
