package setup

import "daybook/internal/ui/kit"

// sure asks once more before the recovery key is gone unsaved.
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
	s.root = kit.NewPanel(look, kit.Sides(12, 16), kit.Row(kit.DeskGap,
		kit.Fill(s.question), kit.Natural(s.back), kit.Natural(s.leave)))
	s.root.SetGround(kit.PaleDay)
	s.root.Hide()
	return s
}

func (s *sure) ask(about asked) {
	s.about = about
	s.relabel()
	s.root.Show()
	s.key.open.Rest(true)
	s.key.root.Refresh()
}

func (s *sure) hide() {
	s.root.Hide()
	s.key.open.Rest(!s.key.paper.Ticked())
	s.key.root.Refresh()
}

// anyway does what was asked for.
func (s *sure) anyway() {
	if s.about == asksToClose {
		s.key.leave(s.key.setup.deps.Close)
		return
	}
	s.key.leave(s.key.setup.deps.Open)
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
