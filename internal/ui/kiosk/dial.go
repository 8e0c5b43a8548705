package kiosk

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/ui/kit"
)

// dial is a clock that shows the very time its page speaks of.
type dial struct {
	look         *kit.Look
	face         *kit.Drawing
	hour, minute hand
	hub          *canvas.Circle
	box          *fyne.Container
	at           time.Time
}

// hand is a line with round ends; the hub is the other end's.
type hand struct {
	line *canvas.Line
	tip  *canvas.Circle
}

func newDial(look *kit.Look) *dial {
	d := &dial{look: look, face: kit.NewArt(look, "clock", 440), hour: newHand(), minute: newHand(), hub: canvas.NewCircle(nil)}
	d.box = &fyne.Container{Layout: d, Objects: []fyne.CanvasObject{
		d.face, d.hour.line, d.hour.tip, d.minute.line, d.minute.tip, d.hub,
	}}
	d.box.Hide()
	return d
}

func newHand() hand { return hand{canvas.NewLine(nil), canvas.NewCircle(nil)} }

// show sets the hands to a time of day in the clinic's zone, or hides the clock.
func (d *dial) show(on bool, at time.Time) {
	visible(d.box, on)
	d.at = at
	if !on {
		d.at = time.Time{} // leaves nobody's hour behind
	}
	d.Layout(nil, d.box.Size())
}

// The parts of the face, of its picture's width of 480.
const (
	hourLength   float32 = 62.0 / 480
	minuteLength float32 = 90.0 / 480
	handWidth    float32 = 14.0 / 480
	hubWidth     float32 = 26.0 / 480
)

// Layout is called by the toolkit.
func (d *dial) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	edge := min(size.Width, size.Height)
	middle := fyne.NewPos(size.Width/2, size.Height/2)
	area{0, 0, size.Width, size.Height}.hold(d.face)
	hour, minute := angles(d.at)
	ink := d.look.Colour(kit.Green)
	for _, part := range []struct {
		hand
		angle  float64
		length float32
	}{{d.hour, hour, hourLength}, {d.minute, minute, minuteLength}} {
		end := middle.AddXY(edge*part.length*float32(math.Sin(part.angle)), -edge*part.length*float32(math.Cos(part.angle)))
		part.line.StrokeColor, part.line.StrokeWidth = ink, edge*handWidth
		part.line.Position1, part.line.Position2 = middle, end
		part.line.Refresh()
		part.tip.FillColor = ink
		around(end, edge*handWidth).hold(part.tip)
	}
	d.hub.FillColor = ink
	around(middle, edge*hubWidth).hold(d.hub)
}

func around(at fyne.Position, edge float32) area {
	return area{at.X - edge/2, at.Y - edge/2, edge, edge}
}

// angles are the turns of the hands from twelve, clockwise.
func angles(at time.Time) (hour, minute float64) {
	minutes := float64(at.Hour()%12*60 + at.Minute())
	return minutes / 720 * 2 * math.Pi, float64(at.Minute()) / 60 * 2 * math.Pi
}

// MinSize is called by the toolkit.
func (d *dial) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
