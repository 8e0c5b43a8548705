package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// drawDetail says what is known about the marked entry, and offers what can be done.
func (c *agenda) drawDetail() {
	s := c.shell
	e, ok := c.chosen()
	track := ok && e.Appointment.ID == ""
	change := track && s.may(clinic.ActSchedule) && !c.past(e)
	show(c.sheet, ok && !e.IsOff() && s.may(clinic.ActAttest) && len(e.Blocks) > 0 || ok && !track && s.has(pagePatients))
	show(c.redraw, change && !e.Off())
	show(c.move, change && !e.Off())
	show(c.cancel, change && !e.Off())
	show(c.restore, change && e.Change.Track != "")
	c.sheet.SetLabel(s.t("agenda.sheet"))
	c.head.Set("")
	c.facts.SetRows(nil)
	if ok {
		c.head.Set(listing(s.longDay(e.Session.Date), s.name(e.Name), s.label(e.Label)))
		c.facts.SetRows(c.lines(e))
	}
	if ok && !track {
		c.sheet.SetLabel(s.t("today.wants.open_patient"))
	}
	c.list.Refresh()
	c.grid.mark()
	c.root.Refresh()
}

// past reports whether a session's day is over: what was cannot be moved.
func (c *agenda) past(e clinic.AgendaEntry) bool {
	return e.Session.Date.Before(c.shell.deps.Book.Today())
}

// openSheet opens the first sheet of the marked session; of an appointment, the page
// of its patient.
func (c *agenda) openSheet() {
	s := c.shell
	e, ok := c.chosen()
	if !ok || !c.sheet.Visible() || !s.sees() {
		return
	}
	if e.Appointment.ID != "" {
		s.openPatient(e.Appointment.Patient)
		return
	}
	group := clinic.Group{}
	if len(e.Blocks[0].Groups) > 0 {
		group = e.Blocks[0].Groups[0].Group
	}
	s.openSheets(clinic.BlockSheet{Meeting: e.Meeting(), Block: e.Blocks[0].SessionBlock, Group: group})
}

// openSheets shows the sheets of a day on the page of today, with one of them in
// front.
func (s *shell) openSheets(sheet clinic.BlockSheet) {
	s.open(pageToday)
	if today, ok := s.page(pageToday).(*todayPage); ok && s.current == pageToday {
		today.attesting.first = keyOfSheet(sheet)
		today.attesting.open(sheet.Meeting.Date)
		today.swap.Show(today.attesting.object, kit.FromRight)
		s.sink.Take()
	}
}

// changeable is the marked session, where it may be changed.
func (c *agenda) changeable(off bool) (clinic.AgendaEntry, bool) {
	e, ok := c.chosen()
	ok = ok && e.Appointment.ID == "" && c.shell.may(clinic.ActSchedule) && !c.past(e)
	return e, ok && (off || !e.Off())
}

func (c *agenda) changeMeeting() {
	if e, ok := c.changeable(false); ok {
		c.page.session.beginOf(e.PlannedMeeting)
	}
}

func (c *agenda) moveMeeting() {
	if e, ok := c.changeable(false); ok {
		c.page.days.askMove(e.PlannedMeeting, c.effect(e))
	}
}

func (c *agenda) cancelMeeting() {
	if e, ok := c.changeable(false); ok {
		c.page.days.askCancel(e.PlannedMeeting, c.effect(e))
	}
}

// effect says whom a change touches, and who came already.
func (c *agenda) effect(e clinic.AgendaEntry) string {
	effect := c.shell.t("agenda.effect", i18n.Args{"Count": e.Expected})
	if e.Came > 0 {
		effect += " " + c.shell.t("agenda.effect_came", i18n.Args{"Count": e.Came})
	}
	return effect
}

// takeBackOrRestore takes back what was done just now while the message offers it;
// otherwise it has the marked session be as the pattern says.
func (c *agenda) takeBackOrRestore() {
	if c.shell.message.offering() {
		c.shell.message.hide()
		c.shell.undo()
		return
	}
	if e, ok := c.changeable(true); ok && e.Change.Track != "" {
		c.page.days.askRestore(e.PlannedMeeting)
	}
}
