package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// visitsPart lists the patient's visits of the last four weeks.
type visitsPart struct {
	labels
	sheet  *patientSheet
	object fyne.CanvasObject
	list   *kit.List[clinic.Visit]
	none   *kit.Text
}

// visitRowHeight is a visit's height in pixels.
const visitRowHeight float32 = 44

func newVisitsPart(sheet *patientSheet) *visitsPart {
	s := sheet.shell
	p := &visitsPart{sheet: sheet, none: s.note(2)}
	p.list = kit.NewList(s.look, visitRowHeight, func(v clinic.Visit) string { return string(v.Visit) }, p.newRow)
	p.object = kit.Column(6, kit.Natural(p.text(s, s.heading(), "patients.visit.title")), kit.Natural(p.none), kit.Fill(p.list))
	return p
}

func (p *visitsPart) draw(sheet clinic.PatientSheet) {
	p.none.Set(p.sheet.shell.t("patients.visit.none"))
	show(p.none, len(sheet.Visits) == 0)
	p.list.SetRows(sheet.Visits)
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

func (p *visitsPart) newRow() kit.RowView[clinic.Visit] {
	look := p.sheet.shell.look
	r := &visitRow{of: p, status: kit.NewPill(look, kit.Calm, "")}
	r.day = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8)
	r.span = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular().MayShrink(0.7)
	r.credit = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8).Align(fyne.TextAlignTrailing)
	r.inside = kit.Row(8, kit.Fixed(look.Scaled(74), r.day), kit.Fixed(look.Scaled(112), r.status), kit.Fill(r.span), kit.Fixed(look.Scaled(58), r.credit))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a visit.
func (r *visitRow) Fill(visit clinic.Visit) {
	s := r.of.sheet.shell
	status := clinic.StatusAt(visit, s.policyOf(visit.Session.Program), s.deps.Book.Now())
	r.day.Set(s.words.ShortWeekday(visit.Date.Weekday()) + " " + s.day(visit.Date))
	r.status.Set(toneOf(status), s.t("today.status."+string(status)))
	r.span.Set(s.presence(visit))
	r.credit.Set("")
	if visit.Credit != nil {
		r.credit.Set(s.words.Hours(visit.Credit.Minutes))
	}
	r.inside.Refresh()
}

// policyOf is a program's attendance policy.
func (s *shell) policyOf(id clinic.ProgramID) clinic.Attendance {
	for _, program := range s.deps.Book.Programs() {
		if program.ID == id {
			return program.Attendance
		}
	}
	return clinic.DefaultAttendance()
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
