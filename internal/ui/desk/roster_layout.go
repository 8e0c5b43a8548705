package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// rowLayout lays a roster row out. Where there is little room the note goes below
// the name, and where there is less the arrival and the week do too.
type rowLayout struct{ row *rosterRow }

// The columns of a row, in pixels before the text scale.
const (
	cameColumn   float32 = 76
	statusColumn float32 = 116
	weekColumn   float32 = 92
	actColumn    float32 = 112
	columnGap    float32 = 12
	nameColumn   float32 = 300
	wideRow      float32 = 640 // from here on the week has a column
	widestRow    float32 = 960 // and the note too
)

func (l *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.row
	scaled := w.of.shell.look.Scaled
	wide := size.Width >= scaled(wideRow)
	show(w.came, wide)
	show(w.bar, wide)
	show(w.hours, wide)
	least := w.confirm.MinSize()
	act := max(scaled(actColumn), least.Width)
	place(w.confirm, size.Width-act, float32(int((size.Height-least.Height)/2)), act, least.Height)
	right := size.Width - act - columnGap
	if size.Width >= scaled(widestRow) {
		name := scaled(nameColumn)
		next := l.columns(name+columnGap, size.Height)
		l.beside(name, next, right-next, size.Height)
		return
	}
	room := scaled(statusColumn) + columnGap
	if wide {
		room += scaled(cameColumn) + scaled(weekColumn) + 2*columnGap
		l.columns(right-room+columnGap, size.Height)
	} else {
		place(w.status, right-room+columnGap, 0, scaled(statusColumn), size.Height)
	}
	l.words(right-room, size.Height, wide)
}

// columns puts the arrival, the status and the week beside each other, and
// returns where the next column begins.
func (l *rowLayout) columns(x, height float32) float32 {
	w := l.row
	scaled := w.of.shell.look.Scaled
	place(w.came, x, 0, scaled(cameColumn), height)
	x += scaled(cameColumn) + columnGap
	place(w.status, x, 0, scaled(statusColumn), height)
	x += scaled(statusColumn) + columnGap
	l.week(x, scaled(weekColumn), height)
	return x + scaled(weekColumn) + columnGap
}

// beside gives the note a column of its own.
func (l *rowLayout) beside(name, x, width, height float32) {
	w := l.row
	w.note.Set(w.wide)
	show(w.note, w.wide != "")
	body, small := w.of.shell.look.Pitch(kit.DeskBody), w.of.shell.look.Pitch(kit.DeskSmall)
	place(w.name, 0, float32(int((height-body)/2)), name, body)
	place(w.note, x+columnGap, float32(int((height-small)/2)), width-columnGap, small)
}

func (l *rowLayout) week(x, width, height float32) {
	w := l.row
	pitch, bar := w.of.shell.look.Pitch(kit.DeskSmall), w.bar.MinSize().Height
	top := float32(int((height - pitch - bar - 2) / 2))
	place(w.hours, x, top, width, pitch)
	place(w.bar, x, top+pitch+2, width, bar)
}

// words puts the note below the name, or the name alone in the middle.
func (l *rowLayout) words(width, height float32, wide bool) {
	w := l.row
	note := w.narrow
	if wide {
		note = w.wide
	}
	w.note.Set(note)
	show(w.note, note != "")
	name, small := w.of.shell.look.Pitch(kit.DeskBody), w.of.shell.look.Pitch(kit.DeskSmall)
	if note == "" {
		place(w.name, 0, (height-name)/2, width, name)
		return
	}
	top := float32(int((height - name - small) / 2))
	place(w.name, 0, top, width, name)
	place(w.note, 0, top+name, width, small)
}

func (l *rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }
