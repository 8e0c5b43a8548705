package setup

import (
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
)

// seekStep asks where the copies of the book lie.
type seekStep struct {
	step
	of      *bringing
	chooser *places.Chooser
	back    *kit.Button
	anew    *kit.Button
	next    *kit.Button
	begun   bool
	seeking bool
}

func newSeekStep(b *bringing) *seekStep {
	s, look := b.setup, b.setup.deps.Look
	w := &seekStep{of: b}
	w.chooser = places.New(places.Deps{
		Look: look, Files: s.deps.Files, Run: s.deps.Run, Drive: true, Seek: true, First: "bring.where.none",
		Words: func(id string, args ...i18n.Args) string { return s.words.T(id, args...) },
	})
	w.chooser.Choice().OnEnter, w.chooser.Field().OnEnter = w.goOn, w.enter
	w.chooser.Choice().OnEscape, w.chooser.Field().OnEscape = b.leave, b.leave
	w.chooser.OnChanged = func() { w.complain("") }
	w.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", b.leave)
	w.anew = kit.NewButton(look, kit.Secondary, "search", "", w.lookAgain)
	w.next = kit.NewButton(look, kit.Primary, "arrow-right", "", w.goOn)
	w.step = newStep(look, kit.Column(0, kit.Natural(w.chooser.Object()), kit.Spring()),
		kit.Natural(w.back), kit.Natural(w.anew), kit.Spring(), kit.Natural(w.next))
	return w
}

func (w *seekStep) begin() {
	if !w.begun {
		w.begun = true
		w.chooser.Begin()
	}
	w.chooser.Choice().Focus()
}

// lookAgain finds a stick that was plugged in meanwhile.
func (w *seekStep) lookAgain() {
	w.complain("")
	w.chooser.BeginAt(w.chooser.Folder())
	w.chooser.Choice().Focus()
}

// enter opens the folder that is marked, or goes on where there is none.
func (w *seekStep) enter() {
	if !w.chooser.Enter() {
		w.goOn()
	}
}

// goOn looks for copies in the folder that is shown, which may take a while on a stick.
func (w *seekStep) goOn() {
	b := w.of
	s := b.setup
	folder := w.chooser.Folder()
	if folder == "" || w.seeking {
		return
	}
	w.seeking = true
	w.complain("")
	w.lead.Set(s.words.T("bring.where.seeking"))
	s.root.Refresh()
	s.deps.Run(func() func() {
		found, err := s.deps.Back.Find(folder)
		return func() { w.foundThere(found, err) }
	})
}

func (w *seekStep) foundThere(found keep.FoundCopies, err error) {
	b := w.of
	w.seeking = false
	w.lead.Set(b.setup.words.T("bring.where.lead"))
	if b.setup.swap.Shown() != w.root {
		return
	}
	if err != nil {
		w.complain(b.problem(err))
		return
	}
	b.found = found
	b.show(backWhich, kit.FromRight)
}

func (w *seekStep) relabel() {
	words := w.of.setup.words
	w.title.Set(words.T("bring.where.title"))
	w.lead.Set(words.T("bring.where.lead"))
	w.back.SetLabel(words.T("setup.back"))
	w.anew.SetLabel(words.T("bring.where.again"))
	w.next.SetLabel(words.T("setup.next"))
	w.complain("")
	w.chooser.Relabel()
}
