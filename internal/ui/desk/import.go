package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// importScreen takes in a clinic's own list of patients, in three steps: the file,
// what its columns are, and what each row would do. Nothing is written before the
// last one is confirmed.
type importScreen struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	steps  *kit.Swap
	files  *fileChooser
	match  *importColumns
	rows   *importRows
	people *importMeeting

	meeting bool // the file that is chosen next lists who was in a telehealth meeting

	name  string // of the file
	table intake.Table
	data  []byte // of a meeting's list, to read it again in another time zone
	zone  string // of its times; "" is the clinic's
}

func newImportScreen(s *shell, page *patientsPage) *importScreen {
	m := &importScreen{shell: s, page: page}
	m.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	m.files = newFileChooser(s, []string{".csv", ".txt", ".tsv"}, intake.MaxBytes, m.read)
	m.match, m.rows = newImportColumns(s, m), newImportRows(s, m)
	m.people = newImportMeeting(s, m)
	next := m.button(s, s.button(kit.Primary, "arrow-right", "", "Enter", m.files.enter), "import.choose")
	meeting := m.button(s, s.button(kit.Secondary, "", "", "M", m.chooseMeeting), "import.meeting.choose")
	back := m.button(s, s.button(kit.Secondary, "", "", "Esc", m.back), "patients.form.cancel")
	choose := kit.Column(12, kit.Natural(m.text(s, s.note(3), "import.about")), kit.Fill(m.files.object),
		kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(back), kit.Natural(meeting), kit.Natural(next))))
	m.steps = kit.NewSwap(s.look, choose, m.match.object, m.rows.object, m.people.object)
	m.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(m.title), kit.Fill(m.steps.Object()))
	return m
}

// importList begins with the choice of a file.
func (p *patientsPage) importList() {
	if !p.shell.may(clinic.ActPatients) || !p.shell.sees() {
		return
	}
	m := p.imports
	m.forget()
	m.steps.Show(m.steps.First(), kit.AtOnce)
	m.drawTitle()
	m.files.begin()
	p.show(m.object)
	p.shell.sink.Take()
}

// forget drops the list: it is kept nowhere.
func (m *importScreen) forget() {
	m.name, m.table, m.meeting, m.data, m.zone = "", intake.Table{}, false, nil, ""
	m.people.forget()
	m.rows.forget()
}

func (m *importScreen) relabel() {
	m.labels.relabel()
	m.files.relabel()
	m.match.relabel()
	m.rows.relabel()
	m.people.relabel()
	m.drawTitle()
}

func (m *importScreen) drawTitle() {
	s := m.shell
	m.title.Set(s.t("import.title"))
	if m.name != "" && m.meeting {
		m.title.Set(s.t("import.meeting.title", i18n.Args{"File": m.name}))
	} else if m.name != "" {
		m.title.Set(s.t("import.title_of", i18n.Args{"File": m.name, "Count": len(m.table.Rows)}))
	}
}

// read reads a chosen file, and goes on to its columns.
func (m *importScreen) read(name string, data []byte) {
	s := m.shell
	if m.meeting {
		m.readMeeting(name, data)
		return
	}
	work(s, func() (intake.Table, error) { return intake.Read(data) }, func(table intake.Table, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		m.name, m.table = name, table
		m.drawTitle()
		m.match.begin()
		m.to(m.match.object, kit.FromRight)
	})
}

// chooseMeeting takes the marked file for the list of who was in a telehealth meeting.
func (m *importScreen) chooseMeeting() {
	if m.shell.may(clinic.ActAttendance) {
		m.meeting = true
		m.files.enter()
	}
}

// readMeeting reads a list of participants, and goes on to who they are.
func (m *importScreen) readMeeting(name string, data []byte) {
	s := m.shell
	m.data = data
	choices := intake.MeetingChoices{Zone: m.zoneOfTimes(), Date: s.deps.Book.Today()}
	work(s, func() (intake.Meeting, error) { return intake.ReadMeeting(data, choices) }, func(meeting intake.Meeting, err error) {
		if err != nil {
			m.meeting = false
			s.fail(err)
			return
		}
		m.people.begin(meeting, func() {
			m.name = name
			m.drawTitle()
			m.to(m.people.object, kit.FromRight)
		})
	})
}

// to shows a step.
func (m *importScreen) to(step fyne.CanvasObject, from kit.From) {
	m.steps.Show(step, from)
	m.shell.sink.Take()
	m.object.Refresh()
}

// back goes one step back, and from the first one to the list of patients.
func (m *importScreen) back() {
	switch m.steps.Shown() {
	case m.match.object, m.people.object:
		m.name, m.meeting = "", false
		m.drawTitle()
		m.files.begin()
		m.to(m.steps.First(), kit.FromLeft)
	case m.rows.object:
		m.rows.forget()
		m.to(m.match.object, kit.FromLeft)
	default:
		m.forget()
		m.page.back()
	}
}

// leave asks before a list that was not taken in is put aside.
func (m *importScreen) leave(then func()) {
	s := m.shell
	if m.name == "" {
		then()
		return
	}
	s.ask(question{title: s.t("import.leave.title"), body: s.t("import.leave.body"), yes: s.t("import.leave.yes"), no: s.t("import.leave.no"),
		accept: func(string) bool { m.forget(); then(); return true }})
}

func (m *importScreen) typed(r rune) bool {
	if m.steps.Shown() == m.steps.First() && upper(r) == 'Q' {
		m.files.up()
		return true
	}
	if m.steps.Shown() == m.steps.First() && upper(r) == 'M' {
		m.chooseMeeting()
		return true
	}
	if m.steps.Shown() == m.people.object {
		return m.people.typed(r)
	}
	return m.steps.Shown() == m.rows.object && m.rows.typed(r)
}

func (m *importScreen) pressed(name fyne.KeyName) bool {
	if m.steps.Shown() == m.steps.First() {
		m.meeting = false // unless its own button chose the file
	}
	if name == fyne.KeyEscape {
		m.back()
		return true
	}
	switch m.steps.Shown() {
	case m.match.object:
		return m.match.pressed(name)
	case m.rows.object:
		return m.rows.pressed(name)
	case m.people.object:
		return m.people.pressed(name)
	}
	return m.files.press(name)
}

// save is Ctrl+S: the step's own way on.
func (m *importScreen) save() {
	switch m.steps.Shown() {
	case m.match.object:
		m.match.next()
	case m.rows.object:
		m.rows.take()
	case m.people.object:
		m.people.take()
	}
}

// sample is what stands in a column, for telling what it is: its first few values.
func sample(table intake.Table, column int) string {
	var values []string
	for _, row := range table.Rows {
		if value := row.Cell(column); value != "" {
			values = append(values, value)
		}
		if len(values) == 3 {
			break
		}
	}
	return strings.Join(values, ", ")
}
