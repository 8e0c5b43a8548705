package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// calendar lists the sessions and appointments of a day or a week, with how many
// are expected and came, and what can be done about the one that is marked.
type agenda struct {
	labels
	shell   *shell
	page    *programsPage
	root    fyne.CanvasObject
	title   *kit.Text
	length  *kit.Choice
	list    *kit.List[clinic.AgendaEntry]
	grid    *agendaGrid
	other   *kit.Button // from the list to the grid and back
	state   *kit.Text
	head    *kit.Text
	facts   *kit.List[string]
	sheet   *kit.Button
	redraw  *kit.Button
	move    *kit.Button
	cancel  *kit.Button
	restore *kit.Button

	from    clinic.Date // zero while the agenda is closed
	entries []clinic.AgendaEntry
	known   bool
	loading bool
	again   bool
}

// The two lengths that are shown, in the order of their words.
const (
	agendaWeek = iota
	agendaDay
)

func newAgenda(s *shell, page *programsPage) *agenda {
	c := &agenda{shell: s, page: page}
	c.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.5)
	c.length = s.choice("")
	c.length.OnChanged, c.length.OnEscape = c.otherRange, s.sink.Take
	c.list = kit.NewList(s.look, agendaRowHeight, func(e clinic.AgendaEntry) string { return string(e.Session.ID) }, c.newRow)
	c.list.OnSelect = func(clinic.AgendaEntry) { s.touch(); s.sink.Take(); c.drawDetail() }
	c.list.OnOpen = func(clinic.AgendaEntry) { c.openSheet() }
	c.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	c.head = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7).MayCut()
	c.facts = kit.NewList(s.look, factHeight, func(line string) string { return line }, c.newFact)
	button := func(icon, key string, act func(), id string) *kit.Button {
		return c.button(s, s.button(kit.Secondary, icon, "", key, act), id)
	}
	c.sheet = c.button(s, s.button(kit.Primary, "", "", "Enter", c.openSheet), "agenda.sheet")
	c.redraw = button("programs", "W", c.changeMeeting, "agenda.change")
	c.move = button("arrow-right", "M", c.moveMeeting, "programs.meeting.move")
	c.cancel = button("x", "Z", c.cancelMeeting, "programs.meeting.cancel")
	c.restore = button("undo", "U", c.takeBackOrRestore, "programs.meeting.restore")
	c.root = c.build()
	return c
}

func (c *agenda) build() fyne.CanvasObject {
	s := c.shell
	button := func(icon, key string, act func(), id string) *kit.Button {
		return c.button(s, s.button(kit.Secondary, icon, "", key, act), id)
	}
	back := button("arrow-left", "Esc", c.page.back, "programs.back")
	before := button("", "Q", func() { c.turn(-1) }, "agenda.before")
	after := button("", "A", func() { c.turn(1) }, "agenda.after")
	today := button("today", "Y", c.toToday, "agenda.today")
	c.grid = newAgendaGrid(c, kit.NewPanel(s.look, kit.All(1), kit.Over(c.list, kit.Pad(kit.All(32), c.state))))
	c.other = s.button(kit.Secondary, "", "", "I", c.grid.toggle)
	head := kit.Row(12, kit.Natural(back), kit.Fill(c.title))
	choose := kit.Row(12, kit.Fill(c.length), kit.Natural(c.other), kit.Natural(before), kit.Natural(today), kit.Natural(after))
	acts := newFlow(8, c.sheet, c.redraw, c.move, c.cancel, c.restore)
	right := kit.NewPanel(s.look, kit.All(14), kit.Column(10, kit.Natural(c.head), kit.Fill(c.facts), kit.Natural(acts)))
	return kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(head), kit.Natural(choose),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(1.5, c.grid.object).Stretched(), kit.Share(1, right).Stretched())))
}

// openAgenda shows the week of today.
func (b *programsBrowse) openAgenda() {
	b.page.agenda.begin()
	b.page.show(b.page.agenda, kit.FromRight)
}

// toCalendar goes from the day to the calendar of sessions.
func (p *todayPage) toCalendar() {
	s := p.shell
	if !s.has(pagePrograms) {
		return
	}
	s.open(pagePrograms)
	if page, ok := s.page(pagePrograms).(*programsPage); ok && s.current == pagePrograms {
		page.browse.openAgenda()
	}
}

func (c *agenda) object() fyne.CanvasObject { return c.root }
func (c *agenda) leave(then func())         { then() }
func (c *agenda) save()                     {}
func (c *agenda) takeBack() bool            { return false }

func (c *agenda) begin() {
	c.length.Choose(agendaWeek)
	c.toToday()
}

func (c *agenda) drop() {
	c.from, c.known, c.entries = clinic.Date{}, false, nil
	c.draw()
}

// days is how many days are shown.
func (c *agenda) days() int {
	if c.length.One() == agendaDay {
		return 1
	}
	return 7
}

// open shows the day or the week that holds a date.
func (c *agenda) open(date clinic.Date) {
	if c.days() == 7 {
		date = clinic.WeekOf(date, c.shell.deps.Book.Settings().WeekStart)
	}
	c.from, c.known, c.entries = date, false, nil
	c.state.Set("")
	c.draw()
	c.load()
}

func (c *agenda) toToday() { c.open(c.shell.deps.Book.Today()) }

func (c *agenda) turn(steps int) { c.open(c.from.AddDays(steps * c.days())) }

// otherRange keeps what is marked in sight.
func (c *agenda) otherRange() {
	date := c.shell.deps.Book.Today()
	if entry, ok := c.chosen(); ok {
		date = entry.Session.Date
	} else if !c.from.IsZero() {
		date = c.from
	}
	c.open(date)
}

func (c *agenda) changed() { c.load() }

// load asks the book for the days. What changes meanwhile is asked for again.
func (c *agenda) load() {
	switch {
	case c.from.IsZero():
		return
	case c.loading:
		c.again = true
		return
	}
	c.loading, c.again = true, false
	from, days := c.from, c.days()
	work(c.shell, func() ([]clinic.AgendaEntry, error) { return c.shell.deps.Book.Agenda(from, days) }, func(entries []clinic.AgendaEntry, err error) {
		c.loading = false
		switch {
		case from != c.from || days != c.days():
			c.again = !c.from.IsZero()
		case err != nil && !c.known:
			c.state.Set(c.shell.sentence(err))
		case err == nil:
			c.known, c.entries = true, entries
			c.state.Set("")
		}
		c.draw()
		if c.again {
			c.load()
		}
	})
}

func (c *agenda) relabel() {
	c.labels.relabel()
	c.length.SetWords(c.shell.t("agenda.week"), c.shell.t("agenda.day"))
	c.draw()
}

func (c *agenda) draw() {
	s := c.shell
	c.title.Set("")
	if !c.from.IsZero() {
		days := s.longDay(c.from)
		if c.days() > 1 {
			days = s.t("patients.stay.span", i18n.Args{"From": s.day(c.from), "To": s.day(c.from.AddDays(6))})
		}
		c.title.Set(s.t("agenda.title", i18n.Args{"Days": days}))
	}
	switch {
	case !c.known && c.state.Content() == "" && !c.from.IsZero():
		c.state.Set(s.t("today.state.loading"))
	case c.known && len(c.entries) == 0:
		c.state.Set(s.t("agenda.none"))
	case c.known:
		c.state.Set("")
	}
	c.list.SetRows(c.entries)
	if _, some := c.list.Selected(); !some && len(c.entries) > 0 {
		c.list.Select(string(c.first().Session.ID))
	}
	c.other.SetLabel(s.t(whether(c.grid.wanted, "agenda.as_list", "agenda.as_grid")))
	c.grid.draw()
	c.drawDetail()
}

// first is what is marked at first: the next one that is not over, or the first of
// all.
func (c *agenda) first() clinic.AgendaEntry {
	now := c.shell.deps.Book.Now()
	for _, entry := range c.entries {
		if entry.Session.End.After(now) {
			return entry
		}
	}
	return c.entries[0]
}

func (c *agenda) chosen() (clinic.AgendaEntry, bool) {
	entry, ok := c.list.Selected()
	return entry, ok && c.known && len(c.entries) > 0
}

func (c *agenda) typed(r rune) bool {
	acts := map[rune]func(){
		'Q': func() { c.turn(-1) }, 'I': c.grid.toggle, 'A': func() { c.turn(1) }, 'Y': c.toToday, 'W': c.changeMeeting, 'M': c.moveMeeting, 'Z': c.cancelMeeting,
		'U': c.takeBackOrRestore, '1': func() { c.length.Choose(agendaWeek); c.otherRange() }, '2': func() { c.length.Choose(agendaDay); c.otherRange() },
	}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

func (c *agenda) pressed(name fyne.KeyName) bool {
	if c.grid.pressed(name) {
		return true
	}
	switch name {
	case fyne.KeyEscape:
		c.page.back()
	case fyne.KeyLeft:
		c.turn(-1)
	case fyne.KeyRight:
		c.turn(1)
	default:
		return c.list.Press(name)
	}
	return true
}
