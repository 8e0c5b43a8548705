package desk

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// alertsPage lists all that needs somebody in one place, the most urgent first, each
// with what to do, and opens where it is done.
type alertsPage struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	title  *kit.Text
	counts *kit.Text
	groups *kit.Choice
	search *kit.Field
	list   *kit.List[alertRow]
	state  *kit.Text
	detail *kit.Text
	act    *kit.Button
	retry  *kit.Button

	all      []clinic.Concern
	copied   []clinic.Concern // those of them that are about copies of the book
	known    bool
	here     bool
	failed   error
	stale    bool      // the book holds something new since they were read
	finished time.Time // when they were read last, by the computer's clock
	reading  []clinic.Concern
	looked   int  // patients looked at in the reading that goes on
	loading  bool // a reading goes on
	settling settling
}

// alertRowHeight is a row's height in pixels: two lines.
const alertRowHeight float32 = 56

// How long after the last reading a change of the book is read: soon while the page
// is looked at, and else for the number in the side bar.
const (
	alertsHere  = 5 * time.Second
	alertsAway  = time.Minute
	alertsStale = 10 * time.Minute // and without any change, since alerts come with the time
)

func newAlertsPage(s *shell) *alertsPage {
	p := &alertsPage{shell: s, stale: true, settling: settling{shell: s}}
	p.title = p.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "alerts.title")
	p.counts = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignTrailing).MayShrink(0.7)
	p.groups = s.choice("", "", "", "", "", "")
	p.groups.Choose(0)
	p.groups.OnChanged = func() { s.touch(); p.draw() }
	p.search = s.search("")
	p.on(func() { p.search.SetHint(s.t("hours.search")) })
	p.search.OnChanged = func(string) { p.draw() }
	p.search.OnOther = func(name fyne.KeyName) { p.list.Press(name); p.drawDetail() }
	p.search.OnEnter = p.open
	p.search.OnEscape = p.leaveSearch
	p.list = kit.NewList(s.look, alertRowHeight, alertRow.key, p.newRow)
	p.list.OnSelect = func(alertRow) { s.touch(); s.sink.Take(); p.settling.byHand(); p.drawDetail() }
	p.list.OnOpen = func(alertRow) { p.open() }
	p.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	p.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(4).MayShrink(0.8).MayCut()
	p.act = p.button(s, s.button(kit.Primary, "arrow-right", "", "Enter", p.tapped), "alerts.open")
	p.retry = p.button(s, s.button(kit.Primary, "", "", "A", p.load), "today.state.retry")
	p.root = p.build()
	return p
}

func (p *alertsPage) build() fyne.CanvasObject {
	s := p.shell
	middle := kit.Pad(kit.All(32), kit.Column(12, kit.Spring(), kit.Natural(p.state), kit.Natural(p.retry).InMiddle(), kit.Spring()))
	foot := kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(6, kit.DeskGap)), kit.Row(12, kit.Fill(p.detail), kit.Natural(p.act)))
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(kit.Over(p.list, middle)), kit.Natural(rule(s)), kit.Natural(foot)))
	return kit.ColumnBy(s.gap(12, 8), kit.Natural(kit.Row(12, kit.Natural(p.title), kit.Fill(p.counts))),
		kit.Natural(p.groups), kit.Natural(p.search), kit.Fill(panel))
}

func (p *alertsPage) object() fyne.CanvasObject { return p.root }

// shown reads anew what changed since.
func (p *alertsPage) shown() {
	p.here = true
	if p.stale || p.old(alertsHere) {
		p.load()
	}
	p.draw()
}

func (p *alertsPage) hidden() {
	p.here = false
	p.search.SetText("")
	p.draw()
}

func (p *alertsPage) changed(book.Change) {
	p.stale = true
	if p.here {
		p.draw()
	}
	p.shell.frame.count()
}

// old reports whether the last reading was so long ago.
func (p *alertsPage) old(wait time.Duration) bool {
	return p.finished.IsZero() || p.shell.deps.Clock().Sub(p.finished) >= wait
}

// keep brings the list, and the number in the side bar, up to date from time to
// time. It is asked once a second, whatever page is shown.
func (p *alertsPage) keep() {
	if !p.stale && !slices.EqualFunc(p.copied, p.shell.copyConcerns(), sameConcern) {
		p.stale = true // a stick that is pulled is no entry in the book
	}
	switch {
	case p.loading || p.shell.actor.Staff == "" || p.shell.locked:
	case p.stale && (p.finished.IsZero() || p.here && p.old(alertsHere) || p.old(alertsAway)), p.old(alertsStale):
		p.load()
	}
}

func sameConcern(a, b clinic.Concern) bool {
	return a.Key() == b.Key() && a.Rank == b.Rank && a.Copy.Last.Equal(b.Copy.Last)
}

// load reads all concerns, one part after the other: what else the desk asks the
// book comes between them.
func (p *alertsPage) load() {
	if p.loading {
		return
	}
	p.loading, p.stale, p.reading, p.looked = true, false, nil, 0
	p.read(book.ConcernPart{})
	p.draw()
}

func (p *alertsPage) read(part book.ConcernPart) {
	b := p.shell.deps.Book
	work(p.shell, func() (book.Concerns, error) { return b.Concerns(part) }, func(found book.Concerns, err error) {
		p.reading = append(p.reading, found.Found...)
		p.looked += found.Read
		switch {
		case err != nil:
			p.take(nil, err)
		case found.Last:
			p.take(p.reading, nil)
		default:
			p.read(found.Next)
			p.drawState()
		}
	})
}

// take shows what was read. Better what was known a moment ago than nothing.
func (p *alertsPage) take(all []clinic.Concern, err error) {
	p.loading, p.reading, p.finished, p.failed = false, nil, p.shell.deps.Clock(), err
	if err != nil {
		p.stale = true
	} else {
		p.copied = p.shell.copyConcerns()
		all = append(all, p.copied...)
		clinic.SortConcerns(all)
		p.all, p.known = all, true
	}
	p.draw()
	p.shell.frame.count()
}

func (p *alertsPage) relabel() {
	p.labels.relabel()
	p.draw()
}

// now is how many things should be done at once: the number in the side bar.
func (p *alertsPage) now() int {
	n := 0
	for _, row := range p.rows() {
		if row.rank() == clinic.RankNow {
			n++
		}
	}
	return n
}

func (p *alertsPage) draw() {
	rows := p.rows()
	p.drawCounts(rows)
	if p.here {
		p.list.SetRows(p.shownOf(rows))
	}
	if _, some := p.list.Selected(); !some && p.list.Len() > 0 {
		p.list.Select(p.shownOf(rows)[0].key())
	}
	p.drawState()
	p.drawDetail()
}

// drawCounts says how many there are of each rank and of each group.
func (p *alertsPage) drawCounts(rows []alertRow) {
	s, ranks, groups := p.shell, map[clinic.Rank]int{}, map[clinic.ConcernGroup]int{}
	for _, row := range rows {
		ranks[row.rank()]++
		groups[row.group()]++
	}
	p.counts.Set("")
	if p.known {
		p.counts.Set(s.t("alerts.counts", i18n.Args{"Now": ranks[clinic.RankNow], "Soon": ranks[clinic.RankSoon], "Known": ranks[clinic.RankKnown]}))
	}
	words := []string{s.t("alerts.group.all", i18n.Args{"Key": 1, "Count": len(rows)})}
	for i, group := range clinic.ConcernGroups() {
		words = append(words, s.t("alerts.group."+string(group), i18n.Args{"Key": i + 2, "Count": groups[group]}))
	}
	p.groups.SetWords(words...)
}

// shownOf are the rows that the group and the search leave.
func (p *alertsPage) shownOf(rows []alertRow) []alertRow {
	words := strings.Fields(clinic.Fold(p.search.Text()))
	at := max(0, p.groups.One())
	var kept []alertRow
	for _, row := range rows {
		if (at == 0 || row.group() == clinic.ConcernGroups()[at-1]) && row.fits(words) {
			kept = append(kept, row)
		}
	}
	return kept
}

// drawState says why there is no list, or that it is still being read.
func (p *alertsPage) drawState() {
	s := p.shell
	word := ""
	switch {
	case p.failed != nil && !p.known:
		word = s.sentence(p.failed)
	case !p.known && p.looked > 0:
		word = s.t("alerts.looked", countOf(p.looked))
	case !p.known:
		word = s.t("alerts.loading")
	case len(p.rows()) == 0:
		word = s.t("alerts.nothing")
	case p.list.Len() == 0:
		word = s.t("alerts.none_of_these")
	}
	p.state.Set(word)
	show(p.retry, p.failed != nil && !p.loading && !p.known)
	p.root.Refresh()
}

// drawDetail says all of the marked one, which its row may have cut.
func (p *alertsPage) drawDetail() {
	row, ok := p.list.Selected()
	p.detail.Set("")
	p.settling.note(row.key())
	show(p.act, ok)
	if ok {
		p.detail.Set(listing(p.titleOf(row), p.aboutOf(row)) + "\n" + p.whatToDo(row))
	}
	p.list.Refresh()
	p.root.Refresh()
}

func (p *alertsPage) leaveSearch() {
	if p.search.Text() == "" {
		p.shell.sink.Take()
		return
	}
	p.search.SetText("")
}

func (p *alertsPage) typed(r rune) bool {
	switch {
	case r == '/':
		p.search.Focus()
	case r >= '1' && int(r-'1') <= len(clinic.ConcernGroups()):
		p.groups.Choose(int(r - '1'))
		p.draw()
	case lower(r) == 'a' && p.retry.Visible():
		p.load()
	case lower(r) == 'u':
		p.shell.undo()
	default:
		return false
	}
	return true
}

func (p *alertsPage) pressed(name fyne.KeyName) bool {
	took := p.list.Press(name)
	if took && name != fyne.KeyReturn && name != fyne.KeyEnter {
		p.settling.byHand()
		p.drawDetail()
	}
	return took
}
