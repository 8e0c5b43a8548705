package kiosk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// view is a screen to draw, the words to draw it in, and those of the other
// language for pages where nobody is known yet.
type view struct {
	screen lobby.Screen
	words  words
	second *words // nil where there is one language only
	now    time.Time
	line   string // the clinic's own words
}

// page is one of the kiosk's pictures. A page is built once; show updates it in
// place and place lays it out.
type page interface {
	objects() []fyne.CanvasObject
	show(view)
	fits(in area, scale float32) bool
	place(in area, scale float32)
}

// sheet is a page with its container and its own look, which shrinks where the
// page would not fit otherwise.
type sheet struct {
	page page
	look *kit.Look
	box  *fyne.Container
}

func newSheet(look *kit.Look, p page) *sheet {
	return &sheet{page: p, look: look, box: container(p.objects()...)}
}

// The steps in which a page's text gives way to a small window.
const (
	scaleStep  float32 = 0.04
	leastScale         = kit.MinTextScale
)

// fit lays the page out at the largest text, up to the wanted scale, at which
// everything has its room.
func (s *sheet) fit(in area, settings kit.Settings, wanted float32) {
	s.page.place(in, fitting(wanted, func(scale float32) bool {
		settings.TextScale = scale
		s.look.Apply(settings)
		return s.page.fits(in, scale)
	}))
	s.box.Refresh()
}

// fitting is the largest scale up to the wanted one that fits, or the least.
func fitting(wanted float32, fits func(float32) bool) float32 {
	for scale := min(wanted, kit.MaxTextScale); ; scale -= scaleStep {
		scale = max(scale, leastScale)
		if fits(scale) || scale <= leastScale {
			return scale
		}
	}
}

// container is a container whose owner places what is in it.
func container(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Objects: objects}
}
