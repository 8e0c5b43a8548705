package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ring shows a patient's week: how many minutes are credited, how many more
// wait to be, and how many the plan asks for. In its middle stand words.
type Ring struct {
	widget.BaseWidget
	look                     *Look
	groove, pending, credit  *canvas.Arc
	head, foot               *Text
	creditPart, pendingPart  float32 // of the whole ring, as shown
	wantCredit, wantsPending float32 // where they are going
	moving                   *fyne.Animation
}

// NewRing returns an empty ring.
func NewRing(look *Look) *Ring {
	r := &Ring{
		look:    look,
		groove:  canvas.NewArc(0, 360, ringHole, look.Colour(Groove)),
		pending: canvas.NewArc(0, 0, ringHole, look.Colour(Pending)),
		credit:  canvas.NewArc(0, 0, ringHole, look.Colour(Green)),
		head:    NewText(look, LobbyHero, Bold, Ink, "").Align(fyne.TextAlignCenter).MayShrink(0.4),
		foot:    NewText(look, LobbyBody, Regular, SoftInk, "").Align(fyne.TextAlignCenter).Lines(2).MayShrink(0.6),
	}
	r.ExtendBaseWidget(r)
	return r
}

const (
	// ringHole is the part of the ring's radius that is empty.
	ringHole float32 = 0.86
	// ringWant is the ring's diameter on a lobby screen, in pixels.
	ringWant float32 = 400
)

// Set shows minutes: credited ones, those that are present but not credited
// yet, and those the plan asks for. A plan that is reached fills the ring; a
// plan of none leaves it empty.
func (r *Ring) Set(credited, pending, plan int) {
	fromCredit, fromPending := r.creditPart, r.pendingPart
	r.wantCredit, r.wantsPending = planParts(credited, pending, plan)
	r.moving = r.look.move(r.moving, func(done float32) {
		r.creditPart = fromCredit + (r.wantCredit-fromCredit)*done
		r.pendingPart = fromPending + (r.wantsPending-fromPending)*done
		r.Refresh()
	})
}

// Clear empties the ring at once, so that the next Set fills it from nothing.
func (r *Ring) Clear() {
	if r.moving != nil {
		r.moving.Stop()
	}
	r.creditPart, r.pendingPart, r.wantCredit, r.wantsPending = 0, 0, 0, 0
	r.Refresh()
}

// SetWords changes the words in the middle: "6 h" and "of 9 this week".
func (r *Ring) SetWords(head, foot string) {
	r.head.Set(head)
	r.foot.Set(foot)
	r.Refresh()
}

// planParts returns the parts of a plan, from 0 to 1, that are credited and that
// are credited or pending.
func planParts(credited, pending, plan int) (credit, both float32) {
	if plan <= 0 {
		return 0, 0
	}
	part := func(minutes int) float32 { return min(max(float32(minutes)/float32(plan), 0), 1) }
	return part(credited), part(max(credited, 0) + max(pending, 0))
}

// CreateRenderer is called by the toolkit.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer { return newRenderer(r) }

func (r *Ring) drawn() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.groove, r.pending, r.credit, r.head, r.foot}
}

func (r *Ring) paint() {
	r.groove.FillColor = r.look.Colour(Groove)
	r.pending.FillColor = r.look.Colour(Pending)
	r.credit.FillColor = r.look.Colour(Green)
	r.sweep(r.pending, r.pendingPart)
	r.sweep(r.credit, r.creditPart)
}

// sweep draws a part of the ring from the top, never so short that its round
// ends could not be told from a smudge.
func (r *Ring) sweep(arc *canvas.Arc, part float32) {
	showIf(arc, part > 0)
	arc.EndAngle = 360 * max(part, 0.03)
}

func (r *Ring) least() fyne.Size { return fyne.NewSquareSize(240) }

func (r *Ring) place(size fyne.Size) {
	edge := min(size.Width, size.Height, max(ringWant, size.Height*0.75))
	x, y := whole((size.Width-edge)/2), whole((size.Height-edge)/2)
	for _, arc := range []*canvas.Arc{r.groove, r.pending, r.credit} {
		arc.CornerRadius = edge * (1 - ringHole) / 4
		set(arc, x, y, edge, edge)
	}
	inner := edge * ringHole * 0.84
	head, foot := r.head.HeightFor(inner), r.foot.HeightFor(inner*0.86)
	if r.foot.Content() == "" {
		foot = 0
	}
	top := y + whole((edge-head-foot)/2)
	set(r.head, x+(edge-inner)/2, top, inner, head)
	set(r.foot, x+(edge-inner*0.86)/2, top+head, inner*0.86, foot)
}
