package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// calendar lists the sessions and appointments of a day or a week, with how many
// are expected and came, and what can be done about the one that is marked.
type calendar struct {
	labels
	shell   *shell
	page    *programsPage
	root    fyne.CanvasObject
	title   *kit.Text
	length  *kit.Choice
	list    *kit.List[clinic.CalendarEntry]
	state   *kit.Text
	head    *kit.Text
	facts   *kit.List[string]
	sheet   *kit.Button
	redraw  *kit.Button
	move    *kit.Button
	cancel  *kit.Button
	restore *kit.Button

	from    clinic.Date // zero while the calendar is closed
	entries []clinic.CalendarEntry
	known   bool
	loading bool
	again   bool
}

// The two lengths that are shown, in the order of their words.
const (
	calendarWeek = iota
	calendarDay
)

func newCalendar(s *shell, page *programsPage) *calendar {
	c := &calendar{shell: s, page: page}
	c.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.5)
	c.length = s.choice("")
	c.length.OnChanged, c.length.OnEscape = c.otherRange, s.sink.Take
	c.list = kit.NewList(s.look, calendarRowHeight, func(e clinic.CalendarEntry) string { return string(e.Session.ID) }, c.newRow)
	c.list.OnSelect = func(clinic.CalendarEntry) { s.touch(); s.sink.Take(); c.drawDetail() }
	c.list.OnOpen = func(clinic.CalendarEntry) { c.openSheet() }
	c.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	c.head = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7).MayCut()
	c.facts = kit.NewList(s.look, factHeight, func(line string) string { return line }, c.newFact)
	button := func(icon, key string, act func(), id string) *kit.Button {
		return c.button(s, s.button(kit.Secondary, icon, "", key, act), id)
	}
	c.sheet = c.button(s, s.button(kit.Primary, "", "", "Enter", c.openSheet), "calendar.sheet")
	c.redraw = button("programs", "W", c.changeMeeting, "calendar.change")
	c.move = button("arrow-right", "M", c.moveMeeting, "programs.meeting.move")
	c.cancel = button("x", "Z", c.cancelMeeting, "programs.meeting.cancel")
	c.restore = button("undo", "U", c.takeBackOrRestore, "programs.meeting.restore")
	c.root = c.build()
	return c
}

func (c *calendar) build() fyne.CanvasObject {
	s := c.shell
	button := func(icon, key string, act func(), id string) *kit.Button {
		return c.button(s, s.button(kit.Secondary, icon, "", key, act), id)
	}
	back := button("arrow-left", "Esc", c.page.back, "programs.back")
	before := button("", "Q", func() { c.turn(-1) }, "calendar.before")
	after := button("", "A", func() { c.turn(1) }, "calendar.after")
	today := button("today", "Y", c.toToday, "calendar.today")
	head := kit.Row(12, kit.Natural(back), kit.Fill(c.title))
	choose := kit.Row(12, kit.Fill(c.length), kit.Natural(before), kit.Natural(today), kit.Natural(after))
	left := kit.NewPanel(s.look, kit.All(1), kit.Over(c.list, kit.Pad(kit.All(32), c.state)))
	acts := newFlow(8, c.sheet, c.redraw, c.move, c.cancel, c.restore)
	right := kit.NewPanel(s.look, kit.All(14), kit.Column(10, kit.Natural(c.head), kit.Fill(c.facts), kit.Natural(acts)))
	return kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(head), kit.Natural(choose),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(1.3, left).Stretched(), kit.Share(1, right).Stretched())))
}

// openCalendar shows the week of today.
func (b *programsBrowse) openCalendar() {
	b.page.calendar.begin()
	b.page.show(b.page.calendar, kit.FromRight)
}

func (c *calendar) object() fyne.CanvasObject { return c.root }
func (c *calendar) leave(then func())         { then() }
func (c *calendar) save()                     {}
func (c *calendar) takeBack() bool            { return false }

func (c *calendar) begin() {
	c.length.Choose(calendarWeek)
	c.toToday()
}

func (c *calendar) drop() {
	c.from, c.known, c.entries = clinic.Date{}, false, nil
	c.draw()
}

// days is how many days are shown.
func (c *calendar) days() int {
	if c.length.One() == calendarDay {
		return 1
	}
	return 7
}

// open shows the day or the week that holds a date.
func (c *calendar) open(date clinic.Date) {
	if c.days() == 7 {
		date = clinic.WeekOf(date, c.shell.deps.Book.Settings().WeekStart)
	}
	c.from, c.known, c.entries = date, false, nil
	c.state.Set("")
	c.draw()
	c.load()
}

func (c *calendar) toToday() { c.open(c.shell.deps.Book.Today()) }

func (c *calendar) turn(steps int) { c.open(c.from.AddDays(steps * c.days())) }

// otherRange keeps what is marked in sight.
func (c *calendar) otherRange() {
	date := c.shell.deps.Book.Today()
	if entry, ok := c.chosen(); ok {
		date = entry.Session.Date
	} else if !c.from.IsZero() {
		date = c.from
	}
	c.open(date)
}

func (c *calendar) changed() { c.load() }

// load asks the book for the days. What changes meanwhile is asked for again.
func (c *calendar) load() {
	switch {
	case c.from.IsZero():
		return
	case c.loading:
		c.again = true
		return
	}
	c.loading, c.again = true, false
	from, days := c.from, c.days()
	work(c.shell, func() ([]clinic.CalendarEntry, error) { return c.shell.deps.Book.Calendar(from, days) }, func(entries []clinic.CalendarEntry, err error) {
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

func (c *calendar) relabel() {
	c.labels.relabel()
	c.length.SetWords(c.shell.t("calendar.week"), c.shell.t("calendar.day"))
	c.draw()
}

func (c *calendar) draw() {
	s := c.shell
	c.title.Set("")
	if !c.from.IsZero() {
		days := s.longDay(c.from)
		if c.days() > 1 {
			days = s.t("patients.stay.span", i18n.Args{"From": s.day(c.from), "To": s.day(c.from.AddDays(6))})
		}
		c.title.Set(s.t("calendar.title", i18n.Args{"Days": days}))
	}
	switch {
	case !c.known && c.state.Content() == "" && !c.from.IsZero():
		c.state.Set(s.t("today.state.loading"))
	case c.known && len(c.entries) == 0:
		c.state.Set(s.t("calendar.none"))
	case c.known:
		c.state.Set("")
	}
	c.list.SetRows(c.entries)
	if _, some := c.list.Selected(); !some && len(c.entries) > 0 {
		c.list.Select(string(c.first().Session.ID))
	}
	c.drawDetail()
}

// first is what is marked at first: the next one that is not over, or the first of
// all.
func (c *calendar) first() clinic.CalendarEntry {
	now := c.shell.deps.Book.Now()
	for _, entry := range c.entries {
		if entry.Session.End.After(now) {
			return entry
		}
	}
	return c.entries[0]
}

func (c *calendar) chosen() (clinic.CalendarEntry, bool) {
	entry, ok := c.list.Selected()
	return entry, ok && c.known && len(c.entries) > 0
}

func (c *calendar) typed(r rune) bool {
	acts := map[rune]func(){
		'Q': func() { c.turn(-1) }, 'A': func() { c.turn(1) }, 'Y': c.toToday, 'W': c.changeMeeting, 'M': c.moveMeeting, 'Z': c.cancelMeeting,
		'U': c.takeBackOrRestore, '1': func() { c.length.Choose(calendarWeek); c.otherRange() }, '2': func() { c.length.Choose(calendarDay); c.otherRange() },
	}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

func (c *calendar) pressed(name fyne.KeyName) bool {
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
