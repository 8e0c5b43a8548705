package desk

import "fyne.io/fyne/v2"

// typed performs the page's letters: none of them stands on cards.
func (p *todayPage) typed(r rune) bool {
	if !pageKey(r) {
		return false
	}
	if p.onAttest() {
		return p.attesting.typed(r)
	}
	if p.onCalls() {
		return p.calls.typed(r)
	}
	if p.onDayEnd() {
		return p.ending.typed(r)
	}
	if p.onPaper() {
		return p.papers.typed(r)
	}
	r = lower(r)
	if act, ok := p.letters()[r]; ok {
		act()
		return true
	}
	return p.tracks.typed(r) || p.roster.acts.typed(r)
}

// letters are the keys that do not need a row.
func (p *todayPage) letters() map[rune]func() {
	return map[rune]func(){
		'/': p.finder.focus,
		'a': p.confirmAll,
		'u': p.shell.undo,
		'q': p.shell.showBuilding,
		'm': p.wants.answerFirst,
		'y': p.attest,
		'z': p.callList,
		'0': p.endDay,
		'4': p.toCalendar,
	}
}

// save is Ctrl+S.
func (p *todayPage) save() {
	if p.onPaper() {
		p.papers.save()
	}
}

func (p *todayPage) pressed(name fyne.KeyName) bool {
	switch {
	case name == keyAway:
		p.wants.away.toggle()
	case p.onAttest():
		return p.attesting.pressed(name)
	case p.onCalls():
		return p.calls.pressed(name)
	case p.onDayEnd():
		return p.ending.pressed(name)
	case p.onPaper():
		return p.papers.pressed(name)
	case p.finder.pressed(name):
	case name == fyne.KeyRight:
		p.roster.acts.openPatient()
	case p.roster.acts.pressed(name):
	case p.roster.list.Press(name):
		p.roster.drawActs()
	default:
		return false
	}
	return true
}
