package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// withLists is a section with lists of its own, which the arrow to the right leads
// into: from the left, as they are shown now.
type withLists interface{ lists() []sectionList }

// sectionList is one of them, with the panel that says when the arrows go through it.
type sectionList struct {
	rows  rows
	panel *kit.Panel
}

// rows is what a list offers to the keys, whatever its rows are.
type rows interface {
	Press(name fyne.KeyName) bool
	Len() int
	Chosen() bool
}

// backing is a section that has something open, from which Esc goes back.
type backing interface{ back() (took bool) }

// lists are those of the open section, and none where it has none to go into.
func (p *settingsPage) lists() []sectionList {
	if with, ok := p.now.part.(withLists); ok {
		return with.lists()
	}
	return nil
}

// in is which of the section's lists the arrows go through, counted from one; 0
// is the list of sections.
func (p *settingsPage) in() int { return min(p.depth, len(p.lists())) }

func (p *settingsPage) pressed(name fyne.KeyName) bool {
	lists, in := p.lists(), p.in()
	switch name {
	case fyne.KeyRight:
		if in < len(lists) && lists[in].rows.Len() > 0 {
			p.goInto(in + 1)
			return true
		}
	case fyne.KeyLeft, fyne.KeyEscape:
		if open, ok := p.now.part.(backing); ok && name == fyne.KeyEscape && open.back() {
			return true
		}
		if in > 0 {
			p.goInto(in - 1)
			return true
		}
	}
	if in > 0 {
		return lists[in-1].rows.Press(name)
	}
	return p.nav.Press(name)
}

// goInto has the arrows go through another list, whose first row is chosen where
// none is.
func (p *settingsPage) goInto(depth int) {
	p.depth = depth
	lists := p.lists()
	for i, each := range lists {
		stripe := kit.Clear
		if i+1 == depth {
			stripe = kit.Green
		}
		each.panel.SetStripe(stripe)
	}
	if depth > 0 && !lists[depth-1].rows.Chosen() {
		lists[depth-1].rows.Press(fyne.KeyHome)
	}
}

func (p *payersPart) lists() []sectionList {
	switch p.swap.Shown() {
	case p.all:
		return []sectionList{{p.list, p.panel}}
	case p.history.object:
		return []sectionList{{p.history.list, p.history.panel}}
	}
	return nil
}

// back leaves the payer that is open, or its earlier versions.
func (p *payersPart) back() bool {
	if p.swap.Shown() == p.all {
		return false
	}
	p.leave(p.toList)
	return true
}

func (p *periodsPart) lists() []sectionList {
	return []sectionList{{p.list, p.panel}, {p.claims, p.claimPanel}}
}

func (p *staffPart) lists() []sectionList { return []sectionList{{p.list, p.panel}} }

// sayArrows tells of the arrows beside a section that has lists.
func (p *settingsPage) sayArrows() {
	_, some := p.now.part.(withLists)
	show(p.arrows, some)
	p.root.Refresh()
}
