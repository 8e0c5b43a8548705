package setup

import (
	"daybook/internal/i18n"
	"daybook/internal/ui/keysheet"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
)

// whereStep asks where the sheet with the recovery key is saved.
type whereStep struct {
	step
	setup   *Setup
	chooser *places.Chooser
	back    *kit.Button
	save    *kit.Button
	pdf     []byte
}

func newWhereStep(s *Setup) *whereStep {
	look := s.deps.Look
	w := &whereStep{setup: s}
	w.chooser = places.New(places.Deps{
		Look: look, Files: s.deps.Files, Run: s.deps.Run,
		Words: func(id string, args ...i18n.Args) string { return s.words.T(id, args...) },
	})
	w.chooser.Choice().OnEnter, w.chooser.Field().OnEnter = w.keep, w.enter
	w.chooser.Choice().OnEscape, w.chooser.Field().OnEscape = w.cancel, w.cancel
	w.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", w.cancel)
	w.save = kit.NewButton(look, kit.Primary, "save", "", w.keep)
	w.step = newStep(look, kit.Column(0, kit.Natural(w.chooser.Object()), kit.Spring()), kit.Natural(w.back), kit.Spring(), kit.Natural(w.save))
	return w
}

// begin asks where to save, the places as they are now.
func (w *whereStep) begin(pdf []byte) {
	w.pdf = pdf
	s := w.setup
	s.key.sure.hide()
	w.complain("")
	s.swap.Show(w.root, kit.FromRight)
	s.root.Refresh()
	w.chooser.Begin()
	w.chooser.Choice().Focus()
}

func (w *whereStep) shown() bool { return w.setup.swap.Shown() == w.root }

func (w *whereStep) cancel() {
	w.pdf = nil
	w.setup.show(atKey, kit.FromLeft)
}

// enter opens the folder that is marked, or saves where there is none.
func (w *whereStep) enter() {
	if !w.chooser.Enter() {
		w.keep()
	}
}

// keep saves the sheet in the folder that is shown.
func (w *whereStep) keep() {
	w.complain("")
	if w.chooser.Typed() {
		w.chooser.Enter() // what was typed is meant, not the folder above it
		return
	}
	w.setup.deps.SaveIn(w.chooser.Folder(), keysheet.Name, w.pdf, func(path string, err error) {
		if err != nil {
			w.complain(w.setup.words.T(places.Problem(err)))
			return
		}
		w.cancel()
		w.setup.key.saved(path)
	})
}

func (w *whereStep) relabel() {
	words := w.setup.words
	w.title.Set(words.T("setup.where.title"))
	w.lead.Set(words.T("setup.where.lead"))
	w.back.SetLabel(words.T("setup.back"))
	w.save.SetLabel(words.T("files.save_yes"))
	w.chooser.Relabel()
}
