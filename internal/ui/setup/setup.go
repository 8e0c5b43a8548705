package setup

import (
	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// Setup is the first start's screen.
type Setup struct {
	deps  Deps
	words *i18n.Localizer

	root     *kit.Panel
	swap     *kit.Swap
	rail     *rail
	clinic   *clinicStep
	program  *programStep
	copies   *copiesStep
	opening  *openingStep
	director *directorStep
	key      *keyStep
	proof    *proofStep
	where    *whereStep
	back     *bringing
	step     int  // that is shown, from 0
	over     bool // the book is there
}

// pageWidth is the most width in pixels that a step takes, before the text scale.
const pageWidth = 960

// New builds the first start. Show Object in a window and then call Begin.
func New(deps Deps) *Setup {
	s := &Setup{deps: deps, words: deps.Catalog.In(deps.Language)}
	s.rail = newRail(s)
	s.clinic = newClinicStep(s)
	s.program = newProgramStep(s)
	s.copies = newCopiesStep(s)
	s.opening = newOpeningStep(s)
	s.director = newDirectorStep(s)
	s.key = newKeyStep(s)
	s.proof = newProofStep(s)
	s.where = newWhereStep(s)
	s.back = newBringing(s)
	s.swap = kit.NewSwap(deps.Look, s.clinic.root, s.program.root, s.copies.root, s.opening.root, s.director.root, s.key.root, s.proof.root, s.where.root)
	for _, screen := range s.back.screens() {
		s.swap.AddScreen(screen)
	}
	page := kit.Pad(kit.Sides(40, 56), kit.AtMostBy(deps.Look, pageWidth, s.swap.Object()))
	s.root = kit.NewGround(deps.Look, kit.Paper, kit.Row(0,
		kit.Natural(s.rail.root).Stretched(), kit.Fill(page).Stretched()))
	s.relabel()
	s.resume()
	return s
}

// Object is what to show in the window.
func (s *Setup) Object() fyne.CanvasObject { return s.root }

// Begin shows the step that an earlier start was left at, and puts the keyboard where
// it is needed first. The object must be in a window.
func (s *Setup) Begin() {
	switch {
	case s.back.locked() != nil:
		s.back.lock.begin()
		return
	case s.back.isBroken():
		s.back.broken.begin()
		return
	}
	if at := s.beginAt(); at != atClinic {
		s.show(at, kit.FromRight)
		if at == atDirector && s.director.name.Text() != "" {
			s.director.pin.Focus()
		}
		return
	}
	s.clinic.name.Focus()
}

// MayClose reports whether the window may be closed now. It may not while
// something is being written. While the recovery key stands there, closing asks
// first, since everything begins anew then, and Deps.Close follows where the
// person is sure; where the key is on paper, the book is completed before, and asks
// for two groups of it later. What was typed is kept for the next start.
func (s *Setup) MayClose() bool {
	if s.back.busy() {
		return false
	}
	s.back.drop()
	s.Keep()
	switch {
	case s.director.busy || s.key.busy:
		return false
	case s.key.made.Recovery == nil:
		return true
	case s.key.confirmed():
		s.key.complete(s.deps.Close)
		return false
	}
	if s.proof.shown() || s.where.shown() {
		s.proof.again()
	}
	s.key.sure.ask(asksToClose)
	return false
}

// speak changes the language of everything.
func (s *Setup) speak(language string) {
	s.words = s.deps.Catalog.In(language)
	s.relabel()
}

func (s *Setup) relabel() {
	s.rail.relabel()
	s.clinic.relabel()
	s.program.relabel()
	s.copies.relabel()
	s.opening.relabel()
	s.director.relabel()
	s.key.relabel()
	s.proof.relabel()
	s.where.relabel()
	s.back.relabel()
	s.root.Refresh()
}

// answers are what was said so far.
func (s *Setup) answers() answers {
	a := s.clinic.answers()
	a.Language = s.words.Language()
	a.Preset, a.AllTracks = s.program.chosen(), s.program.also.Ticked()
	a.Copies, a.Apart = s.copies.folder, s.copies.apart
	a.Director, a.PIN = s.director.name.Text(), s.director.pin.Text()
	return a
}

// The steps, in their order.
const (
	atClinic = iota
	atProgram
	atCopies
	atOpening // only where Deps has an Opening
	atDirector
	atKey
	stepCount
)

// show goes to a step.
func (s *Setup) show(step int, from kit.From) {
	if s.step != step {
		s.step = step
		s.Keep()
	}
	s.rail.at(step)
	s.swap.Show([stepCount]fyne.CanvasObject{s.clinic.root, s.program.root, s.copies.root, s.opening.root, s.director.root, s.key.root}[step], from)
	s.root.Refresh()
	switch step {
	case atClinic:
		s.clinic.name.Focus()
	case atProgram:
		s.program.choice.Focus()
	case atCopies:
		s.copies.begin()
	case atOpening:
		s.opening.begin()
	case atDirector:
		s.director.name.Focus()
	}
}
