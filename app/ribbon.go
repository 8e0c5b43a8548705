package main

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/ui/coach"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/ribbon"
)

// demoParts are what only the sample clinic has.
type demoParts struct {
	clock   *demo.Clock
	ribbons []*ribbon.Ribbon
	tour    bool         // a tour runs above the desk
	coach   *coach.Coach // nil without one
	speak   string       // the language that was asked for; "" leaves the book's
}

// ribbon makes one window's stripe.
func (d *demoParts) ribbon(p *program) fyne.CanvasObject {
	r := ribbon.New(ribbon.Deps{
		Look:  p.look,
		Words: func() *i18n.Localizer { return p.catalog.In(p.book.Settings().Language) },
		Now:   d.clock.Now, Zone: p.book.Zone, Advance: d.clock.Advance,
		Stops: func() []demo.Stop {
			return demo.NextStops(p.book.Programs(), p.allTracks(), d.clock.Now(), p.book.Zone())
		},
	})
	d.ribbons = append(d.ribbons, r)
	return r.Object()
}

func (d *demoParts) tick() {
	for _, r := range d.ribbons {
		r.Tick()
	}
}

func (p *program) allTracks() []clinic.Track {
	var tracks []clinic.Track
	for _, program := range p.book.Programs() {
		tracks = append(tracks, p.book.TracksOf(program.ID)...)
	}
	return tracks
}

// withRibbon puts the sample clinic's stripe over a window's content.
func (w *windows) withRibbon(content fyne.CanvasObject) fyne.CanvasObject {
	if w.demo == nil {
		return kit.Over(content)
	}
	items := []kit.Item{kit.Natural(w.demo.ribbon(w.program)).Stretched()}
	if w.demo.tour {
		items = append(items, kit.Natural(w.newCoach()).Stretched())
	}
	return kit.Column(0, append(items, kit.Fill(content).Stretched())...)
}
