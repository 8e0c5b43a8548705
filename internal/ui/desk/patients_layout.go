package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// browseLayout puts the list beside the sheet. A window with too little room
// for both, as with large text, shows one of them: the list, and the sheet of
// whom one chose there.
type browseLayout struct{ page *patientsPage }

// The width that list and sheet need side by side, and the list's own, in
// pixels before the text scale.
const (
	besideWidth float32 = 880
	listWidth   float32 = 320
)

func (l *browseLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p, look := l.page, l.page.shell.look
	p.narrow = size.Width < look.Scaled(besideWidth)
	list, sheet := objects[0], objects[1]
	show(list, !p.narrow || !p.onSheet)
	show(sheet, !p.narrow || p.onSheet)
	show(p.sheet.toList, p.narrow)
	if p.narrow {
		place(list, 0, 0, size.Width, size.Height)
		place(sheet, 0, 0, size.Width, size.Height)
		return
	}
	width := max(look.Scaled(listWidth), size.Width*0.3)
	place(list, 0, 0, width, size.Height)
	place(sheet, width+kit.DeskGap, 0, size.Width-width-kit.DeskGap, size.Height)
}

func (l *browseLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// turnTo shows the sheet, or the list, where there is room for one only.
func (p *patientsPage) turnTo(sheet bool) {
	p.onSheet = sheet
	p.browse.Refresh()
}

// toList goes back to the list. The search is not begun by itself: the keys
// that stand on the buttons would be letters of it.
func (p *patientsPage) toList() { p.turnTo(false) }

// toSearch goes back to the list and begins a search.
func (p *patientsPage) toSearch() {
	p.toList()
	p.list.search.Focus()
}
