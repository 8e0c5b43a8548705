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
	cards  *kit.Button // for all without one
	panel  *kit.Panel

	filter  *patientFilter
	index   clinic.PatientIndex
	alerts  []clinic.HoursRow // of the week, once they were worked out
	rows    []clinic.PatientRow
	wants   string // what to find
	asking  bool   // the book is gathering everybody
	again   bool   // and something changed meanwhile
	visible bool   // everybody was gathered at least once
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
	l.filter = newPatientFilter(s, l)
	l.add = l.button(s, s.button(kit.Primary, "plus", "", "A", page.add), "patients.add")
	l.bring = l.button(s, s.button(kit.Secondary, "", "", "0", page.importList), "import.button")
	l.cards = l.button(s, s.button(kit.Secondary, "card", "", "6", page.issueMany), "patients.many.button")
	l.list = kit.NewList(s.look, patientRowHeight, func(r clinic.PatientRow) string { return string(r.Patient) }, l.newRow)
	l.list.OnSelect = l.choose
	l.list.OnOpen = func(clinic.PatientRow) { l.enter() }
	l.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	empty := kit.Pad(kit.All(24), kit.Column(0, kit.Natural(l.none)))
	l.panel = kit.NewPanel(s.look, kit.All(1), kit.Over(l.list, empty))
	l.object = kit.Column(12,
		kit.Natural(kit.Row(12, kit.Fill(title), kit.Natural(l.count))),
		kit.Natural(l.search), kit.Natural(l.filter.button), kit.Fill(l.panel),
		kit.Natural(newFlow(8, l.add, l.bring, l.cards)))
	return l
}

func (l *patientList) relabel() {
	l.labels.relabel()
	show(l.add, l.shell.may(clinic.ActPatients))
	show(l.bring, l.shell.may(clinic.ActPatients))
	l.draw()
}

// find shows everybody whose name or number holds the words typed. It asks the
// book nothing, so that no key waits however many patients there are.
func (l *patientList) find(text string) {
	l.wants = text
	l.narrow()
}

// narrow shows whom the search and the filter let through.
func (l *patientList) narrow() {
	l.rows = l.index.Find(l.wants, l.filter.now)
	if l.visible {
		l.closeOther(l.filter.now != clinic.PatientFilter{})
	}
	l.draw()
}

// load asks the book anew for everybody.
func (l *patientList) load() {
	if l.asking {
		l.again = true
		return
	}
	l.asking, l.again = true, false
	work(l.shell, func() (clinic.PatientIndex, error) {
		return l.shell.deps.Book.PatientIndex(), nil
	}, func(index clinic.PatientIndex, _ error) {
		l.asking = false
		l.index, l.visible = index.WithAlerts(l.alerts), true
		l.rows = l.index.Find(l.wants, l.filter.now)
		l.closeOther(false) // what was just done about somebody may have hidden them from the filter
		l.draw()
		if l.again {
			l.load()
		}
	})
}

// loadAlerts works out what wants attention about everybody's week.
func (l *patientList) loadAlerts() {
	book := l.shell.deps.Book
	work(l.shell, func() (clinic.HoursBoard, error) { return book.Hours(book.Today()) }, func(board clinic.HoursBoard, err error) {
		if err != nil {
			l.shell.fail(err)
			return
		}
		l.alerts = board.Rows
		l.index = l.index.WithAlerts(l.alerts)
		l.rows = l.index.Find(l.wants, l.filter.now)
		l.draw()
	})
}

// closeOther leaves no sheet open that a search, or a filter that was just set,
// does not show: a key would act on a patient whom nobody looks for any more.
func (l *patientList) closeOther(filtered bool) {
	sheet := l.page.sheet
	hidden := !slices.ContainsFunc(l.rows, func(row clinic.PatientRow) bool { return row.Patient == sheet.patient })
	if (l.wants != "" || filtered) && hidden && l.page.showing(l.page.browse) {
		sheet.close()
	}
}

func (l *patientList) draw() {
	l.list.SetRows(l.rows)
	l.mark(l.page.sheet.patient)
	l.count.Set(l.counted())
	show(l.cards, l.shell.may(clinic.ActCards) && len(l.withoutCard()) > 1) // for one there is their sheet
	l.none.Set("")
	l.filter.draw()
	switch {
	case len(l.rows) > 0:
	case !l.visible:
		l.none.Set(l.shell.t("patients.loading"))
	case l.wants != "":
		l.none.Set(l.shell.t("patients.nobody", i18n.Args{"Search": l.wants}))
	case l.index.Len() > 0:
		l.none.Set(l.shell.t("patients.filter.nobody"))
	default:
		l.none.Set(l.shell.t("patients.empty"))
	}
	l.object.Refresh()
}

// counted is how many are listed, and of how many.
func (l *patientList) counted() string {
	shown, all := len(l.rows), l.index.Len()
	switch {
	case shown == 0:
		return ""
	case shown == all:
		return strconv.Itoa(all)
	}
	return l.shell.t("patients.count", i18n.Args{"Shown": shown, "All": all})
}

// mark selects the patient whose sheet is open, where they are listed.
func (l *patientList) mark(id clinic.PatientID) {
	if !l.list.Select(string(id)) {
		l.list.Select("")
	}
}

// reveal ends a search, and then a filter, that hides a patient who was just saved
// or is to be shown.
func (l *patientList) reveal(id clinic.PatientID) {
	hides := func(rows []clinic.PatientRow) bool {
		return !slices.ContainsFunc(rows, func(row clinic.PatientRow) bool { return row.Patient == id })
	}
	if hides(l.rows) {
		l.search.SetText("")
		l.wants = ""
		if hides(l.index.Find("", l.filter.now)) {
			l.filter.now = clinic.PatientFilter{}
		}
		l.rows = l.index.Find("", l.filter.now)
		l.draw()
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
