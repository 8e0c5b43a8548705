package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// hoursColumns puts a row's parts, or the words above them, side by side: name,
// sign, track, days, bar, credited, outlook, help. Where there is little room the
// bar goes, then the days.
type hoursColumns struct{ look *kit.Look }

// The columns of a row, in pixels before the text scale.
const (
	hoursSign     float32 = 22
	hoursTrack    float32 = 84
	hoursDays     float32 = 196
	hoursBar      float32 = 64
	hoursCredited float32 = 84
	hoursOutlook  float32 = 132
	hoursName     float32 = 232 // at least
	hoursHelp     float32 = 160 // at least
)

func (c *hoursColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scaled := c.look.Scaled
	fixed := []float32{0, hoursSign, hoursTrack, hoursDays, hoursBar, hoursCredited, hoursOutlook, 0}
	used := float32(0)
	for _, width := range fixed {
		used += scaled(width)
	}
	least := used + scaled(hoursName+hoursHelp) + 7*columnGap
	wide, days := size.Width >= least, size.Width >= least-scaled(hoursBar)-columnGap
	show(objects[4], wide)
	show(objects[3], days)
	if !wide {
		used -= scaled(hoursBar) + columnGap
		fixed[4] = -1
	}
	if !days {
		used -= scaled(hoursDays) + columnGap
		fixed[3] = -1
	}
	free := size.Width - used - 7*columnGap
	name := max(scaled(hoursName), free*0.52)
	x := float32(0)
	for i, object := range objects {
		width := scaled(fixed[i])
		switch {
		case fixed[i] < 0:
			continue
		case i == 0:
			width = min(name, free)
		case i == 7:
			width = max(0, size.Width-x)
		}
		c.put(object, x, width, size.Height)
		x += width + columnGap
	}
}

// put places an object in its column, in the middle of its line.
func (c *hoursColumns) put(object fyne.CanvasObject, x, width, height float32) {
	switch object.(type) {
	case *kit.Text, *kit.Bar, *kit.Drawing:
		tall := min(height, heightOf(object, width))
		place(object, x, float32(int((height-tall)/2)), width, tall)
	case *kit.WeekBars:
		tall := min(height, c.look.Scaled(hoursBarsHeight)) // the same in every row, to be compared
		place(object, x, float32(int((height-tall)/2)), width, tall)
	default:
		place(object, x, 0, width, height)
	}
}

// hoursBarsHeight is the height of a row's bars in pixels before the text scale.
const hoursBarsHeight float32 = 40

func (c *hoursColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
