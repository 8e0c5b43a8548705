package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// calendarScreen shows one patient's attendance month by month, and of the chosen
// day why each visit earned what it did.
type calendarScreen struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	month  *kit.Text
	sum    *kit.Text
	heads  [7]*kit.Text
	cells  [6 * 7]*calendarCell
	day    *kit.Text
	detail *kit.Text
	state  *kit.Text
	failed error // the month could not be read
	grid   *fyne.Container

	patient clinic.Patient
	chosen  clinic.Date
	shows   clinic.CalendarMonth
	known   bool // the month shown is the chosen day's
}

// detailHeight is the room for what the chosen day says, in pixels before the text
// scale.
const detailHeight float32 = 92

func newCalendarScreen(s *shell, page *patientsPage) *calendarScreen {
	c := &calendarScreen{shell: s, page: page}
	c.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	c.month = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayShrink(0.8)
	c.sum = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.8).Align(fyne.TextAlignTrailing)
	c.day = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.8)
	c.detail = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(4).MayShrink(0.75).MayCut()
	c.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	c.grid = c.newGrid()
	back := c.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", page.back), "calendar.back")
	before := c.button(s, s.button(kit.Secondary, "arrow-left", "", keyPageUp, func() { c.turn(-1) }), "calendar.before")
	after := c.button(s, s.button(kit.Secondary, "arrow-right", "", keyPageDown, func() { c.turn(1) }), "calendar.after")
	head := kit.Row(12, kit.Fill(c.month), kit.Fill(c.sum))
	said := kit.NewPanel(s.look, kit.Sides(8, 16), high(func() float32 { return s.look.Scaled(detailHeight) }, kit.Column(2, kit.Natural(c.day), kit.Natural(c.detail))))
	panel := s.surface(kit.All(16), kit.Sides(8, 12), kit.ColumnBy(s.gap(10, 4), kit.Natural(head), kit.Fill(kit.Over(c.grid, c.state))))
	c.object = kit.ColumnBy(s.gap(kit.DeskGap, 6), kit.Natural(c.title), kit.Fill(panel), kit.Natural(said),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Spring(), kit.Natural(before), kit.Natural(after))))
	return c
}

// newGrid makes the names of the days and the cells of six weeks, once.
func (c *calendarScreen) newGrid() *fyne.Container {
	look := c.shell.look
	grid := &fyne.Container{Layout: &calendarLayout{c}}
	for i := range c.heads {
		c.heads[i] = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Align(fyne.TextAlignCenter)
		grid.Objects = append(grid.Objects, c.heads[i])
	}
	for i := range c.cells {
		c.cells[i] = newCalendarCell(c)
		grid.Objects = append(grid.Objects, c.cells[i])
	}
	return grid
}

// openCalendar shows the month of today of the patient whose sheet is open.
func (p *patientSheet) openCalendar() {
	if !p.known {
		return
	}
	c := p.page.calendar
	c.patient, c.chosen, c.known = p.sheet.Patient, p.shell.deps.Book.Today(), false
	c.load()
	p.page.show(c.object)
}

func (c *calendarScreen) relabel() {
	s := c.shell
	c.labels.relabel()
	start := s.deps.Book.Settings().WeekStart
	for i, head := range c.heads {
		head.Set(capital(s.words.ShortWeekday((start + time.Weekday(i)) % 7)))
	}
	c.draw()
}

// load reads the month of the chosen day.
func (c *calendarScreen) load() {
	patient, date := c.patient.ID, c.chosen
	c.draw()
	work(c.shell, func() (clinic.CalendarMonth, error) { return c.shell.deps.Book.Calendar(patient, date) },
		func(month clinic.CalendarMonth, err error) {
			switch {
			case patient != c.patient.ID || err == nil && month.First != monthOf(c.chosen):
			case err != nil:
				c.failed = err
				c.draw()
			default:
				c.shows, c.known, c.failed = month, true, nil
				c.draw()
			}
		})
}

func monthOf(date clinic.Date) clinic.Date { return clinic.NewDate(date.Year, date.Month, 1) }

// changed reads the month anew while it is looked at.
func (c *calendarScreen) changed(book.Change) {
	if c.page.showing(c.object) {
		c.load()
	}
}

// turn goes to the same day of another month, or its last one.
func (c *calendarScreen) turn(months int) {
	first := clinic.NewDate(c.chosen.Year, c.chosen.Month+time.Month(months), 1)
	last := clinic.NewDate(first.Year, first.Month+1, 0)
	c.choose(clinic.NewDate(first.Year, first.Month, min(c.chosen.Day, last.Day)))
}

// choose shows a day, and its month where that is another one.
func (c *calendarScreen) choose(date clinic.Date) {
	c.shell.touch()
	another := monthOf(date) != monthOf(c.chosen)
	c.chosen = date
	if another {
		c.known = false
		c.load()
		return
	}
	c.draw()
}

func (c *calendarScreen) pressed(name fyne.KeyName) bool {
	steps := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}
	switch step := steps[name]; {
	case step != 0:
		c.choose(c.chosen.AddDays(step))
	case name == fyne.KeyPageUp:
		c.turn(-1)
	case name == fyne.KeyPageDown:
		c.turn(1)
	case name == fyne.KeyHome:
		c.choose(c.shell.deps.Book.Today())
	case name == fyne.KeyEscape:
		c.page.back()
	default:
		return false
	}
	return true
}

func (c *calendarScreen) draw() {
	s := c.shell
	if c.patient.ID == "" {
		return
	}
	c.title.Set(s.t("calendar.title", i18n.Args{"Name": s.name(c.patient.SortName())}))
	c.month.Set(capital(s.words.Month(c.chosen.Month)) + " " + yearOf(c.chosen))
	c.state.Set("")
	if !c.known {
		c.state.Set(s.t("patients.loading"))
		if c.failed != nil {
			c.state.Set(s.sentence(c.failed))
		}
	}
	c.sum.Set(c.summary())
	c.fillCells()
	c.drawDay()
	c.object.Refresh()
}
