// Package ribbon is the stripe across every screen of the sample clinic: it
// says that nobody here is real, shows the clinic's own time, and moves it.
package ribbon

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// Deps are what a ribbon is given.
type Deps struct {
	Look  *kit.Look
	Words func() *i18n.Localizer
	Now   func() time.Time
	Zone  func() *time.Location
	// Stops are the next moments worth moving to, the soonest first.
	Stops func() []demo.Stop
	// Advance moves the clinic's clock forward.
	Advance func(to time.Time)
}

// Ribbon is one window's stripe.
type Ribbon struct {
	deps   Deps
	root   *kit.Panel
	words  *kit.Text
	clock  *kit.Text
	later  *kit.RowButton
	next   *kit.RowButton
	target time.Time
}

// step is how far the small button moves the clock.
const step = 15 * time.Minute

// New builds a ribbon. Tick keeps its clock going.
func New(deps Deps) *Ribbon {
	r := &Ribbon{deps: deps}
	r.words = kit.NewText(deps.Look, kit.DeskSmall, kit.SemiBold, kit.OnSide, "").Lines(2).MayShrink(0.8).MayCut()
	r.clock = kit.NewText(deps.Look, kit.DeskSmall, kit.SemiBold, kit.OnSide, "").Tabular().Lines(2).MayShrink(0.8).MayCut().Align(fyne.TextAlignTrailing)
	r.later = kit.NewRowButton(deps.Look, kit.Secondary, "clock", "", func() { r.advance(deps.Now().Add(step)) })
	r.next = kit.NewRowButton(deps.Look, kit.Secondary, "", "", func() { r.advance(r.target) })
	row := kit.Row(16, kit.Share(1, r.words).InMiddle(), kit.Share(1, r.clock).InMiddle(),
		kit.Natural(r.later).InMiddle(), kit.Natural(r.next).InMiddle())
	r.root = kit.NewGround(deps.Look, kit.Side, kit.Pad(kit.Sides(6, 32), row))
	r.Tick()
	return r
}

// Object is what to show.
func (r *Ribbon) Object() fyne.CanvasObject { return r.root }

// Tick brings the clock and the next stop up to date.
func (r *Ribbon) Tick() {
	words, now := r.deps.Words(), r.deps.Now().In(r.deps.Zone())
	r.words.Set(words.T("ribbon.sample"))
	r.clock.Set(words.T("ribbon.clock", i18n.Args{"Date": words.LongDate(now), "Time": words.Clock(now)}))
	r.later.SetLabel(words.T("ribbon.later", i18n.Args{"Count": int(step / time.Minute)}))
	stops := r.deps.Stops()
	if len(stops) == 0 {
		r.next.Hide()
		return
	}
	r.target = stops[0].At
	at := r.target.In(r.deps.Zone())
	r.next.SetLabel(words.T("ribbon."+string(stops[0].Kind), i18n.Args{
		"Track": stops[0].TrackLabel.In(words.Language()), "Time": words.Clock(at), "Weekday": words.Weekday(at.Weekday()),
	}))
	r.next.Show()
}

func (r *Ribbon) advance(to time.Time) {
	r.deps.Advance(to)
	r.Tick()
}
