package setup

import (
	"bytes"
	"image/png"
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
			kit.Fixed(look.Scaled(20), r.steps[i].number).AtStart(), kit.Fill(r.steps[i].name))))
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

// at marks the step that is shown.
func (r *rail) at(step int) {
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

func (r *rail) relabel() {
	r.claim.Set(r.setup.words.T("setup.rail.claim"))
	for i, id := range []string{"setup.rail.clinic", "setup.rail.program", "setup.rail.copies", "setup.rail.director", "setup.rail.key"} {
		r.steps[i].name.Set(r.setup.words.T(id))
	}
}
