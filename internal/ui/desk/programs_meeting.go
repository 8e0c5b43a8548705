package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// meetingRow is a single meeting in the list.
type meetingRow struct {
	box
	of    *daysOff
	art   *kit.Drawing
	name  *kit.Text
	below *kit.Text
	pill  *kit.Pill
}

func (d *daysOff) newMeetingRow() kit.RowView[clinic.PlannedMeeting] {
	look := d.shell.look
	r := &meetingRow{of: d, art: kit.NewIcon(look, "sun", 24, kit.Day), pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(12, kit.Natural(r.art), kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a meeting.
func (r *meetingRow) Fill(m clinic.PlannedMeeting) {
	s := r.of.shell
	drawMark(r.art, m.Track.Mark)
	r.name.Set(listing(s.weekdayDate(m.Session.Date), s.span(m.Session.Start, m.Session.End)))
	r.below.Set(listing(s.label(m.Track.Label), s.label(m.Program), m.Change.Reason))
	tone, word := kit.Calm, ""
	switch {
	case m.Closure != "":
		word = m.Closure
	case m.Change.Cancelled && !m.Change.MovedTo.IsZero():
		tone, word = kit.Notice, s.t("programs.meeting.moved_to", i18n.Args{"Date": s.day(m.Change.MovedTo)})
	case m.Change.Cancelled:
		tone, word = kit.Alarm, s.t("programs.meeting.cancelled")
	case !m.Change.MovedFrom.IsZero():
		tone, word = kit.Notice, s.t("programs.meeting.moved_from", i18n.Args{"Date": s.day(m.Change.MovedFrom)})
	case m.Change.Slot > 0:
		tone, word = kit.Notice, s.t("programs.meeting.added")
	case m.Change.Track != "":
		tone, word = kit.Notice, s.t("programs.meeting.other_time")
	}
	r.pill.Set(tone, word)
	show(r.pill, word != "")
	r.inside.Refresh()
}

// weekdayDate is a day with its weekday in little room: "Mo, Nov 23".
func (s *shell) weekdayDate(date clinic.Date) string {
	return s.words.ShortWeekday(date.Weekday()) + " " + s.day(date)
}

// chosenMeeting is the one that is marked, where it may be changed.
func (d *daysOff) chosenMeeting(off bool) (clinic.PlannedMeeting, bool) {
	m, ok := d.meetings.Selected()
	return m, ok && d.mayChange() && (off || !m.Off())
}

func (d *daysOff) meetingWords(m clinic.PlannedMeeting) i18n.Args {
	return i18n.Args{"Track": d.shell.label(m.Track.Label), "Date": d.shell.words.LongDate(noonOf(m.Session.Date))}
}

func (d *daysOff) cancelMeeting() {
	if m, ok := d.chosenMeeting(false); ok {
		d.askCancel(m, "")
	}
}

// askCancel asks before a meeting is cancelled; the effect says whom that touches,
// or is "".
func (d *daysOff) askCancel(m clinic.PlannedMeeting, effect string) {
	s := d.shell
	s.ask(question{
		title: s.t("programs.meeting.cancel_ask", d.meetingWords(m)), body: join(effect, s.t("programs.meeting.cancel_body")),
		reason: s.t("programs.meeting.reason"), yes: s.t("programs.meeting.cancel"), no: s.t("programs.preview.back"), danger: true,
		accept: func(reason string) bool {
			s.do(func() { s.say(s.t("programs.meeting.cancel_done")) },
				clinic.ChangeSession{Meeting: m.Meeting(), Do: clinic.CancelSession, Reason: reason})
			return true
		},
	})
}

// restoreMeeting takes a change back.
func (d *daysOff) restoreMeeting() {
	if m, ok := d.chosenMeeting(true); ok && m.Change.Track != "" {
		d.askRestore(m)
	}
}

func (d *daysOff) askRestore(m clinic.PlannedMeeting) {
	s := d.shell
	command := clinic.ChangeSession{Meeting: m.Meeting(), Do: clinic.RestoreSession}
	s.ask(question{
		title: s.t("programs.meeting.restore_ask", d.meetingWords(m)), body: s.t("programs.meeting.restore_body"),
		yes: s.t("programs.meeting.restore"), no: s.t("programs.preview.back"),
		accept: func(string) bool {
			s.do(func() { s.say(s.t("programs.meeting.restored")) }, command)
			return true
		},
	})
}

// whenForm asks for another day or another start of a meeting. What is left empty
// stays as it is.
type whenForm struct {
	shell *shell
	date  *kit.Field
	start *kit.Field
	day   clinic.Date
	usual clinic.ClockTime
}

func (d *daysOff) newWhen(date clinic.Date, start clinic.ClockTime) *whenForm {
	s := d.shell
	w := &whenForm{shell: s, date: s.field(s.t("programs.meeting.date")), start: s.field(s.t("programs.block.start")), day: date, usual: start}
	w.date.SetHint(dateText(date))
	w.start.SetHint(s.wallClock(start))
	for _, field := range []*kit.Field{w.date, w.start} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	return w
}

func (w *whenForm) read() (date clinic.Date, start clinic.ClockTime, ok bool) {
	date, dated := w.day, true
	start, timed := w.usual, true
	if text := strings.TrimSpace(w.date.Text()); text != "" {
		date, dated = typedDate(text)
	}
	if text := strings.TrimSpace(w.start.Text()); text != "" {
		start, timed = readWall(text, w.usual, true)
	}
	switch {
	case date == w.day && start == w.usual:
		w.date.SetProblem(w.shell.t("programs.meeting.same"))
		return date, start, false
	case !dated:
		w.date.SetProblem(w.shell.t("patients.form.date_wrong"))
	case date.Before(w.shell.deps.Book.Today()):
		w.date.SetProblem(w.shell.t("programs.meeting.past"))
	case !timed:
		w.start.SetProblem(w.shell.t("today.time.unread"))
	}
	return date, start, dated && timed && !date.Before(w.shell.deps.Book.Today())
}

func (d *daysOff) moveMeeting() {
	if m, ok := d.chosenMeeting(false); ok {
		d.askMove(m, "")
	}
}

// askMove asks where a meeting moves to; the effect says whom that touches, or is "".
func (d *daysOff) askMove(m clinic.PlannedMeeting, effect string) {
	s := d.shell
	when := d.newWhen(m.Session.Date, d.wallStart(m.Session))
	s.ask(question{
		title: s.t("programs.meeting.move_ask", d.meetingWords(m)), body: join(effect, s.t("programs.meeting.move_body")),
		more:   kit.Row(12, kit.Fill(when.date).AtStart(), kit.Fill(when.start).AtStart()),
		fields: []editable{when.date, when.start}, yes: s.t("programs.meeting.move"), reason: s.t("programs.meeting.reason"),
		accept: func(reason string) bool {
			if date, start, ok := when.read(); ok {
				d.moveTo(when, clinic.ChangeSession{Meeting: m.Meeting(), Do: clinic.MoveSession, To: date, Start: start, Reason: reason})
			}
			return false // the sheet stays until the book has taken it
		},
	})
}

// moveTo has the book move a meeting. What it refuses is said on the sheet, where
// another day can be typed.
func (d *daysOff) moveTo(when *whenForm, move clinic.ChangeSession) {
	s, asked := d.shell, d.shell.sheet.asked
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(s.actor, move) }, func(_ []clinic.Event, err error) {
		here := s.sheet.asked == asked
		switch {
		case err != nil && here:
			when.date.SetProblem(s.sentence(err))
			s.sheet.object.Refresh()
		case err != nil:
			s.fail(err)
		default:
			if here {
				s.sheet.close()
			}
			s.say(s.t("programs.meeting.move_done"))
		}
	})
}

// wallStart is when a session starts on the clinic's wall clock.
func (d *daysOff) wallStart(session clinic.Session) clinic.ClockTime {
	at := session.Start.In(d.shell.deps.Book.Zone())
	return clinic.At(at.Hour(), at.Minute())
}
