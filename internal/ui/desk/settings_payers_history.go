package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// typed are the keys of the list of payers.
func (p *payersPart) typed(r rune) bool {
	if p.swap.Shown() != p.all {
		return false
	}
	switch upper(r) {
	case 'A':
		p.begin()
	case '5':
		p.openHistory()
	default:
		return false
	}
	return true
}

// openHistory shows what the chosen payer was before: its rules, and why they were
// changed.
func (p *payersPart) openHistory() {
	payer, ok := p.list.Selected()
	if !ok {
		return
	}
	p.history.open(string(payer.ID), func() string { return payer.Name })
	p.swap.Show(p.history.object, kit.FromRight)
	p.shell.sink.Take()
}

// changed reads the list, or the earlier versions, anew while they are looked at.
func (p *payersPart) changed(clinic.Event) {
	switch p.swap.Shown() {
	case p.all:
		p.shown()
	case p.history.object:
		p.history.load()
	}
}
