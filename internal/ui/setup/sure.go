package setup

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// sure asks once more before the book is opened with a key that was neither saved
// nor printed here, and before setting up is given up.
type sure struct {
	key      *keyStep
	root     *kit.Panel
	question *kit.Text
	back     *kit.Button
	leave    *kit.Button
	about    asked
}

// asked is what the person wants to do without a sheet.
type asked int

const (
	asksToOpen asked = iota
	asksToClose
)

func newSure(k *keyStep) *sure {
	look := k.setup.deps.Look
	s := &sure{key: k, question: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(4)}
	s.back = kit.NewButton(look, kit.Secondary, "", "", s.hide)
	s.leave = kit.NewButton(look, kit.Danger, "", "", s.anyway)
	s.root = kit.NewPanel(look, kit.Sides(12, 16), kit.Column(12, kit.Natural(s.question),
		kit.Natural(kit.Row(kit.DeskGap, kit.Spring(), kit.Natural(s.back), kit.Natural(s.leave)))))
	s.root.SetGround(kit.PaleDay)
	s.root.Hide()
	return s
}

// ask puts the question in the place of what was tapped.
func (s *sure) ask(about asked) {
	s.about = about
	s.relabel()
	s.root.Show()
	s.key.offer(false)
	s.key.complain("")
}

func (s *sure) hide() {
	s.root.Hide()
	s.key.offer(true)
	s.key.open.Rest(!s.key.paper.Ticked())
	s.key.root.Refresh()
}

// offer shows the way on. While a question stands in its place, the first sentence
// gives its room to it.
func (k *keyStep) offer(on bool) {
	for _, each := range []fyne.CanvasObject{k.lead, k.paper, k.open} {
		if on {
			each.Show()
		} else {
			each.Hide()
		}
	}
}

// anyway does what was asked for.
func (s *sure) anyway() {
	if s.about == asksToClose {
		s.key.leave(s.key.setup.deps.Close)
		return
	}
	s.key.setup.proof.begin()
}

func (s *sure) relabel() {
	words := s.key.setup.words
	s.back.SetLabel(words.T("setup.sure.back"))
	if s.about == asksToClose {
		s.question.Set(words.T("setup.sure.close_question"))
		s.leave.SetLabel(words.T("setup.sure.close"))
		return
	}
	s.question.Set(words.T("setup.sure.question"))
	s.leave.SetLabel(words.T("setup.sure.go"))
}
