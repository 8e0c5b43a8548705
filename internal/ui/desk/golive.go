package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// goLivePart leads a clinic from paper to Daybook: from which day the record counts,
// what each stay brings along, and a week that is kept both ways.
type goLivePart struct {
	labels
	shell    *shell
	root     fyne.CanvasObject
	tabs     *kit.Choice
	swap     *kit.Swap
	day      *goLiveDay
	openings *goLiveOpenings
	parallel *goLiveParallel
}

func newGoLivePart(s *shell) *goLivePart {
	p := &goLivePart{shell: s, tabs: s.choice("")}
	p.day, p.openings, p.parallel = newGoLiveDay(s), newGoLiveOpenings(s), newGoLiveParallel(s)
	p.swap = kit.NewSwap(s.look, p.day.object, p.openings.object, p.parallel.object)
	p.tabs.OnChanged = p.turn
	p.tabs.OnEscape = s.sink.Take
	p.on(func() {
		at := max(0, p.tabs.One())
		p.tabs.SetWords(s.t("golive.tab_day"), s.t("golive.tab_openings"), s.t("golive.tab_parallel"))
		p.tabs.Choose(at)
	})
	p.root = kit.Column(12, kit.Natural(p.tabs), kit.Fill(p.swap.Object()))
	return p
}

func (p *goLivePart) object() fyne.CanvasObject { return p.root }
func (p *goLivePart) hidden()                   {}
func (p *goLivePart) shown()                    { p.turn() }

// turn shows what the tab says.
func (p *goLivePart) turn() {
	switch p.tabs.One() {
	case 1:
		p.swap.Show(p.openings.object, kit.FromRight)
		p.openings.load()
	case 2:
		p.swap.Show(p.parallel.object, kit.FromRight)
		p.parallel.load()
	default:
		p.swap.Show(p.day.object, kit.FromLeft)
		p.day.load()
	}
	p.root.Refresh()
}

func (p *goLivePart) relabel() {
	p.labels.relabel()
	p.day.relabel()
	p.openings.relabel()
	p.parallel.relabel()
}

// letters are the keys of the tab that is shown, and those of the tabs.
func (p *goLivePart) letters() map[rune]func() {
	letters := p.day.letters()
	switch p.tabs.One() {
	case 1:
		letters = p.openings.letters()
	case 2:
		letters = p.parallel.letters()
	}
	for i := range 3 {
		letters[rune('1'+i)] = func() { p.tabs.Choose(i); p.turn() }
	}
	return letters
}

func (p *goLivePart) typed(r rune) bool {
	act, ok := p.letters()[upper(r)]
	if ok {
		act()
	}
	return ok
}

// save is Ctrl+S: the first day, where it is shown.
func (p *goLivePart) save() {
	if p.tabs.One() <= 0 {
		p.day.save()
	}
}

// print is Ctrl+P: the week of paper, where it is shown.
func (p *goLivePart) print() {
	if p.tabs.One() == 2 {
		p.parallel.print()
	}
}

// lists are those that the arrows go into.
func (p *goLivePart) lists() []sectionList {
	switch p.tabs.One() {
	case 1:
		return []sectionList{{p.openings.list, p.openings.panel}}
	case 2:
		return []sectionList{{p.parallel.list, p.parallel.panel}}
	}
	return nil
}
