package kiosk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// badge is the large sun or moon of the track somebody is in, where there are
// no hours to show beside the answer.
type badge struct {
	look      *kit.Look
	ground    *canvas.Rectangle
	sun, moon *kit.Drawing
	night     bool
}

func newBadge(look *kit.Look) *badge {
	return &badge{
		look: look, ground: canvas.NewRectangle(look.Colour(kit.PaleDay)),
		sun: kit.NewArt(look, "sun", 200), moon: kit.NewArt(look, "moon", 200),
	}
}

func (b *badge) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.ground, b.sun, b.moon}
}

// set shows the badge of a mark, or none.
func (b *badge) set(mark clinic.Mark) {
	b.night = mark == clinic.MarkNight
	if mark != "" && !b.night {
		b.sun.Set(mark.Sign())
	}
	visible(b.ground, mark != "")
	visible(b.sun, mark != "" && !b.night)
	visible(b.moon, b.night)
}

func (b *badge) place(in area, edge float32) {
	b.ground.FillColor = b.look.Colour(kit.PaleDay)
	if b.night {
		b.ground.FillColor = b.look.Colour(kit.Night)
	}
	b.ground.CornerRadius = edge / 2
	in.centre(b.ground, edge, edge)
	in.centre(b.sun, whole(edge*0.56), whole(edge*0.56))
	in.centre(b.moon, whole(edge*0.5), whole(edge*0.5))
}
