package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// rowLayout lays a roster row out. Where there is little room the note goes below
// the name, and where there is less the arrival and the week do too.
type rowLayout struct {
	row         *rosterRow
	came, weeks bool // which columns this width has
}

// The columns of a row, in pixels before the text scale.
const (
	cameColumn   float32 = 76
	statusColumn float32 = 116
	weekColumn   float32 = 130
	actColumn    float32 = 112
	columnGap    float32 = 12
	nameColumn   float32 = 300
	noteLeast    float32 = 200
	namePart     float32 = 0.55 // of what name and note share
	wideRow      float32 = 640  // from here on the week has a column
	widestRow    float32 = 960  // and the note too
)

// columnsUsed are the columns of a list that hold something in one of its rows.
// The names take the room of those that do not, and the longest of them takes the
// room of those whose words can stand below it.
type columnsUsed struct {
	came, act, note bool
	name            float32 // what the longest name needs at least, in pixels
}

func (r *roster) columnsOf(rows []clinic.DayRow) columnsUsed {
	longest := float32(0)
	for _, row := range rows {
		r.probe.Set(r.shell.name(row.Name))
		longest = max(longest, r.probe.Narrowest())
	}
	return columnsUsed{
		name: longest,
		came: slices.ContainsFunc(rows, func(row clinic.DayRow) bool { return !row.Since.IsZero() }),
		act:  slices.ContainsFunc(rows, needsHand),
		note: slices.ContainsFunc(rows, func(row clinic.DayRow) bool { return len(r.noteOf(row)) > 0 }),
	}
}

func (l *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.row
	scaled := w.of.shell.look.Scaled
	uses := w.of.uses
	least := w.confirm.MinSize()
	act := max(scaled(actColumn), least.Width)
	place(w.confirm, size.Width-act, float32(int((size.Height-least.Height)/2)), act, least.Height)
	right := size.Width - act - columnGap
	if !uses.act {
		right = size.Width
	}
	l.came, l.weeks = uses.came, size.Width >= scaled(wideRow)
	if size.Width >= scaled(widestRow) {
		l.showColumns()
		name := l.nameWidth(right)
		next := l.columns(name+columnGap, size.Height)
		l.beside(name, next, right-next, size.Height)
		return
	}
	l.giveWay(right)
	l.showColumns()
	room := l.columnsWidth() + columnGap
	l.columns(right-room+columnGap, size.Height)
	l.words(right-room, size.Height)
}

// giveWay takes the arrival's column, and then the week's, where the longest name
// has too little room: their words then stand below the names.
func (l *rowLayout) giveWay(right float32) {
	l.came = l.came && l.weeks
	need := l.row.of.uses.name
	if l.came && right-l.columnsWidth()-columnGap < need {
		l.came = false
	}
	if l.weeks && right-l.columnsWidth()-columnGap < need {
		l.weeks = false
	}
}

func (l *rowLayout) showColumns() {
	show(l.row.came, l.came)
	show(l.row.bar, l.weeks)
	show(l.row.hours, l.weeks)
}

// nameWidth is what the other columns leave to the name, of which the notes
// take a part where the list has any.
func (l *rowLayout) nameWidth(right float32) float32 {
	free := right - l.columnsWidth() - columnGap
	if !l.row.of.uses.note {
		return free
	}
	scaled := l.row.of.shell.look.Scaled
	longest := min(l.row.of.uses.name, free-scaled(noteLeast))
	return max(scaled(nameColumn), free*namePart, longest)
}

// columnsWidth is the room of the columns, with the gaps between them.
func (l *rowLayout) columnsWidth() float32 {
	scaled := l.row.of.shell.look.Scaled
	width := scaled(statusColumn)
	if l.weeks {
		width += columnGap + scaled(weekColumn)
	}
	if l.came {
		width += scaled(cameColumn) + columnGap
	}
	return width
}

// columns puts the arrival, the status and the week beside each other, and
// returns where the next column begins.
func (l *rowLayout) columns(x, height float32) float32 {
	w := l.row
	scaled := w.of.shell.look.Scaled
	if l.came {
		place(w.came, x, 0, scaled(cameColumn), height)
		x += scaled(cameColumn) + columnGap
	}
	place(w.status, x, 0, scaled(statusColumn), height)
	x += scaled(statusColumn) + columnGap
	if !l.weeks {
		return x
	}
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
func (l *rowLayout) words(width, height float32) {
	w := l.row
	note := w.narrow
	switch {
	case l.came || l.weeks && !w.of.uses.came:
		note = w.wide
	case l.weeks:
		note = w.middle
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
