package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// rowLayout lays a roster row out. Where there is little room the arrival and
// the week go into the line below the name.
type rowLayout struct{ row *rosterRow }

// The columns of a row, in pixels before the text scale.
const (
	cameColumn   float32 = 76
	statusColumn float32 = 116
	weekColumn   float32 = 92
	actColumn    float32 = 112
	columnGap    float32 = 12
	wideRow      float32 = 640
)

func (l *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.row
	scaled := w.of.shell.look.Scaled
	wide := size.Width >= scaled(wideRow)
	show(w.came, wide)
	show(w.bar, wide)
	show(w.hours, wide)
	x := size.Width
	column := func(width float32) float32 {
		x -= width + columnGap
		return x + columnGap
	}
	least := w.confirm.MinSize()
	act := max(scaled(actColumn), least.Width)
	place(w.confirm, column(act), float32(int((size.Height-least.Height)/2)), act, least.Height)
	if wide {
		l.week(column(scaled(weekColumn)), scaled(weekColumn), size.Height)
	}
	place(w.status, column(scaled(statusColumn)), 0, scaled(statusColumn), size.Height)
	if wide {
		place(w.came, column(scaled(cameColumn)), 0, scaled(cameColumn), size.Height)
	}
	l.words(x, size.Height, wide)
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
