package setup

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// step is what all steps share: a headline, a sentence, what is asked, and the
// buttons at the bottom with a line for what went wrong.
type step struct {
	root    fyne.CanvasObject
	title   *kit.Text
	lead    *kit.Text
	problem *kit.Text
}

func newStep(look *kit.Look, body fyne.CanvasObject, buttons ...kit.Item) step {
	st := step{
		title:   kit.NewText(look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2),
		lead:    kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(4),
		problem: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(3),
	}
	st.problem.Hide()
	st.root = kit.Column(12,
		kit.Natural(st.title), kit.Natural(st.lead), kit.Space(4),
		kit.Fill(body), kit.Natural(st.problem), kit.Natural(kit.Row(kit.DeskGap, buttons...)))
	return st
}

// complain shows what went wrong; "" takes it away.
func (st *step) complain(sentence string) {
	st.problem.Set(sentence)
	if sentence == "" {
		st.problem.Hide()
	} else {
		st.problem.Show()
	}
	st.root.Refresh()
}
