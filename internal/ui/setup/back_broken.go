package setup

import (
	"daybook/internal/ui/kit"
)

// brokenStep says why the book that is there does not open, and offers the way back.
type brokenStep struct {
	step
	of    *bringing
	why   *kit.Text
	rest  *kit.Text
	lobby *kit.Text // for whoever stands before the screen
	close *kit.Button
	back  *kit.Button
	sheet *kit.Button // opens the book that is there
}

func newBrokenStep(b *bringing) *brokenStep {
	look := b.setup.deps.Look
	k := &brokenStep{
		of: b, why: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(10),
		rest:  kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8),
		lobby: kit.NewText(look, kit.DeskHead, kit.SemiBold, kit.Ink, "").Lines(3),
	}
	panel := kit.NewPanel(look, kit.All(20), k.why)
	k.close = kit.NewButton(look, kit.Secondary, "x", "", func() { b.setup.deps.Close() })
	k.back = kit.NewButton(look, kit.Primary, "undo", "", b.begin)
	k.sheet = kit.NewButton(look, kit.Primary, "unlock", "", b.beginUnlock)
	k.step = newStep(look, kit.Column(kit.DeskGap, kit.Natural(panel), kit.Natural(k.rest), kit.Natural(k.sheet).AtStart(), kit.Spring(), kit.Natural(k.lobby)),
		kit.Natural(k.close), kit.Spring(), kit.Natural(k.back))
	shown(k.sheet, b.setup.deps.Back.Unlock != nil)
	return k
}

func (k *brokenStep) begin() {
	s := k.of.setup
	s.rail.back(-1)
	s.swap.Show(k.root, kit.FromLeft)
	s.root.Refresh()
	if k.sheet.Visible() {
		s.focusOn(k.sheet)
		return
	}
	s.focusOn(k.back)
}

func (k *brokenStep) relabel() {
	words := k.of.setup.words
	k.title.Set(words.T("bring.broken.title"))
	k.lead.Set(words.T("bring.broken.lead"))
	k.rest.Set(words.T("bring.broken.rest"))
	if k.sheet.Visible() {
		k.rest.Set(words.T("bring.broken.rest_sheet"))
	}
	k.sheet.SetLabel(words.T("bring.broken.sheet"))
	k.lobby.Set(words.T("bring.broken.lobby"))
	k.close.SetLabel(words.T("bring.broken.close"))
	k.back.SetLabel(words.T("bring.begin"))
	if k.of.isBroken() {
		k.why.Set(k.of.setup.deps.Back.Broken(words.Language()))
	}
}
