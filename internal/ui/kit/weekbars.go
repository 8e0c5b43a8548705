package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// DayBar is one day in WeekBars.
type DayBar struct {
	// Minutes is the height of the bar.
	Minutes int
	// Planned is the height of a paler outline behind it, in minutes; 0 for none.
	Planned int
	// Closed marks a day without anything to be had.
	Closed bool
}

// WeekBars shows a patient's week in a row of the desk: a small bar for each day.
// Its days stand where a WeekBarsHead of the same width has their names.
type WeekBars struct {
	widget.BaseWidget
	look *Look
	days [7]DayBar
	most int
	bars [7]dayParts
}

// dayParts are what a day is drawn with.
type dayParts struct {
	foot, plan, bar *canvas.Rectangle
	cross           [2]*canvas.Line
}

// NewWeekBars returns an empty week.
func NewWeekBars(look *Look) *WeekBars {
	w := &WeekBars{look: look}
	for i := range w.bars {
		w.bars[i] = dayParts{
			&canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}, [2]*canvas.Line{{}, {}},
		}
	}
	w.ExtendBaseWidget(w)
	return w
}

// Set shows seven days; most is the minutes of a bar of full height, the same for
// all rows that are to be compared.
func (w *WeekBars) Set(days [7]DayBar, most int) {
	if w.days != days || w.most != most {
		w.days, w.most = days, most
		w.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (w *WeekBars) CreateRenderer() fyne.WidgetRenderer { return newRenderer(w) }

func (w *WeekBars) drawn() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 5*len(w.bars))
	for _, day := range w.bars {
		objects = append(objects, day.foot, day.plan, day.bar, day.cross[0], day.cross[1])
	}
	return objects
}

func (w *WeekBars) paint() {
	for i, parts := range w.bars {
		day := w.days[i]
		parts.foot.FillColor = w.look.Colour(footColour(w.look))
		parts.plan.FillColor, parts.plan.StrokeColor, parts.plan.StrokeWidth = w.look.Colour(Clear), w.look.Colour(Pending), 1.5
		parts.bar.FillColor = w.look.Colour(Green)
		showIf(parts.foot, !day.Closed && day.Minutes <= 0 && day.Planned <= 0)
		showIf(parts.plan, day.Planned > max(day.Minutes, 0))
		showIf(parts.bar, day.Minutes > 0)
		for _, line := range parts.cross {
			line.StrokeColor, line.StrokeWidth = w.look.Colour(Edge), 1.5
			showIf(line, day.Closed && day.Minutes <= 0 && day.Planned <= 0)
		}
	}
}

// footColour is that of the dash where a day has nothing.
func footColour(look *Look) Colour {
	if look.scheme == HighContrast {
		return Edge
	}
	return Line
}

// In pixels: how wide a day's bar is at most, the room of a day, the height of an
// empty day's dash and the edge of a closed day's cross.
const (
	dayBarWide  float32 = 24
	dayRoom     float32 = 34
	dayFoot     float32 = 4
	closedCross float32 = 9
)

func (w *WeekBars) least() fyne.Size {
	return fyne.NewSize(7*w.look.Scaled(dayRoom), w.look.Scaled(ButtonHeight))
}

func (w *WeekBars) place(size fyne.Size) {
	for i, parts := range w.bars {
		x, wide := dayPlace(size.Width, i, w.look.Scaled(dayBarWide))
		w.stand(parts.foot, x, wide, dayFoot, size.Height)
		w.stand(parts.plan, x, wide, w.tall(w.days[i].Planned, size.Height), size.Height)
		w.stand(parts.bar, x, wide, w.tall(w.days[i].Minutes, size.Height), size.Height)
		middle, low := whole(x+wide/2), size.Height-1
		left, right := middle-closedCross/2, middle+closedCross/2
		parts.cross[0].Position1, parts.cross[0].Position2 = fyne.NewPos(left, low-closedCross), fyne.NewPos(right, low)
		parts.cross[1].Position1, parts.cross[1].Position2 = fyne.NewPos(left, low), fyne.NewPos(right, low-closedCross)
	}
}

// stand puts a box on the ground.
func (w *WeekBars) stand(box *canvas.Rectangle, x, wide, tall, height float32) {
	box.CornerRadius = min(4, tall/2)
	set(box, x, height-tall, wide, tall)
}

// tall is the height of minutes, never so low that it could be taken for none.
func (w *WeekBars) tall(minutes int, height float32) float32 {
	if minutes <= 0 || w.most <= 0 {
		return 0
	}
	return max(whole(height*min(float32(minutes)/float32(w.most), 1)), dayFoot+2)
}

// dayPlace is where the bar of a day stands in a width.
func dayPlace(width float32, day int, bar float32) (x, wide float32) {
	room := width / 7
	wide = whole(min(bar, room*0.74))
	return whole(room*float32(day) + (room-wide)/2), wide
}
