package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// journalRow is an entry: what it says, and below it when, who and about whom.
type journalRow struct {
	box
	shell *shell
	when  *kit.Text
	day   *kit.Text
	words *kit.Text
	below *kit.Text
}

// whenWidth is the width of the column of times in pixels before the text scale.
const whenWidth float32 = 116

func (p *journalPage) newRow() kit.RowView[book.JournalLine] {
	look := p.shell.look
	r := &journalRow{shell: p.shell}
	r.when = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Tabular()
	r.day = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.8).MayCut()
	r.words = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	times := kit.Column(0, kit.Spring(), kit.Natural(r.when), kit.Natural(r.day), kit.Spring())
	words := kit.Column(0, kit.Spring(), kit.Natural(r.words), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(12, kit.FixedBy(look, whenWidth, times).Stretched(), kit.Fill(words).Stretched())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows an entry.
func (r *journalRow) Fill(line book.JournalLine) {
	s := r.shell
	at := line.At.In(s.deps.Book.Zone())
	r.when.Set(s.words.Clock(at))
	r.day.Set(s.dayYear(clinic.DateIn(at, at.Location())))
	r.words.Set(s.journalWords(line))
	r.below.Set(listing(s.name(line.Name), line.Number, s.journalActor(line)))
	r.inside.Refresh()
}

var _ fyne.Widget = (*journalRow)(nil)
