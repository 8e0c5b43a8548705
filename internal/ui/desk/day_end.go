package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// dayEnd fills the page of today with what is still open of a day: each item with
// its act, until the count is zero. Nothing is settled by itself.
type dayEnd struct {
	labels
	shell   *shell
	page    *todayPage
	object  fyne.CanvasObject
	title   *kit.Text
	list    *kit.List[clinic.OpenItem]
	state   *kit.Text
	detail  *kit.Text
	act     *kit.Button
	other   *kit.Button
	person  *kit.Button
	earlier *kit.Button
	after   *kit.Button // rests on today
	paper   *kit.Button

	date    clinic.Date // zero while the screen is closed
	day     clinic.OpenDay
	before  []clinic.OpenDate
	known   bool
	loading bool
	again   bool
}

// openRowHeight is a row's height in pixels: two lines.
const openRowHeight float32 = 56

// lookBack is how many earlier days are looked through for open items.
const lookBack = 14

func newDayEnd(s *shell, p *todayPage) *dayEnd {
	e := &dayEnd{shell: s, page: p}
	e.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7)
	e.list = kit.NewList(s.look, openRowHeight, keyOfOpen, e.newRow)
	e.list.OnSelect = func(clinic.OpenItem) { s.touch(); s.sink.Take(); e.drawActs() }
	e.list.OnOpen = func(clinic.OpenItem) { e.settle() }
	e.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	e.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(3).MayShrink(0.85).MayCut()
	e.act = s.button(kit.Primary, "", "", "Enter", e.settle)
	e.other = s.button(kit.Secondary, "", "", "I", e.takeBack)
	e.person = e.button(s, s.button(kit.Secondary, "user", "", "O", e.openPatient), "today.wants.open_patient")
	e.earlier = s.button(kit.Secondary, "alert", "", "E", e.toEarlier)
	e.paper = e.button(s, s.button(kit.Secondary, "", "", "W", e.enterPaper), "paper_day.open")
	back := e.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", e.back), "attest.back")
	before := e.button(s, s.button(kit.Secondary, "", "", "Q", func() { e.turn(-1) }), "attest.day_before")
	e.after = e.button(s, s.button(kit.Secondary, "", "", "A", func() { e.turn(1) }), "attest.day_after")
	foot := kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(6, kit.DeskGap)), kit.Column(8, kit.Natural(e.detail), kit.Natural(newFlow(8, e.act, e.other, e.person))))
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(kit.Over(e.list, kit.Pad(kit.All(32), e.state))), kit.Natural(rule(s)), kit.Natural(foot)))
	e.object = kit.ColumnBy(s.gap(kit.DeskGap, 8),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Fill(e.title), kit.Natural(before), kit.Natural(e.after))),
		kit.Fill(panel), kit.Natural(newFlow(8, e.earlier, e.paper)))
	return e
}

// endDay opens what is still open of the day that is shown.
func (p *todayPage) endDay() {
	s := p.shell
	if !s.may(clinic.ActAttendance) || !s.sees() {
		return
	}
	p.ending.open(s.deps.Book.Today())
	s.tellOpened("day_end")
	p.swap.Show(p.ending.object, kit.FromRight)
	s.sink.Take()
}

func (p *todayPage) onDayEnd() bool { return p.swap.Shown() == p.ending.object }

func (e *dayEnd) open(date clinic.Date) {
	e.date, e.known, e.before = date, false, nil
	e.state.Set("")
	e.draw()
	e.load()
	e.loadBefore()
}

// loadBefore looks through the days before: once for each day that is opened, since
// it takes a while.
func (e *dayEnd) loadBefore() {
	date, b := e.date, e.shell.deps.Book
	work(e.shell, func() ([]clinic.OpenDate, error) { return b.OpenBefore(date, lookBack) }, func(before []clinic.OpenDate, err error) {
		if err == nil && date == e.date {
			e.before = before
			e.draw()
		}
	})
}

func (e *dayEnd) close() {
	e.date, e.known, e.day, e.before = clinic.Date{}, false, clinic.OpenDay{}, nil
	e.draw()
}

func (e *dayEnd) back() {
	e.close()
	e.page.swap.Show(e.page.root, kit.FromLeft)
	e.shell.sink.Take()
	e.page.load()
}

// turn goes to another day; none is still to come.
func (e *dayEnd) turn(days int) {
	if to := e.date.AddDays(days); !to.After(e.shell.deps.Book.Today()) {
		e.open(to)
	}
}

// toEarlier goes to the latest of the earlier days of which something is open.
func (e *dayEnd) toEarlier() {
	if len(e.before) > 0 {
		e.open(e.before[len(e.before)-1].Date)
	}
}

// load asks the book what is open. What changes meanwhile is asked for again.
func (e *dayEnd) load() {
	switch {
	case e.date.IsZero():
		return
	case e.loading:
		e.again = true
		return
	}
	e.loading, e.again = true, false
	date, b := e.date, e.shell.deps.Book
	work(e.shell, func() (clinic.OpenDay, error) { return b.OpenDay(date) },
		func(day clinic.OpenDay, err error) { e.take(date, day, err) })
}

func (e *dayEnd) take(date clinic.Date, day clinic.OpenDay, err error) {
	e.loading = false
	switch {
	case date != e.date:
		e.again = !e.date.IsZero()
	case err != nil && !e.known:
		e.state.Set(e.shell.sentence(err))
		e.draw()
	case err == nil:
		e.known, e.day = true, day
		e.state.Set("")
		e.draw()
	}
	if e.again {
		e.load()
	}
}

func (e *dayEnd) relabel() {
	e.labels.relabel()
	e.draw()
}

func (e *dayEnd) draw() {
	s := e.shell
	e.title.Set("")
	switch {
	case e.date.IsZero():
	case !e.known:
		e.title.Set(s.longDay(e.date))
		if e.state.Content() == "" {
			e.state.Set(s.t("today.state.loading"))
		}
	default:
		e.title.Set(s.t("day_end.title", i18n.Args{"Date": s.longDay(e.date), "Count": len(e.day.Items)}))
		e.state.Set(e.doneWords())
	}
	e.after.Rest(!e.date.Before(s.deps.Book.Today()))
	e.list.SetRows(e.day.Items)
	if _, some := e.list.Selected(); !some && len(e.day.Items) > 0 {
		e.list.Select(keyOfOpen(e.day.Items[0]))
	}
	show(e.earlier, len(e.before) > 0)
	e.earlier.SetLabel(s.t("day_end.earlier", countOf(len(e.before))))
	e.drawActs()
}

// doneWords says that a day is done, or that it is so far; "" while something is open.
func (e *dayEnd) doneWords() string {
	switch {
	case len(e.day.Items) > 0:
		return ""
	case e.day.Running > 0:
		return e.shell.t("day_end.running", countOf(e.day.Running))
	}
	return e.shell.t("day_end.done")
}

func (e *dayEnd) drawActs() {
	s := e.shell
	item, ok := e.list.Selected()
	ok = ok && len(e.day.Items) > 0
	show(e.act, ok)
	show(e.other, ok && item.Kind == clinic.OpenArrival)
	show(e.person, ok && patientOf(item) != "" && s.has(pagePatients))
	e.detail.Set("")
	if ok {
		e.act.SetLabel(s.t("day_end.act." + string(item.Kind)))
		e.detail.Set(e.detailOf(item))
	}
	e.other.SetLabel(s.t("today.act.withdraw"))
	e.list.Refresh()
	e.object.Refresh()
}

func (e *dayEnd) typed(r rune) bool {
	acts := map[rune]func(){'Q': func() { e.turn(-1) }, 'A': func() { e.turn(1) }, 'E': e.toEarlier, 'I': e.takeBack, 'W': e.enterPaper, 'O': e.openPatient, 'U': e.shell.undo, '0': e.back}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

func (e *dayEnd) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		e.back()
		return true
	}
	return e.list.Press(name)
}
