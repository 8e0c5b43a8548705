package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// callsScreen fills the page of today with whom to call: who is late or missing,
// how they may be reached, and what was tried.
type callsScreen struct {
	labels
	shell  *shell
	page   *todayPage
	object fyne.CanvasObject
	title  *kit.Text
	list   *kit.List[clinic.CallRow]
	state  *kit.Text
	detail *kit.Text
	log    *kit.Button
	excuse *kit.Button
	person *kit.Button

	rows    []clinic.CallRow
	open    bool
	known   bool
	failed  error // the last reading
	loading bool
	again   bool
}

func newCallsScreen(s *shell, p *todayPage) *callsScreen {
	c := &callsScreen{shell: s, page: p}
	c.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65)
	c.list = kit.NewList(s.look, contactRowHeight, func(row clinic.CallRow) string { return string(row.Ref.Visit) }, c.newRow)
	c.list.OnSelect = func(clinic.CallRow) { s.touch(); s.sink.Take(); c.drawDetail() }
	c.list.OnOpen = func(clinic.CallRow) { c.ask() }
	c.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	c.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(6).MayShrink(0.85).MayCut()
	c.log = c.button(s, s.button(kit.Primary, "", "", "Enter", c.ask), "calls.log")
	c.excuse = c.button(s, s.button(kit.Secondary, "", "", "E", c.absent), "today.act.excuse")
	c.person = c.button(s, s.button(kit.Secondary, "user", "", "O", c.openPatient), "today.wants.open_patient")
	back := c.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", c.back), "attest.back")
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(kit.Over(c.list, kit.Pad(kit.All(32), c.state))),
		kit.Natural(rule(s)), kit.Natural(kit.Pad(kit.Sides(10, 16), c.detail))))
	c.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(kit.Row(12, kit.Natural(back), kit.Fill(c.title))), kit.Fill(panel),
		kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(c.person), kit.Natural(c.excuse), kit.Natural(c.log))))
	return c
}

// callList opens the list of whom to call.
func (p *todayPage) callList() {
	s := p.shell
	if !s.may(clinic.ActAttendance) || !s.sees() {
		return
	}
	p.calls.open = true
	p.calls.draw()
	p.calls.load()
	p.swap.Show(p.calls.object, kit.FromRight)
	s.sink.Take()
}

func (p *todayPage) onCalls() bool { return p.swap.Shown() == p.calls.object }

func (c *callsScreen) close() { c.open, c.rows, c.known, c.failed = false, nil, false, nil }

func (c *callsScreen) back() {
	c.close()
	c.page.swap.Show(c.page.root, kit.FromLeft)
	c.shell.sink.Take()
	c.page.load()
}

// load reads the list anew while it is open.
func (c *callsScreen) load() {
	if !c.open {
		return
	}
	if c.loading {
		c.again = true
		return
	}
	c.loading, c.again = true, false
	book := c.shell.deps.Book
	work(c.shell, func() ([]clinic.CallRow, error) { return book.CallList(book.Today()) }, func(rows []clinic.CallRow, err error) {
		c.loading = false
		if c.open {
			c.failed = err
			if err == nil {
				c.rows, c.known = rows, true
			}
			c.draw()
		}
		if c.again {
			c.load()
		}
	})
}

func (c *callsScreen) relabel() {
	c.labels.relabel()
	c.draw()
}

func (c *callsScreen) draw() {
	s := c.shell
	open := 0
	for _, row := range c.rows {
		if !row.Reached() {
			open++
		}
	}
	c.title.Set(s.t("calls.title", i18n.Args{"Count": open}))
	c.list.SetRows(c.rows)
	if _, some := c.list.Selected(); !some && len(c.rows) > 0 {
		c.list.Select(string(c.rows[0].Ref.Visit))
	}
	c.state.Set("")
	switch {
	case len(c.rows) > 0:
	case c.failed != nil:
		c.state.Set(s.sentence(c.failed))
	case !c.known:
		c.state.Set(s.t("patients.loading"))
	default:
		c.state.Set(s.t("calls.none"))
	}
	c.drawDetail()
}

// drawDetail says how the marked patient may be reached, and what was tried.
func (c *callsScreen) drawDetail() {
	s := c.shell
	row, ok := c.list.Selected()
	c.log.Rest(!ok || len(row.Contacts) == 0)
	c.excuse.Rest(!ok)
	c.person.Rest(!ok)
	show(c.person, s.has(pagePatients))
	c.detail.Set("")
	if ok {
		c.detail.Set(strings.Join(c.lines(row), "\n"))
	}
	s.touch()
	c.object.Refresh()
}

func (c *callsScreen) lines(row clinic.CallRow) []string {
	s := c.shell
	var lines []string
	for _, contact := range row.Contacts {
		say := ""
		if contact.SayName != "" {
			say = s.t("calls.say", i18n.Args{"Name": contact.SayName})
		}
		lines = append(lines, listing(s.contactName(contact), contact.Phone, s.allowedWords(contact), say, contact.Note))
	}
	if len(lines) == 0 {
		lines = []string{s.t(whether(row.Unknown, "calls.unknown", "calls.no_contact"))}
	}
	for _, attempt := range row.Tried {
		lines = append(lines, s.attemptWords(attempt, row.Contacts))
	}
	return lines
}

// ask logs a call: whom, how, and how it went.
func (c *callsScreen) ask() {
	if row, ok := c.list.Selected(); ok {
		c.askAbout(row)
	}
}

// askAbout logs a call about one of them.
func (c *callsScreen) askAbout(row clinic.CallRow) {
	s := c.shell
	if len(row.Contacts) == 0 || !s.may(clinic.ActAttendance) {
		return
	}
	id, err := clinic.NewID[clinic.AttemptID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	f := newCallForm(s, row.Contacts)
	s.ask(question{
		title: s.t("calls.ask", i18n.Args{"Name": row.Name}), body: s.t("calls.ask_body"), more: f.object, fields: f.fields(), yes: s.t("calls.keep"),
		accept: func(string) bool {
			attempt, ok := f.read()
			if !ok {
				return false
			}
			attempt.ID, attempt.Patient, attempt.Date = id, row.Ref.Patient, row.Ref.Date
			log := clinic.LogAttempt{Attempt: attempt}
			s.record(func(facts []clinic.Event) { s.done(s.t("calls.kept"), facts, log); c.load() }, log)
			return true
		},
	})
}

// openPatient shows the page of the marked patient: whom to call is kept there.
func (c *callsScreen) openPatient() {
	if row, ok := c.list.Selected(); ok && c.shell.has(pagePatients) {
		c.shell.openPatient(row.Ref.Patient)
	}
}

// absent records why the marked patient does not come.
func (c *callsScreen) absent() {
	row, ok := c.list.Selected()
	if !ok {
		return
	}
	for _, track := range c.page.board.Tracks {
		for _, each := range track.Rows {
			if each.Ref == row.Ref {
				c.page.excuse(each)
				return
			}
		}
	}
}

func (c *callsScreen) typed(r rune) bool {
	acts := map[rune]func(){'E': c.absent, 'O': c.openPatient, 'U': c.shell.undo, 'Z': c.back}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

func (c *callsScreen) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		c.back()
		return true
	}
	return c.list.Press(name)
}
