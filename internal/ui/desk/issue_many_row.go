package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// issuedRow is one of many cards: its letters, and whose it is.
type issuedRow struct {
	box
	shell *shell
	short *kit.Text
	name  *kit.Text
}

// shortWidth is the width of a card's letters in pixels before the text scale.
const shortWidth float32 = 76

func (m *manyCards) newRow() kit.RowView[issuedCard] {
	look := m.shell.look
	r := &issuedRow{shell: m.shell}
	r.short = kit.NewText(look, kit.DeskHead, kit.Mono, kit.Ink, "")
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.inside = kit.Row(12, kit.FixedBy(look, shortWidth, r.short), kit.Fill(r.name))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a card.
func (r *issuedRow) Fill(issued issuedCard) {
	r.short.Set(issued.code.Short())
	r.name.Set(listing(r.shell.name(issued.row.Name), issued.row.Number))
	r.inside.Refresh()
}

var _ fyne.Widget = (*issuedRow)(nil)
