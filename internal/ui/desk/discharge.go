package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// dischargeReasons are why stays end. The words are recorded in the language of
// the desk, as the clinic's papers name them.
func dischargeReasons() []string {
	return []string{"completed", "stepped_down", "attendance", "against_advice", "incarcerated", "medical", "moved", "deceased"}
}

// dischargeForm ends a stay: the last day and the reason.
type dischargeForm struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	last   *kit.Field
	reason *kit.Choice
	other  *kit.Field
	end    *kit.Button
	cancel *kit.Button

	stay clinic.Admission
	name string // whose stay it is
}

func newDischargeForm(s *shell, page *patientsPage) *dischargeForm {
	d := &dischargeForm{shell: s, page: page}
	d.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	body := d.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(4), "patients.discharge.body")
	d.last = d.field(s, s.field(""), "patients.discharge.last")
	d.other = d.field(s, s.field(""), "patients.discharge.about")
	for _, field := range []*kit.Field{d.last, d.other} {
		field.OnEnter, field.OnEscape = d.finish, d.page.back
	}
	d.reason = s.choice("")
	d.on(func() { d.reason.SetLabel(s.t("patients.discharge.reason")) })
	d.reason.OnChanged = func() { d.reason.SetProblem("") }
	d.reason.OnEnter, d.reason.OnEscape = d.finish, d.page.back
	d.end = d.button(s, s.button(kit.Danger, "leave", "", "Enter", d.finish), "patients.discharge.yes")
	d.cancel = d.button(s, s.button(kit.Secondary, "", "", "Esc", d.page.back), "patients.form.cancel")
	width := s.look.Scaled(640)
	panel := s.surface(kit.All(24), kit.Sides(14, 24), kit.AtMost(width, kit.ColumnBy(s.gap(20, 10),
		kit.Natural(body), kit.Natural(d.last), kit.Natural(d.reason), kit.Natural(d.other))))
	d.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(d.title), kit.Natural(panel),
		kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(d.cancel), kit.Natural(d.end))))
	return d
}

func (d *dischargeForm) relabel() {
	d.labels.relabel()
	var words []string
	for _, reason := range dischargeReasons() {
		words = append(words, d.shell.t("patients.reason."+reason))
	}
	d.reason.SetWords(words...)
	d.drawTitle()
}

func (d *dischargeForm) drawTitle() {
	d.title.Set(d.shell.t("patients.discharge.title", i18n.Args{"Name": d.shell.name(d.name)}))
}

// dischargeNow begins the discharge of the patient whose sheet is open.
func (p *patientSheet) dischargeNow() {
	if !p.allowed(clinic.ActPatients) || p.sheet.Current == nil || !p.sheet.Current.Discharged.IsZero() {
		return
	}
	d := p.page.discharge
	d.stay, d.name = *p.sheet.Current, p.sheet.Patient.SortName()
	d.drawTitle()
	d.last.SetText(dateText(p.shell.deps.Book.Today()))
	d.last.SetProblem("")
	d.other.SetText("")
	d.reason.Choose()
	d.reason.SetProblem("")
	p.page.show(d.object)
	d.last.Focus()
}

// finish ends the stay, or says at the field what is missing.
func (d *dischargeForm) finish() {
	s := d.shell
	date, ok := typedDate(d.last.Text())
	d.last.SetProblem("")
	reason := d.reasonText()
	switch {
	case !ok:
		d.last.SetProblem(s.t("patients.form.date_wrong"))
		d.last.Focus()
	case date.Before(d.stay.From):
		d.last.SetProblem(s.t("patients.discharge.before", i18n.Args{"Date": s.dayYear(d.stay.From)}))
		d.last.Focus()
	case reason == "":
		d.reason.SetProblem(s.t("patients.discharge.reason_missing"))
		d.reason.Focus()
	default:
		done := s.t("patients.discharge.done", i18n.Args{"Date": s.dayYear(date)})
		end := clinic.Discharge{Patient: d.stay.Patient, Admission: d.stay.ID, Date: date, Reason: reason}
		s.record(func(facts []clinic.Event) {
			s.done(done, facts, end)
			d.page.back()
		}, end)
	}
	d.object.Refresh()
}

// reasonText is the reason chosen, with what was typed beside it.
func (d *dischargeForm) reasonText() string {
	typed := strings.TrimSpace(d.other.Text())
	if i := d.reason.One(); i >= 0 {
		return listing(d.shell.t("patients.reason."+dischargeReasons()[i]), typed)
	}
	return typed
}

func (d *dischargeForm) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		d.page.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.finish()
	default:
		return false
	}
	return true
}
