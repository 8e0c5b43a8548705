package setup

import (
	"cmp"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/ways"
	"daybook/internal/vault"
)

// Opening is how the new book may open on this computer.
type Opening struct {
	// Disk looks whether the computer's disk is encrypted, which may take seconds.
	Disk func(done func(platform.Encryption))
	// Sticks lists the sticks that are plugged in. It is called within Run's work.
	Sticks func() []platform.Folder
	// Choose takes the way that the book is made for, before Deps.Create.
	Choose func(vault.Choice)
}

// openingStep asks how the book opens when the computer starts.
type openingStep struct {
	step
	setup   *Setup
	chooser *ways.Chooser
	back    *kit.Button
	next    *kit.Button
	looked  bool // whether the disk is encrypted was asked
	chosen  vault.Way
}

func newOpeningStep(s *Setup) *openingStep {
	look := s.deps.Look
	o := &openingStep{setup: s}
	sticks := func() []platform.Folder { return nil }
	if s.deps.Opening != nil {
		sticks = s.deps.Opening.Sticks
	}
	o.chooser = ways.New(ways.Deps{
		Look: look, Run: s.deps.Run, Sticks: sticks,
		Names: func() []string { return []string{s.clinic.name.Text()} }, Copies: s.copyFolders,
		Words: func(id string, args ...i18n.Args) string { return s.words.T(id, args...) },
	})
	back := func() { s.show(atCopies, kit.FromLeft) }
	first, again := o.chooser.Fields()
	first.OnEnter, again.OnEnter = again.Focus, o.goOn
	o.chooser.Choice().OnEnter, o.chooser.Stick().OnEnter = o.enter, o.goOn
	first.OnEscape, again.OnEscape = back, back
	o.chooser.Choice().OnEscape, o.chooser.Stick().OnEscape = back, back
	o.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", back)
	o.next = kit.NewButton(look, kit.Primary, "arrow-right", "", o.goOn)
	o.step = newStep(look, kit.Column(0, kit.Natural(o.chooser.Object()), kit.Spring()), kit.Natural(o.back), kit.Spring(), kit.Natural(o.next))
	return o
}

// copyFolders is where the copies go; none where that is to be said later.
func (s *Setup) copyFolders() []string {
	if s.copies.folder == "" {
		return nil
	}
	return []string{s.copies.folder}
}

// begin asks the system about its disk the first time.
func (o *openingStep) begin() {
	if !o.looked {
		o.looked = true
		o.setup.deps.Opening.Disk(o.chooser.SetDisk)
	}
	o.chooser.Choice().Focus()
}

// enter goes to the passphrase where one is asked for, and else on.
func (o *openingStep) enter() {
	if first, _ := o.chooser.Fields(); first.Visible() {
		first.Focus()
		return
	}
	o.goOn()
}

func (o *openingStep) goOn() {
	choice, ok := o.chooser.Chosen()
	if !ok {
		o.root.Refresh()
		return
	}
	o.chosen = choice.Way
	o.setup.deps.Opening.Choose(choice)
	o.setup.director.sayPlace()
	o.setup.show(atDirector, kit.FromRight)
}

// way is the one that was taken; a book opens by itself where nobody was asked.
func (o *openingStep) way() vault.Way { return cmp.Or(o.chosen, vault.ByItself) }

// beside is the step about how the book opens, or another one where it is not asked.
func (s *Setup) beside(opening, other int) int {
	if s.deps.Opening == nil {
		return other
	}
	return opening
}

func (o *openingStep) relabel() {
	words := o.setup.words
	o.title.Set(words.T("ways.title"))
	o.lead.Set(words.T("ways.lead"))
	o.back.SetLabel(words.T("setup.back"))
	o.next.SetLabel(words.T("setup.next"))
	o.chooser.Relabel()
}
