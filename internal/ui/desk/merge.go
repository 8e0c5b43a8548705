package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mergeScreen makes two records of one person one: it finds the other record,
// shows both side by side, and lets the desk choose what holds.
type mergeScreen struct {
	labels
	shell   *shell
	page    *patientsPage
	object  fyne.CanvasObject
	title   *kit.Text
	body    *kit.Text
	find    *mergeFind
	compare *mergeCompare
	problem *kit.Text
	next    *kit.Button

	patient clinic.Patient   // from whose sheet it was opened
	other   clinic.PatientID // the other record; "" while it is looked for
}

func newMergeScreen(s *shell, page *patientsPage) *mergeScreen {
	m := &mergeScreen{shell: s, page: page}
	m.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	m.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(3)
	m.problem = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(4)
	m.find, m.compare = newMergeFind(m), newMergeCompare(m)
	back := m.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", m.back), "merge.back")
	m.next = m.button(s, s.button(kit.Primary, "", "", "Enter", m.ask), "merge.next")
	m.object = kit.ColumnBy(s.gap(kit.DeskGap, 6), kit.Natural(m.title), kit.Natural(m.body),
		kit.Fill(kit.Over(m.find.object, m.compare.object)),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Fill(m.problem), kit.Natural(m.next))))
	return m
}

// openMerge begins a merge of the patient whose sheet is open.
func (p *patientSheet) openMerge() {
	if !p.allowed(clinic.ActMerge) || !p.shell.sees() {
		return
	}
	m := p.page.merge
	m.patient = p.sheet.Patient
	m.find.begin()
	m.look()
	p.page.show(m.object)
	m.find.field.Focus()
}

// mergeBoth compares two records whose sheets need not be open. Going back leads to
// the first one's.
func (p *patientsPage) mergeBoth(first clinic.Patient, other clinic.PatientID) {
	s := p.shell
	if !s.may(clinic.ActMerge) || !s.sees() {
		return
	}
	p.openPatient(first.ID)
	p.merge.patient = first
	p.merge.find.begin()
	p.merge.take(other)
	p.show(p.merge.object)
	s.sink.Take()
}

// openMerge shows the page of patients with two records side by side.
func (s *shell) openMerge(first clinic.Patient, other clinic.PatientID) {
	s.leaving(func() {
		s.show(pagePatients)
		if patients, ok := s.page(pagePatients).(*patientsPage); ok {
			patients.mergeBoth(first, other)
		}
	})
}

// whoMerges says who may merge records, with the names of those who work here now.
func (s *shell) whoMerges() string {
	var names []string
	for _, staff := range s.deps.Book.StaffList() {
		if !staff.Left && staff.WorksOn(s.deps.Book.Today()) && clinic.MayAs(staff.Role, clinic.ActMerge) {
			names = append(names, staff.Name)
		}
	}
	return s.t("merge.who", i18n.Args{"Names": strings.Join(names, ", ")})
}

// look goes back to looking for the other record.
func (m *mergeScreen) look() {
	m.other = ""
	m.problem.Set("")
	m.draw()
}

// take compares with a record that was found.
func (m *mergeScreen) take(id clinic.PatientID) {
	m.other = id
	m.problem.Set("")
	m.compare.begin()
	m.draw()
	m.shell.sink.Take()
}

func (m *mergeScreen) draw() {
	s := m.shell
	m.title.Set(s.t("merge.title", i18n.Args{"Name": s.name(m.patient.SortName())}))
	m.body.Set(s.t("merge.find.body"))
	if m.other != "" {
		m.body.Set(s.t("merge.compare.body"))
	}
	show(m.find.object, m.other == "")
	show(m.compare.object, m.other != "")
	show(m.next, m.other != "" && m.compare.may)
	m.object.Refresh()
}

func (m *mergeScreen) relabel() {
	m.labels.relabel()
	m.find.relabel()
	m.compare.relabel()
	m.draw()
}

// back goes one step back: to the search, and from there to the sheet.
func (m *mergeScreen) back() {
	if m.other == "" {
		m.page.back()
		return
	}
	m.look()
	m.find.field.Focus()
}

func (m *mergeScreen) pressed(name fyne.KeyName) bool {
	switch {
	case name == fyne.KeyEscape:
		m.back()
		return true
	case m.other == "":
		return m.find.list.Press(name)
	case name == fyne.KeyReturn || name == fyne.KeyEnter:
		m.ask()
		return true
	}
	return m.compare.pressed(name)
}

// typed begins to look for somebody.
func (m *mergeScreen) typed(r rune) bool {
	if r != '/' || m.other != "" {
		return false
	}
	m.find.field.Focus()
	return true
}
