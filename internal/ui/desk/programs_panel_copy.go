package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// copyPanel puts the chosen block, or its whole day, on other days too.
type copyPanel struct {
	labels
	editor *trackEditor
	root   fyne.CanvasObject
	none   *kit.Text
	fields *fyne.Container
	days   *kit.Choice
	block  *kit.Button
	day    *kit.Button
}

func newCopyPanel(e *trackEditor) *copyPanel {
	s := e.shell
	p := &copyPanel{editor: e, none: s.note(6), days: s.choice("").Many()}
	p.days.OnEscape = e.toGrid
	p.days.OnChanged = func() { p.draw(); e.root.Refresh() }
	p.block = p.button(s, s.button(kit.Secondary, "plus", "", "", p.copyBlock), "programs.copy.block")
	p.day = s.button(kit.Secondary, "today", "", "", p.copyDay)
	p.fields = kit.Column(12, kit.Natural(p.days), kit.Natural(p.block), kit.Natural(p.day),
		kit.Natural(p.text(s, s.note(4), "programs.copy.note")), kit.Spring())
	p.root = kit.Over(p.fields, kit.Column(0, kit.Natural(p.none)))
	return p
}

func (p *copyPanel) relabel() {
	s := p.editor.shell
	p.labels.relabel()
	p.days.SetLabel(s.t("programs.copy.days"))
	p.days.SetWords(s.weekdayWords()...)
	p.none.Set(s.t("programs.block.none"))
	p.draw()
}

func (p *copyPanel) focusFirst() {
	if _, ok := p.editor.chosen(); ok {
		p.days.Focus()
	}
}

func (p *copyPanel) draw() {
	s := p.editor.shell
	block, ok := p.editor.chosen()
	show(p.fields, ok)
	show(p.none, !ok)
	p.day.SetLabel(s.t("programs.copy.day", i18n.Args{"Day": s.words.Weekday(block.Weekday)}))
	p.block.Rest(len(p.days.Chosen()) == 0)
	p.day.Rest(len(p.days.Chosen()) == 0)
}

// chosenDays are the days to copy to.
func (p *copyPanel) chosenDays() []time.Weekday {
	var days []time.Weekday
	for _, place := range p.days.Chosen() {
		days = append(days, p.editor.shell.weekdays()[place])
	}
	return days
}

func (p *copyPanel) copyBlock() {
	if block, ok := p.editor.chosen(); ok {
		p.editor.draft.copyTo(block.key, p.chosenDays(), p.editor.newBlockID)
		p.done()
	}
}

func (p *copyPanel) copyDay() {
	if block, ok := p.editor.chosen(); ok {
		p.editor.draft.copyDay(block.Weekday, p.chosenDays(), p.editor.newBlockID)
		p.done()
	}
}

func (p *copyPanel) done() {
	p.days.Choose()
	p.editor.edited()
	p.editor.toGrid()
}
