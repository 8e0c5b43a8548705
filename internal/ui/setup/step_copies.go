package setup

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
)

// copiesStep asks where the second copy and the backups go.
type copiesStep struct {
	step
	setup   *Setup
	chooser *places.Chooser
	back    *kit.Button
	next    *kit.Button
	folder  string // that was taken; "" is none yet
	apart   bool   // it is on another disk than the book will be
	sure    string // the folder that is not wise, and was said to be so
	begun   bool   // this computer's places were looked for
	looking bool
}

func newCopiesStep(s *Setup) *copiesStep {
	look := s.deps.Look
	c := &copiesStep{setup: s}
	c.chooser = places.New(places.Deps{
		Look: look, Files: s.deps.Files, Run: s.deps.Run, First: "setup.copies.later", Drive: true,
		Words: func(id string, args ...i18n.Args) string { return s.words.T(id, args...) },
	})
	back := func() { s.show(atProgram, kit.FromLeft) }
	c.chooser.Choice().OnEnter, c.chooser.Field().OnEnter = c.goOn, c.enter
	c.chooser.Choice().OnEscape, c.chooser.Field().OnEscape = back, back
	c.chooser.OnChanged = func() { c.complain("") }
	c.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", back)
	c.next = kit.NewButton(look, kit.Primary, "arrow-right", "", c.goOn)
	c.step = newStep(look, kit.Column(0, kit.Natural(c.chooser.Object()), kit.Spring()), kit.Natural(c.back), kit.Spring(), kit.Natural(c.next))
	return c
}

// begin looks for this computer's places the first time, since what was chosen then
// stays. A stick that is plugged in meanwhile is found by going back and on.
func (c *copiesStep) begin() {
	c.complain("")
	if !c.begun || c.folder == "" {
		c.begun = true
		c.chooser.BeginAt(c.folder)
	}
	c.chooser.Choice().Focus()
}

// enter opens the folder that is marked, or goes on where there is none.
func (c *copiesStep) enter() {
	if !c.chooser.Enter() {
		c.goOn()
	}
}

// goOn takes the folder that is shown, if copies may go there.
func (c *copiesStep) goOn() {
	folder := c.chooser.Folder()
	switch {
	case c.looking:
	case c.chooser.Typed():
		c.chooser.Enter() // what was typed is meant, not the folder above it
	case folder == "":
		c.take("", false)
	default:
		c.complain("")
		c.looking = true
		c.setup.deps.Fit(folder, c.sure == folder, func(problem string, unwise bool) { c.looked(folder, problem, unwise) })
	}
}

func (c *copiesStep) looked(folder, problem string, unwise bool) {
	c.looking = false
	if problem == "" {
		c.take(folder, !unwise)
		return
	}
	c.sure = ""
	if unwise {
		c.sure = folder
	}
	c.complain(c.setup.words.T(problem))
}

func (c *copiesStep) take(folder string, apart bool) {
	c.folder, c.apart = folder, apart
	c.setup.show(c.setup.beside(atOpening, atDirector), kit.FromRight)
}

func (c *copiesStep) relabel() {
	words := c.setup.words
	c.title.Set(words.T("setup.copies.title"))
	c.lead.Set(words.T("setup.copies.lead"))
	c.back.SetLabel(words.T("setup.back"))
	c.next.SetLabel(words.T("setup.next"))
	c.chooser.Relabel()
}

// placesFor are both kinds of copies in a folder.
func placesFor(folder string, apart bool) []clinic.CopyPlace {
	return []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: folder, Apart: apart}, {Kind: clinic.CopyBackup, Folder: folder, Apart: apart}}
}
