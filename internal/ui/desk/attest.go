package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// attestScreen fills the page of today with the day's sheets: each group of each
// block with the people in it, for a counselor's word on who was there.
type attestScreen struct {
	labels
	shell  *shell
	page   *todayPage
	object fyne.CanvasObject
	title  *kit.Text
	sheets *attestSheets
	people *attestPeople
	sign   *attestSign
	state  *kit.Text
	after  *kit.Button // rests on today

	date    clinic.Date // zero while the screen is closed
	day     clinic.AttestDay
	known   bool
	loading bool
	again   bool
	first   string // the sheet to begin with; "" is the first that waits
	onward  bool   // a sheet was signed: the next one comes
	saying  attestSaid
	added   attestAdded
	read    clinic.AttestDay // the day as the book has it, without who was added
}

func newAttestScreen(s *shell, p *todayPage) *attestScreen {
	a := &attestScreen{shell: s, page: p, saying: attestSaid{}, added: attestAdded{}}
	a.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7)
	a.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	back := a.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", a.back), "attest.back")
	before := a.button(s, s.button(kit.Secondary, "", "", "Q", func() { a.turn(-1) }), "attest.day_before")
	a.after = a.button(s, s.button(kit.Secondary, "", "", "A", func() { a.turn(1) }), "attest.day_after")
	print := a.button(s, s.button(kit.Secondary, "", "", "Ctrl P", func() { a.page.print() }), "documents.print")
	a.sheets, a.people, a.sign = newAttestSheets(s, a), newAttestPeople(s, a), newAttestSign(s, a)
	head := kit.Row(12, kit.Natural(back), kit.Fill(a.title), kit.Natural(print), kit.Natural(before), kit.Natural(a.after))
	right := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(a.people.object), kit.Natural(rule(s)), kit.Natural(a.sign.object)))
	body := &fyne.Container{Layout: &attestLayout{s.look}, Objects: []fyne.CanvasObject{a.sheets.object, right}}
	a.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(head),
		kit.Fill(kit.Over(body, kit.Column(0, kit.Spring(), kit.Natural(a.state), kit.Spring()))))
	return a
}

// attestLayout puts the sheets of the day beside the people of one.
type attestLayout struct{ look *kit.Look }

// sheetsWidth is the width of the list of sheets in pixels before the text scale.
const sheetsWidth float32 = 236

func (l *attestLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := l.look.Scaled(sheetsWidth)
	place(objects[0], 0, 0, left, size.Height)
	place(objects[1], left+12, 0, size.Width-left-12, size.Height)
}

func (l *attestLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// attest opens the sheets of the day whose list is shown, at the first that waits.
func (p *todayPage) attest() {
	s := p.shell
	if !s.may(clinic.ActAttest) || !s.sees() {
		return
	}
	date := p.board.Date
	if session := p.shownTrack().Session; !session.Date.IsZero() {
		date = session.Date
	}
	p.attesting.open(date)
	p.swap.Show(p.attesting.object, kit.FromRight)
	s.sink.Take()
}

func (p *todayPage) onAttest() bool { return p.swap.Shown() == p.attesting.object }

func (a *attestScreen) open(date clinic.Date) {
	a.date, a.known, a.onward = date, false, true
	a.state.Set("")
	a.draw()
	a.load()
}

// close forgets the day and what was said and not signed.
func (a *attestScreen) close() {
	a.date, a.known, a.day, a.read = clinic.Date{}, false, clinic.AttestDay{}, clinic.AttestDay{}
	a.forget()
	a.sign.clear()
	a.draw()
}

// back shows the day's list again, and asks first where something was said that
// nobody signed.
func (a *attestScreen) back() {
	a.leave(func() {
		a.close()
		a.shell.sink.Take()
		a.page.load()
		if ending := a.page.ending; !ending.date.IsZero() { // that is where one came from
			a.page.swap.Show(ending.object, kit.FromLeft)
			ending.load()
			return
		}
		a.page.swap.Show(a.page.root, kit.FromLeft)
	})
}

// leave asks before what was said and not signed is lost.
func (a *attestScreen) leave(then func()) {
	s := a.shell
	if !a.saying.some() {
		then()
		return
	}
	s.ask(question{title: s.t("attest.leave.title"), body: s.t("attest.leave.body"), yes: s.t("attest.leave.yes"), no: s.t("attest.leave.no"), danger: true,
		accept: func(string) bool {
			a.forget()
			then()
			return true
		}})
}

// turn goes to another day; none is still to come.
func (a *attestScreen) turn(days int) {
	if to := a.date.AddDays(days); !to.After(a.shell.deps.Book.Today()) {
		a.leave(func() { a.open(to) })
	}
}

// load asks the book for the sheets of the day. What changes meanwhile is asked
// for again.
func (a *attestScreen) load() {
	switch {
	case a.date.IsZero():
		return
	case a.loading:
		a.again = true
		return
	}
	a.loading, a.again = true, false
	date := a.date
	work(a.shell, func() (clinic.AttestDay, error) { return a.shell.deps.Book.AttestDay(date) },
		func(day clinic.AttestDay, err error) { a.take(date, day, err) })
}

func (a *attestScreen) take(date clinic.Date, day clinic.AttestDay, err error) {
	a.loading = false
	switch {
	case date != a.date:
		a.again = !a.date.IsZero()
	case err != nil && !a.known:
		a.state.Set(a.shell.sentence(err))
		a.draw()
	case err == nil:
		a.known = true
		a.setDay(day)
		if a.onward {
			a.onward = false
			a.sheets.toNext()
			if a.first != "" {
				a.sheets.list.Select(a.first)
				a.first = ""
			}
		}
		a.draw()
	}
	if a.again {
		a.load()
	}
}

func (a *attestScreen) relabel() {
	a.labels.relabel()
	a.people.relabel()
	a.sign.relabel()
	a.draw()
}

func (a *attestScreen) draw() {
	s := a.shell
	a.title.Set("")
	if !a.date.IsZero() {
		a.title.Set(s.t("attest.title", i18n.Args{"Date": s.longDay(a.date)}))
	}
	a.after.Rest(!a.date.Before(s.deps.Book.Today()))
	switch {
	case !a.known && a.state.Content() == "" && !a.date.IsZero():
		a.state.Set(s.t("today.state.loading"))
	case a.known && len(a.day.Sheets) == 0:
		a.state.Set(s.t("attest.no_group"))
	case a.known:
		a.state.Set("")
	}
	some := a.known && len(a.day.Sheets) > 0
	show(a.sheets.object, some)
	show(a.people.object, some)
	show(a.sign.object, some)
	a.sheets.draw()
	a.people.draw()
	a.sign.draw()
	a.object.Refresh()
}

func (a *attestScreen) typed(r rune) bool {
	acts := map[rune]func(){'Q': func() { a.turn(-1) }, 'A': func() { a.turn(1) }, 'Y': a.sign.askSigner, 'M': a.askAdd, 'U': a.shell.undo, '/': a.people.find.focus}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	return a.people.typed(r) || a.sign.typed(r)
}

func (a *attestScreen) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		a.back()
	case fyne.KeyLeft:
		a.sheets.list.Press(fyne.KeyUp)
	case fyne.KeyRight:
		a.sheets.list.Press(fyne.KeyDown)
	case fyne.KeyReturn, fyne.KeyEnter:
		a.sign.attest()
	default:
		return a.people.pressed(name)
	}
	return true
}
