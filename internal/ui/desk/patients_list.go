package desk

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// patientList finds patients while one types.
type patientList struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	search *kit.Field
	list   *kit.List[clinic.PatientRow]
	count  *kit.Text
	none   *kit.Text
	add    *kit.Button
	bring  *kit.Button // a list of patients in
	panel  *kit.Panel

	rows    []clinic.PatientRow
	wants   string // what to find
	asking  bool   // the book is finding
	again   bool   // and something else was typed meanwhile
	visible bool   // something was found at least once
	arrows  bool   // the keyboard goes through the list
}

func newPatientList(s *shell, page *patientsPage) *patientList {
	l := &patientList{shell: s, page: page}
	title := l.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.7), "patients.title")
	l.count = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Tabular()
	l.search = s.search("")
	l.on(func() { l.search.SetHint(s.t("patients.search")) })
	l.search.OnChanged = l.find
	l.search.OnOther = func(name fyne.KeyName) { l.press(name) }
	l.search.OnEnter = func() { l.enter() }
	l.search.OnEscape = l.escape
	l.add = l.button(s, s.button(kit.Primary, "plus", "", "A", page.add), "patients.add")
	l.bring = l.button(s, s.button(kit.Secondary, "", "", "0", page.importList), "import.button")
	l.list = kit.NewList(s.look, patientRowHeight, func(r clinic.PatientRow) string { return string(r.Patient) }, l.newRow)
	l.list.OnSelect = l.choose
	l.list.OnOpen = func(clinic.PatientRow) { l.enter() }
	l.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	empty := kit.Pad(kit.All(24), kit.Column(0, kit.Natural(l.none)))
	l.panel = kit.NewPanel(s.look, kit.All(1), kit.Over(l.list, empty))
	l.object = kit.Column(12,
		kit.Natural(kit.Row(12, kit.Fill(title), kit.Natural(l.count))),
		kit.Natural(l.search), kit.Fill(l.panel),
		kit.Natural(kit.Row(8, kit.Fill(l.add), kit.Natural(l.bring))))
	return l
}

func (l *patientList) relabel() {
	l.labels.relabel()
	show(l.add, l.shell.may(clinic.ActPatients))
	show(l.bring, l.shell.may(clinic.ActPatients))
	l.draw()
}

// find asks for everybody whose name or number holds the words typed.
func (l *patientList) find(text string) {
	l.wants = text
	l.load()
}

// load asks the book anew. While it is finding, only the last search counts.
func (l *patientList) load() {
	if l.asking {
		l.again = true
		return
	}
	l.asking, l.again = true, false
	wants := l.wants
	work(l.shell, func() ([]clinic.PatientRow, error) {
		return l.shell.deps.Book.FindPatients(wants), nil
	}, func(rows []clinic.PatientRow, _ error) {
		l.asking = false
		l.rows, l.visible = rows, true
		if wants == l.wants {
			l.closeOther()
		}
		l.draw()
		if l.again {
			l.load()
		}
	})
}

// closeOther leaves no sheet open that a search does not show: a key would act
// on a patient whom nobody looks for any more.
func (l *patientList) closeOther() {
	sheet := l.page.sheet
	hidden := !slices.ContainsFunc(l.rows, func(row clinic.PatientRow) bool { return row.Patient == sheet.patient })
	if l.wants != "" && hidden && l.page.showing(l.page.browse) {
		sheet.close()
	}
}

func (l *patientList) draw() {
	l.list.SetRows(l.rows)
	l.mark(l.page.sheet.patient)
	l.count.Set("")
	l.none.Set("")
	switch {
	case len(l.rows) > 0:
		l.count.Set(strconv.Itoa(len(l.rows)))
	case !l.visible:
		l.none.Set(l.shell.t("patients.loading"))
	case l.wants != "":
		l.none.Set(l.shell.t("patients.nobody", i18n.Args{"Search": l.wants}))
	default:
		l.none.Set(l.shell.t("patients.empty"))
	}
	l.object.Refresh()
}

// mark selects the patient whose sheet is open, where they are listed.
func (l *patientList) mark(id clinic.PatientID) {
	if !l.list.Select(string(id)) {
		l.list.Select("")
	}
}

// reveal ends a search that hides a patient who was just saved.
func (l *patientList) reveal(id clinic.PatientID) {
	if !slices.ContainsFunc(l.rows, func(row clinic.PatientRow) bool { return row.Patient == id }) {
		l.search.SetText("")
		l.find("")
	}
}

// press goes through the list by the keyboard.
func (l *patientList) press(name fyne.KeyName) bool {
	l.arrows = true
	defer func() { l.arrows = false }()
	return l.list.Press(name)
}

// choose opens the sheet of a row that was chosen; where the list would have to
// make room for it, the arrows only go past.
func (l *patientList) choose(row clinic.PatientRow) {
	l.page.sheet.open(row.Patient)
	if !l.arrows {
		l.shell.sink.Take()
		l.page.turnTo(true)
	}
}

// enter opens the one that is marked, or else the first.
func (l *patientList) enter() {
	row, ok := l.list.Selected()
	if !ok {
		if len(l.rows) == 0 {
			return
		}
		row = l.rows[0]
	}
	l.page.sheet.open(row.Patient)
	l.mark(row.Patient)
	l.shell.sink.Take()
	l.page.turnTo(true)
}

// escape clears the search, and then leaves it.
func (l *patientList) escape() {
	if l.search.Text() == "" {
		l.shell.sink.Take()
		return
	}
	l.search.SetText("")
	l.find("")
}
