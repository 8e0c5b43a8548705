package kit

import "fyne.io/fyne/v2"

// Fits returns how many rows can be seen at once, at least one.
func (l *List[T]) Fits() int { return max(1, int(l.Size().Height/l.rowHeight())) }

// Top returns the place of the first row that can be seen.
func (l *List[T]) Top() int { return l.top }

func (l *List[T]) rowHeight() float32 { return l.look.Scaled(l.height) }

// Scrolled is called by the toolkit when the wheel turned over the list.
func (l *List[T]) Scrolled(event *fyne.ScrollEvent) {
	l.wheel -= event.Scrolled.DY
	steps := int(l.wheel / (l.rowHeight() / 2))
	if steps == 0 {
		return
	}
	l.wheel -= float32(steps) * l.rowHeight() / 2
	l.scrollTo(l.top + steps)
}

// ScrollBy shows rows further down, or further up for less than 0. The selection
// stays where it is, so that a list that is only read can be read to its end.
func (l *List[T]) ScrollBy(rows int) { l.scrollTo(l.top + rows) }

// CreateRenderer is called by the toolkit.
func (l *List[T]) CreateRenderer() fyne.WidgetRenderer { return newRenderer(l) }

func (l *List[T]) drawn() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(l.slots)+1)
	for _, slot := range l.slots {
		objects = append(objects, slot)
	}
	return append(objects, l.bar)
}

func (l *List[T]) paint() {
	l.top = l.clamp(l.top)
	for len(l.slots) < min(l.Fits(), len(l.rows)) {
		l.slots = append(l.slots, newSlot(l))
	}
	for i, slot := range l.slots {
		place := l.top + i
		visible := i < l.Fits() && place < len(l.rows)
		showIf(slot, visible)
		if visible {
			slot.selected = l.key(l.rows[place]) == l.selected
			slot.show(l.rows[place])
		}
	}
	l.bar.set(l.top, l.Fits(), len(l.rows))
}

func (l *List[T]) least() fyne.Size {
	width := float32(0)
	for _, slot := range l.slots {
		width = max(width, slot.MinSize().Width)
	}
	return fyne.NewSize(width, l.rowHeight())
}

func (l *List[T]) place(size fyne.Size) {
	l.keepInSight()
	if len(l.slots) < min(l.Fits(), len(l.rows)) || l.top != l.clamp(l.top) {
		l.paint()
	}
	for i, slot := range l.slots {
		showIf(slot, i < l.Fits() && l.top+i < len(l.rows))
		set(slot, 0, float32(i)*l.rowHeight(), size.Width, l.rowHeight())
	}
	l.bar.set(l.top, l.Fits(), len(l.rows))
	set(l.bar, size.Width-barWidth, 0, barWidth, size.Height)
}

// keepInSight keeps the selected row visible when the list gets shorter.
func (l *List[T]) keepInSight() {
	before := l.fitted
	l.fitted = l.Fits()
	place, some := l.at[l.selected]
	if some && l.fitted < before && place >= l.top && place < l.top+before && place >= l.top+l.fitted {
		l.reveal(place)
		l.paint()
	}
}
