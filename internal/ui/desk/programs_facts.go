package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// factRowHeight is a row's height in pixels: three lines in small letters.
const factRowHeight float32 = 66

// factRow is a sentence about the program.
type factRow struct {
	box
	words *kit.Text
}

func (s *shell) newFactRow() kit.RowView[string] {
	r := &factRow{words: kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(3).MayShrink(0.85)}
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.words), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a sentence.
func (r *factRow) Fill(fact string) {
	r.words.Set(fact)
	r.inside.Refresh()
}

// upToRows is as high as a list's rows, a few at most.
type upToRows struct {
	look *kit.Look
	list *kit.List[clinic.TrackRow]
	most int
}

func (u *upToRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
}

func (u *upToRows) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, u.look.Scaled(patientRowHeight)*float32(min(max(u.list.Len(), 1), u.most)))
}
