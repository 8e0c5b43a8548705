package desk

import (
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// The rows of the agenda and of what is known about one, in pixels.
const (
	agendaRowHeight float32 = 60
	factHeight      float32 = 44
)

// calendarRow is one session or appointment: when, what, where, and how many.
type agendaRow struct {
	box
	of    *agenda
	art   *kit.Drawing
	when  *kit.Text
	below *kit.Text
	count *kit.Text
	pill  *kit.Pill
}

func (c *agenda) newRow() kit.RowView[clinic.AgendaEntry] {
	look := c.shell.look
	r := &agendaRow{of: c, art: kit.NewIcon(look, "sun", 24, kit.Day), pill: kit.NewPill(look, kit.Calm, "")}
	r.when = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.75).MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.85).MayCut()
	r.count = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.when), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(10, kit.Natural(r.art), kit.Fill(words).Stretched(), kit.Natural(r.count), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows an entry.
func (r *agendaRow) Fill(e clinic.AgendaEntry) {
	s := r.of.shell
	r.art.Set("user")
	r.art.SetInk(kit.SoftInk)
	if e.Appointment.ID == "" {
		drawMark(r.art, e.Track.Mark)
	}
	r.when.Set(listing(s.weekdayDate(e.Session.Date), s.span(e.Session.Start, e.Session.End)))
	r.below.Set(listing(s.name(e.Name), s.label(e.Label), firstRoom(s, e)))
	r.count.Set(r.of.countOf(e))
	tone, word := s.agendaPill(e)
	r.pill.Set(tone, word)
	show(r.pill, word != "")
	show(r.count, !e.IsOff())
	r.inside.Refresh()
}

// firstRoom is where the first block meets.
func firstRoom(s *shell, e clinic.AgendaEntry) string {
	for _, block := range e.Blocks {
		for _, group := range block.Groups {
			if group.Room != "" {
				return s.t("attest.room", i18n.Args{"Room": group.Room})
			}
		}
	}
	return ""
}

// countOf is how many came, of how many who were expected; ahead of the session only
// those who are expected.
func (c *agenda) countOf(e clinic.AgendaEntry) string {
	if e.Session.Start.After(c.shell.deps.Book.Now()) && e.Came == 0 {
		return strconv.Itoa(e.Expected)
	}
	return strconv.Itoa(e.Came) + "/" + strconv.Itoa(e.Expected)
}

// calendarPill says what is out of the ordinary.
func (s *shell) agendaPill(e clinic.AgendaEntry) (kit.Tone, string) {
	switch m := e.PlannedMeeting; {
	case e.Appointment.Cancelled:
		return kit.Alarm, s.t("programs.meeting.cancelled")
	case m.Closure != "":
		return kit.Calm, m.Closure
	case m.Change.Cancelled && !m.Change.MovedTo.IsZero():
		return kit.Notice, s.t("programs.meeting.moved_to", i18n.Args{"Date": s.day(m.Change.MovedTo)})
	case m.Change.Cancelled:
		return kit.Alarm, s.t("programs.meeting.cancelled")
	case !m.Change.MovedFrom.IsZero():
		return kit.Notice, s.t("programs.meeting.moved_from", i18n.Args{"Date": s.day(m.Change.MovedFrom)})
	case m.Change.Slot > 0:
		return kit.Notice, s.t("programs.meeting.added")
	case m.Change.Track != "":
		return kit.Notice, s.t("agenda.changed")
	}
	return kit.Calm, ""
}

// calendarFact is one line about what is marked.
type agendaFact struct {
	box
	words *kit.Text
}

func (c *agenda) newFact() kit.RowView[string] {
	r := &agendaFact{words: kit.NewText(c.shell.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(2).MayShrink(0.85).MayCut()}
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.words), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line.
func (r *agendaFact) Fill(line string) {
	r.words.Set(line)
	r.inside.Refresh()
}

// lines say of an entry how many it is for, and each block with its groups.
func (c *agenda) lines(e clinic.AgendaEntry) []string {
	s := c.shell
	lines := []string{s.t("agenda.people", i18n.Args{"Expected": e.Expected, "Came": e.Came})}
	if reason := listing(e.Change.Reason, e.Appointment.Reason, e.Closure); reason != "" {
		lines = append(lines, reason)
	}
	for _, block := range e.Blocks {
		topic := block.Topic
		if topic == "" {
			topic = s.label(block.Label)
		}
		head := listing(s.span(block.Start, block.End), topic)
		if block.Modality == clinic.Telehealth {
			head = listing(head, s.modalityOf(block.Modality))
		}
		if len(block.Groups) == 0 {
			lines = append(lines, head)
		}
		for _, group := range block.Groups {
			lines = append(lines, listing(head, c.groupWords(group)))
		}
	}
	return lines
}

// groupWords say where a group sits, with whom, and how full it is.
func (c *agenda) groupWords(g clinic.AgendaGroup) string {
	s := c.shell
	room, who := "", ""
	if g.Room != "" {
		room = s.t("attest.room", i18n.Args{"Room": g.Room})
	}
	if g.Counselor != "" {
		who = s.counselorOf(g.Counselor)
	}
	people := s.t("agenda.in_group", countOf(g.Expected))
	if g.Capacity > 0 {
		people = s.t("agenda.places", i18n.Args{"Count": g.Expected, "Of": g.Capacity})
	}
	return listing(g.Name, room, who, people)
}
