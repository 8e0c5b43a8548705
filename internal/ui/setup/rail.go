package setup

import (
	"bytes"
	"image/png"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/assets"
	"daybook/internal/ui/kit"
)

// railWidth is the width of the dark bar at the left, in pixels before the text
// scale.
const railWidth = 300

// rail is the bar at the left: what this program is, and which step of the
// first start this is.
type rail struct {
	setup *Setup
	root  fyne.CanvasObject
	claim *kit.Text
	steps [stepCount]*railStep
	// bringing is on while a book is brought back, and waiting while one is locked.
	bringing, waiting bool
}

type railStep struct {
	number *kit.Text
	name   *kit.Text
}

func newRail(s *Setup) *rail {
	look := s.deps.Look
	r := &rail{setup: s, claim: kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftOnSide, "").Lines(4)}
	items := []kit.Item{
		kit.Natural(programIcon(look.Scaled(64))).AtStart(),
		kit.Natural(kit.NewText(look, kit.DeskTitle, kit.Bold, kit.OnSide, "Daybook")),
		kit.Natural(r.claim),
		kit.Space(look.Scaled(16)),
	}
	for i := range r.steps {
		r.steps[i] = &railStep{
			number: kit.NewText(look, kit.DeskBody, kit.Bold, kit.SoftOnSide, strconv.Itoa(i+1)),
			name:   kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftOnSide, "").Lines(2),
		}
		items = append(items, kit.Natural(kit.Row(12,
			kit.FixedBy(look, 20, r.steps[i].number).AtStart(), kit.Fill(r.steps[i].name))))
	}
	inside := kit.Pad(kit.Sides(40, 32), kit.Column(16, items...))
	r.root = kit.Sized(look.Scaled(railWidth), 0, kit.NewGround(look, kit.Side, inside))
	r.at(0)
	return r
}

// programIcon is Daybook's own icon.
func programIcon(edge float32) fyne.CanvasObject {
	picture, err := png.Decode(bytes.NewReader(assets.IconPNG(128)))
	if err != nil {
		return canvas.NewRectangle(nil) // an embedded file; its own test reads it
	}
	icon := canvas.NewImageFromImage(picture)
	icon.FillMode = canvas.ImageFillContain
	return kit.Sized(edge, edge, icon)
}

// at marks the step that is shown; none where it is negative.
func (r *rail) at(step int) {
	if !r.bringing && r.setup.deps.Opening == nil && step > atCopies {
		step--
	}
	for i, each := range r.steps {
		colour, weight := kit.SoftOnSide, kit.Regular
		if i == step {
			colour, weight = kit.OnSide, kit.Bold
		}
		each.number.SetColour(colour)
		each.name.SetColour(colour)
		each.name.SetWeight(weight)
	}
}

// back shows the steps of bringing a book back, and marks one of them.
func (r *rail) back(step int) {
	r.bringing, r.waiting = true, false
	r.relabel()
	r.at(step)
}

// still shows no steps at all.
func (r *rail) still() {
	r.waiting = true
	r.relabel()
}

// forward shows the steps of the first start again.
func (r *rail) forward() {
	r.bringing = false
	r.relabel()
}

func (r *rail) relabel() {
	words := r.setup.words
	r.claim.Set(words.T("setup.rail.claim"))
	ids := []string{"setup.rail.clinic", "setup.rail.program", "setup.rail.copies", "setup.rail.director", "setup.rail.key"}
	if r.setup.deps.Opening != nil {
		ids = slices.Insert(ids, atOpening, "ways.open")
	}
	switch {
	case r.waiting:
		ids = nil
	case r.bringing:
		ids = []string{"bring.rail.where", "bring.rail.which", "bring.rail.key", "bring.rail.look"}
	}
	for i, each := range r.steps {
		shown(each.number, i < len(ids))
		shown(each.name, i < len(ids))
		if i < len(ids) {
			each.name.Set(words.T(ids[i]))
		}
	}
}
