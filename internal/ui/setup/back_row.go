package setup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// foundRow is one copy that was found: when it was made, and how far it goes.
type foundRow struct {
	widget.BaseWidget
	of     *whichStep
	inside fyne.CanvasObject
	when   *kit.Text
	what   *kit.Text
}

func (w *whichStep) newRow() kit.RowView[found] {
	look := w.of.setup.deps.Look
	r := &foundRow{of: w, when: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Tabular().MayCut()}
	r.what = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular()
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.when), kit.Natural(r.what), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by the toolkit.
func (r *foundRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.inside) }

// Fill shows a copy.
func (r *foundRow) Fill(row found) {
	s := r.of.of.setup
	if row.backup.Path == "" {
		r.when.Set(s.words.T("bring.which.alone"))
		r.what.Set(s.words.T("bring.which.upto", i18n.Args{"N": row.tape.To}))
	} else {
		word := "bring.which.row"
		if !r.of.oneBook() {
			word = "bring.which.row_book"
		}
		r.when.Set(s.moment(row.backup.Time))
		r.what.Set(s.words.T(word, i18n.Args{"N": row.backup.N, "Size": s.words.Size(row.backup.Size), "Book": row.backup.Book}))
	}
	r.inside.Refresh()
}
