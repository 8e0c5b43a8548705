package desk

import (
	"cmp"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// chosen is the item that keys act on.
func (e *dayEnd) chosen() (clinic.OpenItem, bool) {
	item, ok := e.list.Selected()
	return item, ok && e.known && len(e.day.Items) > 0
}

// settle does or asks what the marked item needs.
func (e *dayEnd) settle() {
	s, p := e.shell, e.page
	item, ok := e.chosen()
	if !ok || !s.sees() {
		return
	}
	s.touch()
	switch item.Kind {
	case clinic.OpenNotice:
		s.do(nil, clinic.AnswerNotice{Notice: item.Notice.ID, Date: item.Notice.Date})
	case clinic.OpenArrival:
		p.confirm(item.Row)
	case clinic.OpenSheet:
		e.toSheet(item.Sheet)
	case clinic.OpenAbsence:
		s.askUnheard(item.Row)
	case clinic.OpenCall:
		p.calls.askAbout(item.Call)
	case clinic.OpenLeaving:
		e.askLeft(item)
	}
}

// takeBack says that somebody who checked in was not here: another one's card.
func (e *dayEnd) takeBack() {
	if item, ok := e.chosen(); ok && item.Kind == clinic.OpenArrival && e.shell.sees() {
		e.page.withdraw(item.Row)
	}
}

func (e *dayEnd) openPatient() {
	if item, ok := e.chosen(); ok && patientOf(item) != "" && e.shell.sees() {
		e.shell.openPatient(patientOf(item))
	}
}

// enterPaper enters who came and left on the day from paper.
func (e *dayEnd) enterPaper() { e.page.paperEntry(e.date) }

// toSheet opens the sheets of the day at one of them.
func (e *dayEnd) toSheet(sheet clinic.BlockSheet) {
	s, p := e.shell, e.page
	if !s.may(clinic.ActAttest) {
		s.say(s.t("day_end.no_sheet"))
		return
	}
	p.attesting.first = keyOfSheet(sheet)
	p.attesting.open(sheet.Meeting.Date)
	p.swap.Show(p.attesting.object, kit.FromRight)
	s.sink.Take()
}

// askLeft asks when somebody left who never checked out. The end of the session is
// offered, and nothing is taken for granted.
func (e *dayEnd) askLeft(item clinic.OpenItem) {
	s, row := e.shell, item.Row
	when := s.field(s.t("today.check_out.at"))
	when.SetHint(s.clock(row.End))
	when.OnChanged = func(string) { when.SetProblem("") }
	s.ask(question{
		title: s.t("day_end.left.title", i18n.Args{"Name": s.name(row.Name)}), body: s.t("day_end.left.body", i18n.Args{"Time": s.clock(row.End)}),
		more: when, fields: []editable{when}, yes: s.t("today.act.check_out"),
		accept: func(string) bool {
			at, ok := readTimeNear(cmp.Or(when.Text(), s.clock(row.End)), row.Ref.Date, row.Start, row.End, s.deps.Book.Zone())
			if !ok {
				when.SetProblem(s.t("today.time.unread"))
				return false
			}
			e.page.act("today.done.checked_out", row, clinic.CheckOut{Ref: row.Ref, At: at})
			return true
		},
	})
}

// dayWant offers the end of the day once every session is over and something is
// open.
func (w *wants) dayWant() []want {
	s, open := w.shell, w.page.open
	if open.Running > 0 || len(open.Items) == 0 || !s.may(clinic.ActAttendance) {
		return nil
	}
	return []want{{
		urgency: worthKnowing, title: s.t("day_end.want", countOf(len(open.Items))), body: s.t("day_end.want_body"),
		act: s.t("day_end.open"), do: w.page.endDay,
	}}
}
