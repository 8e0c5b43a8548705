package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// RowView draws one row of a List. It is made once and shows many rows in turn.
// A view that also has a method Ground() Colour colours the row's ground, for a
// row that needs a hand.
type RowView[T any] interface {
	fyne.CanvasObject
	// Fill draws a row from now on.
	Fill(row T)
}

// List shows rows, of which only those that can be seen exist as objects: five
// thousand cost no more than ten. It scrolls by whole rows, so that none is ever
// cut and no tap is taken for dragging.
//
// It never takes the keyboard's focus; the page hands it the keys by Press.
type List[T any] struct {
	widget.BaseWidget
	// OnSelect is called after a person selected another row; it may be nil.
	OnSelect func(row T)
	// OnTap is called after a person pointed at a row, selected before or not; it
	// may be nil.
	OnTap func(row T)
	// OnOpen is called when Enter was pressed on the selected row; it may be nil.
	OnOpen func(row T)

	look     *Look
	height   float32
	key      func(T) string
	rows     []T
	at       map[string]int
	top      int
	fitted   int // how many rows fitted when it was laid out last
	selected string
	slots    []*slot[T]
	newView  func() RowView[T]
	bar      *scrollbar
	wheel    float32
}

// NewList returns an empty list. Rows are height pixels high (RowHeight for
// most) before the text scale; key returns what a row is known by, different for
// each; newView makes one reusable view.
func NewList[T any](look *Look, height float32, key func(T) string, newView func() RowView[T]) *List[T] {
	l := &List[T]{look: look, height: height, key: key, newView: newView, at: map[string]int{}}
	l.bar = newScrollbar(look, l.scrollTo)
	l.ExtendBaseWidget(l)
	return l
}

// SetRows replaces all rows. The selection and the place in the list stay with
// the row they were at, or near it where that row is gone.
func (l *List[T]) SetRows(rows []T) {
	was, had := l.at[l.selected]
	first := ""
	if l.top < len(l.rows) {
		first = l.key(l.rows[l.top])
	}
	l.rows = rows
	l.at = make(map[string]int, len(rows))
	for i, row := range rows {
		l.at[l.key(row)] = i
	}
	if _, still := l.at[l.selected]; !still && l.selected != "" {
		l.selected = ""
		if had && len(rows) > 0 {
			l.selected = l.key(rows[min(was, len(rows)-1)])
		}
	}
	if place, still := l.at[first]; still {
		l.top = place
	}
	l.Refresh()
}

// Update replaces the row of the same key, in place, and reports whether there
// is one.
func (l *List[T]) Update(row T) bool {
	place, ok := l.at[l.key(row)]
	if !ok {
		return false
	}
	l.rows[place] = row
	for i, slot := range l.slots {
		if l.top+i == place && slot.Visible() {
			slot.show(row)
		}
	}
	return true
}

// Len returns how many rows there are.
func (l *List[T]) Len() int { return len(l.rows) }

// Selected returns the selected row, or false where none is.
func (l *List[T]) Selected() (row T, ok bool) {
	place, ok := l.at[l.selected]
	if ok {
		row = l.rows[place]
	}
	return row, ok
}

// Chosen reports whether a row is selected.
func (l *List[T]) Chosen() bool {
	_, ok := l.Selected()
	return ok
}

// Select selects the row of a key, scrolls it into sight, and reports whether
// there is one. An empty key selects none. It does not call OnSelect.
func (l *List[T]) Select(key string) bool {
	place, ok := l.at[key]
	if !ok && key != "" {
		return false
	}
	l.selected = key
	if ok {
		l.reveal(place)
	}
	l.Refresh()
	return true
}

// Press performs a key and reports whether it means something to a list: the
// arrows up and down, Page up and down, Home, End, and Enter.
func (l *List[T]) Press(name fyne.KeyName) bool {
	place, some := l.at[l.selected]
	if len(l.rows) == 0 {
		return false
	}
	switch name {
	case fyne.KeyDown:
		if some {
			place++
		}
	case fyne.KeyUp:
		place--
	case fyne.KeyPageDown:
		place += l.Fits()
	case fyne.KeyPageUp:
		place -= l.Fits()
	case fyne.KeyHome:
		place = 0
	case fyne.KeyEnd:
		place = len(l.rows) - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		return l.open()
	default:
		return false
	}
	l.choose(min(max(place, 0), len(l.rows)-1))
	return true
}

func (l *List[T]) open() bool {
	row, ok := l.Selected()
	if ok && l.OnOpen != nil {
		l.OnOpen(row)
	}
	return ok && l.OnOpen != nil
}

// choose selects a row as a person does.
func (l *List[T]) choose(place int) {
	row := l.rows[place]
	changed := l.selected != l.key(row)
	l.Select(l.key(row))
	if changed && l.OnSelect != nil {
		l.OnSelect(row)
	}
}

// tapped selects the row that a slot shows.
func (l *List[T]) tapped(slot *slot[T]) {
	for i, each := range l.slots {
		if each == slot && l.top+i < len(l.rows) {
			row := l.rows[l.top+i]
			l.choose(l.top + i)
			if l.OnTap != nil {
				l.OnTap(row)
			}
			return
		}
	}
}

func (l *List[T]) reveal(place int) {
	if fits := l.Fits(); place >= l.top+fits {
		l.top = place - fits + 1
	}
	l.top = min(l.top, place)
}

func (l *List[T]) scrollTo(top int) {
	if top = l.clamp(top); top != l.top {
		l.top = top
		l.Refresh()
	}
}

func (l *List[T]) clamp(top int) int { return max(0, min(top, len(l.rows)-l.Fits())) }
