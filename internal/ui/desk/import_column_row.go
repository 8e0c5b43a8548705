package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// columnRow is a column of a list: its name, the first things that stand in it,
// and what it is taken for.
type columnRow struct {
	twoLines
	columns *importColumns
	pill    *kit.Pill
}

func (c *importColumns) newRow() kit.RowView[listColumn] {
	look := c.shell.look
	r := &columnRow{columns: c, pill: kit.NewPill(look, kit.Calm, "")}
	r.build(look, r.pill)
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
