package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// visitsPart lists the patient's appointments to come, and the visits of the last
// four weeks.
type visitsPart struct {
	labels
	sheet  *patientSheet
	object fyne.CanvasObject
	list   *kit.List[visitLine]
	none   *kit.Text
	book   *kit.Button
	cancel *kit.Button
}

// visitLine is a visit, or an appointment that is still to come.
type visitLine struct {
	clinic.Visit
	coming *clinic.Appointment
}

// visitRowHeight is a visit's height in pixels.
const visitRowHeight float32 = 44

func newVisitsPart(sheet *patientSheet) *visitsPart {
	s := sheet.shell
	p := &visitsPart{sheet: sheet, none: s.note(2)}
	p.list = kit.NewList(s.look, visitRowHeight, visitLine.key, p.newRow)
	p.list.OnSelect = func(visitLine) { s.touch(); p.drawCancel() }
	p.book = p.button(s, s.button(kit.Secondary, "plus", "", "Y", sheet.bookAppointment), "patients.appointment.new")
	p.cancel = p.button(s, s.button(kit.Secondary, "", "", "W", sheet.cancelAppointment), "patients.appointment.cancel")
	head := kit.Row(12, kit.Fill(p.text(s, s.heading(), "patients.visit.title")), kit.Natural(p.cancel), kit.Natural(p.book))
	p.object = kit.Column(6, kit.Natural(head), kit.Natural(p.none), kit.Fill(p.list))
	return p
}

func (l visitLine) key() string {
	if l.coming != nil {
		return string(l.coming.ID)
	}
	return string(l.Visit.Visit)
}

func (p *visitsPart) draw(sheet clinic.PatientSheet) {
	p.none.Set(p.sheet.shell.t("patients.visit.none"))
	show(p.none, len(sheet.Visits)+len(sheet.Coming)+len(sheet.Away) == 0)
	var lines []visitLine
	for _, appointment := range sheet.Coming {
		lines = append(lines, visitLine{coming: &appointment})
	}
	for _, visit := range append(slices.Clone(sheet.Away), sheet.Visits...) {
		lines = append(lines, visitLine{Visit: visit})
	}
	p.list.SetRows(lines)
	s := p.sheet.shell
	show(p.book, s.may(clinic.ActAppointments))
	p.drawCancel()
}

// drawCancel shows what can be taken back: the absence that is chosen, or an
// appointment to come.
func (p *visitsPart) drawCancel() {
	s := p.sheet.shell
	line, some := p.list.Selected()
	away := some && line.coming == nil && line.Absence != nil
	p.cancel.SetLabel(s.t("patients.appointment.cancel"))
	if away {
		p.cancel.SetLabel(s.t("today.act.take_back"))
	}
	show(p.cancel, away && s.may(clinic.ActAttendance) || s.may(clinic.ActAppointments) && len(p.sheet.sheet.Coming) > 0)
	p.object.Refresh()
}

// visitRow is one visit: the day, how it stands, from when to when, and the
// time credited.
type visitRow struct {
	box
	of     *visitsPart
	day    *kit.Text
	status *kit.Pill
	span   *kit.Text
	credit *kit.Text
}

func (p *visitsPart) newRow() kit.RowView[visitLine] {
	look := p.sheet.shell.look
	r := &visitRow{of: p, status: kit.NewPill(look, kit.Calm, "")}
	r.day = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8)
	r.span = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular().Lines(2).MayShrink(0.7)
	r.credit = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8).Align(fyne.TextAlignTrailing)
	r.inside = kit.Row(8, kit.FixedBy(look, 74, r.day), kit.FixedBy(look, 112, r.status), kit.Fill(r.span), kit.FixedBy(look, 74, r.credit))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a visit, or an appointment to come.
func (r *visitRow) Fill(line visitLine) {
	s, visit := r.of.sheet.shell, line.Visit
	if a := line.coming; a != nil {
		r.day.Set(s.words.ShortWeekday(a.Date.Weekday()) + " " + s.day(a.Date))
		r.status.Set(kit.Calm, s.t("today.status.expected"))
		r.span.Set(listing(s.wallSpan(a.Start, a.End), s.serviceName(a.Program, a.Service)))
		r.credit.Set("")
		r.inside.Refresh()
		return
	}
	status := clinic.StatusAt(visit, s.policyOf(visit.Session.Program, visit.Date), s.deps.Book.Now())
	r.day.Set(s.words.ShortWeekday(visit.Date.Weekday()) + " " + s.day(visit.Date))
	r.status.Set(toneOf(status), s.t("today.status."+string(status)))
	r.span.Set(s.presence(visit))
	r.credit.Set("")
	if visit.Credit != nil {
		r.credit.Set(s.words.Hours(visit.Credit.Minutes))
	}
	r.inside.Refresh()
}

// policyOf is a program's attendance policy as it was on a day.
func (s *shell) policyOf(id clinic.ProgramID, date clinic.Date) clinic.Attendance {
	policy := clinic.DefaultAttendance()
	for _, program := range s.deps.Book.ProgramHistory(id) {
		if !program.From.After(date) {
			policy = program.Attendance
		}
	}
	return policy
}

// presence is from when to when somebody was here, as far as it was said.
func (s *shell) presence(visit clinic.Visit) string {
	came, in := visit.Since()
	switch {
	case in && visit.Departure != nil:
		return s.span(came, visit.Departure.At)
	case in:
		return s.clock(came)
	default:
		return ""
	}
}
