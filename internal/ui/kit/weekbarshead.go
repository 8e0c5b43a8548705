package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// WeekBarsHead names the days above a column of WeekBars, in its width.
type WeekBarsHead struct {
	widget.BaseWidget
	look  *Look
	names [7]*Text
}

// NewWeekBarsHead returns a head with the names of seven days, two or three
// letters each, in the order of the bars.
func NewWeekBarsHead(look *Look, names [7]string) *WeekBarsHead {
	h := &WeekBarsHead{look: look}
	for i, name := range names {
		h.names[i] = NewText(look, DeskSmall, SemiBold, SoftInk, name).Align(fyne.TextAlignCenter).MayShrink(0.75)
	}
	h.ExtendBaseWidget(h)
	return h
}

// Set changes the names.
func (h *WeekBarsHead) Set(names [7]string) {
	for i, name := range names {
		h.names[i].Set(name)
	}
}

// CreateRenderer is called by the toolkit.
func (h *WeekBarsHead) CreateRenderer() fyne.WidgetRenderer { return newRenderer(h) }

func (h *WeekBarsHead) drawn() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(h.names))
	for i, name := range h.names {
		objects[i] = name
	}
	return objects
}

func (h *WeekBarsHead) paint() {}

func (h *WeekBarsHead) least() fyne.Size {
	return fyne.NewSize(7*h.look.Scaled(dayRoom), h.look.Pitch(DeskSmall))
}

func (h *WeekBarsHead) place(size fyne.Size) {
	pitch := h.look.Pitch(DeskSmall)
	for i, name := range h.names {
		x := whole(size.Width / 7 * float32(i))
		set(name, x, whole((size.Height-pitch)/2), whole(size.Width/7), pitch)
	}
}
