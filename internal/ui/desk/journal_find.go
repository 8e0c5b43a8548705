package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// journalFind says which entries one looks for: about whom, by whom, of what kind,
// and when.
type journalFind struct {
	labels
	shell   *shell
	page    *journalPage
	object  fyne.CanvasObject
	group   *kit.Choice
	patient *kit.Picker
	staff   *kit.Picker
	from    *kit.Field
	to      *kit.Field
	all     *kit.Button
}

func newJournalFind(s *shell, page *journalPage) *journalFind {
	f := &journalFind{shell: s, page: page}
	f.group = s.choice("")
	f.group.OnChanged = page.load
	f.patient, f.staff = s.picker("", 4, f.patients).Folding(), s.picker("", 4, f.people).Folding()
	for _, picker := range []*kit.Picker{f.patient, f.staff} {
		picker.OnPicked = func(string) { page.load() }
		picker.OnFold = func() {
			page.root.Refresh()
			if picker.Field().Text() == "" {
				page.load() // what was picked is no longer looked for
			}
		}
	}
	f.from, f.to = f.field(s, s.field(""), "journal.from"), f.field(s, s.field(""), "journal.to")
	for _, field := range []*kit.Field{f.from, f.to} {
		field.OnEnter = f.dated
		field.OnEscape = func() { s.sink.Take() }
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	f.all = f.button(s, s.button(kit.Secondary, "x", "", "Q", f.clear), "journal.all")
	f.on(func() {
		f.patient.Field().SetLabel(s.t("journal.patient"))
		f.patient.Field().SetHint(s.t("patients.search"))
		f.staff.Field().SetLabel(s.t("journal.staff"))
		f.from.SetHint(s.t("patients.date_hint"))
		f.to.SetHint(s.t("patients.date_hint"))
		f.nameGroups()
	})
	f.object = kit.Column(8, kit.Natural(f.group), kit.Natural(kit.Row(12,
		kit.Share(3, f.patient).AtStart(), kit.Share(3, f.staff).AtStart(),
		kit.Share(2, f.from).AtStart(), kit.Share(2, f.to).AtStart(), kit.Natural(f.all).AtEnd())))
	return f
}

func (f *journalFind) nameGroups() {
	words := []string{f.shell.t("journal.group.all")}
	for _, group := range clinic.TellGroups() {
		words = append(words, f.shell.t("journal.group."+string(group)))
	}
	chosen := max(0, f.group.One())
	f.group.SetWords(words...)
	f.group.Choose(chosen)
}

// patients are those whose name or number holds the words typed. Behind the
// curtain nobody is found.
func (f *journalFind) patients(search string) []kit.Pick {
	if search == "" || f.shell.masked {
		return nil
	}
	var picks []kit.Pick
	for _, row := range f.shell.deps.Book.FindPatients(search) {
		picks = append(picks, kit.Pick{ID: string(row.Patient), Words: listing(row.Name, row.Number)})
	}
	return picks
}

func (f *journalFind) people(search string) []kit.Pick {
	if search == "" {
		return nil
	}
	var picks []kit.Pick
	for _, staff := range f.shell.deps.Book.StaffList() {
		if holds(staff.Name, search) {
			picks = append(picks, kit.Pick{ID: string(staff.ID), Words: staff.Name})
		}
	}
	return picks
}

// dated takes the dates that were typed, or says at the field what is wrong.
func (f *journalFind) dated() {
	for _, field := range []*kit.Field{f.from, f.to} {
		field.SetProblem("")
		if _, ok := typedDate(field.Text()); !ok && field.Text() != "" {
			field.SetProblem(f.shell.t("patients.form.date_wrong"))
			f.page.root.Refresh()
			return
		}
	}
	f.page.load()
}

// clear looks for everything again.
func (f *journalFind) clear() {
	f.patient.Set(kit.Pick{})
	f.staff.Set(kit.Pick{})
	f.from.SetText("")
	f.to.SetText("")
	f.group.Choose(0)
	f.shell.sink.Take()
	f.page.load()
}

// query is what one looks for.
func (f *journalFind) query() book.JournalQuery {
	query := book.JournalQuery{Patient: clinic.PatientID(f.patient.Picked()), Staff: clinic.StaffID(f.staff.Picked())}
	if i := f.group.One(); i > 0 {
		query.Group = clinic.TellGroups()[i-1]
	}
	query.From, _ = typedDate(f.from.Text())
	query.To, _ = typedDate(f.to.Text())
	return query
}
