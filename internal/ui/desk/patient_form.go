package desk

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// patientForm adds a patient or changes one: the person to the left, the stay
// with its plan to the right.
type patientForm struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject

	title    *kit.Text
	family   *kit.Field
	given    *kit.Field
	number   *kit.Field
	born     *kit.Field
	language *kit.Choice
	note     *kit.Field // for the desk
	like     *likeLine  // who a new patient may be
	admit    *kit.Check
	stay     *fyne.Container
	program  *kit.Choice
	track    *kit.Choice
	days     *kit.Choice
	hours    *kit.Field
	from     *kit.Field
	group    *kit.Choice
	stepDown *kit.Check
	most     *kit.Field  // hours a week
	free     *kit.Choice // days on which they can make up
	suits    *kit.Choice // tracks in which they can
	reason   *kit.Field  // of a change of the level of care
	preview  *kit.Text   // what the weeks would ask for then
	person   *fyne.Container
	next     *fyne.Container
	problem  *kit.Text
	caution  *kit.Text // the target is more than the days hold
	keep     *kit.Button
	cancel   *kit.Button

	old      clinic.Patient    // as it was; without a name for a new patient
	current  *clinic.Admission // the stay that runs
	plan     clinic.Plan       // as it was
	id       clinic.PatientID
	stayID   clinic.AdmissionID
	programs []clinic.Program
	tracks   []clinic.Track
	groups   []clinic.GroupID
	ageless  bool // tracks are left out since the date of birth is missing
	dirty    bool
	saving   bool
	step     *stepping // nil while the person and the plan are edited
}

func newPatientForm(s *shell, page *patientsPage) *patientForm {
	f := &patientForm{shell: s, page: page}
	f.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	f.family, f.given = f.newField("patients.form.family"), f.newField("patients.form.given")
	f.number, f.born = f.newField("patients.form.number"), f.newField("patients.form.born")
	f.note = f.newField("patients.form.note")
	f.like = newLikeLine(f)
	f.hours, f.from, f.most = f.newField("patients.form.hours"), f.newField(""), f.newField("patients.form.most")
	f.reason = f.newField("patients.step.reason")
	f.preview = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(12)
	f.on(func() { f.born.SetHint(s.t("patients.date_hint")); f.from.SetHint(s.t("patients.date_hint")) })
	f.language, f.program, f.track = f.newChoice("patients.form.language"), f.newChoice("patients.form.program"), f.newChoice("patients.form.track")
	f.days = f.newChoice("patients.form.days").Many()
	f.free, f.suits = f.newChoice("patients.form.free").Many(), f.newChoice("patients.form.suits").Many()
	f.program.OnChanged = func() {
		f.dirty = true
		f.showTracks()
		f.usualDays()
		f.fillGroups()
		f.weigh()
		f.object.Refresh()
	}
	f.track.OnChanged = func() { f.dirty = true; f.usualDays(); f.fillGroups(); f.weigh(); f.object.Refresh() }
	f.group = f.newChoice("patients.form.group")
	f.stepDown = s.check("")
	f.stepDown.OnEscape = f.escape
	f.stepDown.OnChanged = func(bool) { f.dirty = true }
	f.on(func() { f.stepDown.SetSentence(s.t("patients.form.step_down")) })
	f.admit = s.check("")
	f.admit.OnEscape = f.escape
	f.admit.OnChanged = func(bool) { f.dirty = true; f.drawStay() }
	f.problem = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(2)
	f.caution = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(3)
	f.keep = f.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "patients.form.save")
	f.cancel = f.button(s, s.button(kit.Secondary, "", "", "Esc", f.escape), "patients.form.cancel")
	f.object = f.build()
	return f
}

func (f *patientForm) newField(id string) *kit.Field {
	field := f.shell.field("")
	if id != "" {
		f.field(f.shell, field, id)
	}
	field.OnChanged = func(string) { f.changed(field) }
	field.OnEnter = f.enter
	field.OnEscape = f.escape
	return field
}

// changed takes back what was said about a field that is changed now. Either
// name answers that both are missing.
func (f *patientForm) changed(field *kit.Field) {
	f.dirty = true
	field.SetProblem("")
	if field == f.given {
		f.family.SetProblem("")
	}
	f.problem.Set("")
	f.like.look()
	if field == f.born {
		f.bornChanged()
	}
	f.weigh()
	f.object.Refresh()
}

// enter saves. A new patient whose given name nobody typed yet is asked for it once
// before: a few letters that were meant for the search make nobody.
func (f *patientForm) enter() {
	if f.old.Family == "" && f.old.Given == "" && f.given.Text() == "" && f.family.Focused() {
		f.given.Focus()
		return
	}
	f.save()
}

func (f *patientForm) newChoice(id string) *kit.Choice {
	choice := f.shell.choice("")
	f.on(func() { choice.SetLabel(f.shell.t(id)) })
	choice.OnChanged = func() { f.dirty = true; choice.SetProblem(""); f.weigh(); f.object.Refresh() }
	choice.OnEnter = f.save
	choice.OnEscape = f.escape
	return choice
}

func (f *patientForm) build() fyne.CanvasObject {
	s := f.shell
	gap := s.gap(kit.DeskGap, 10)
	f.person = kit.ColumnBy(gap,
		kit.Natural(f.text(s, s.heading(), "patients.form.person")),
		kit.Natural(kit.Row(16, kit.Fill(f.family).AtStart(), kit.Fill(f.given).AtStart())),
		kit.Natural(kit.Row(16, kit.Fill(f.number).AtStart(), kit.Fill(f.born).AtStart())),
		kit.Natural(f.like.object), kit.Natural(f.language), kit.Natural(f.note))
	f.next = kit.ColumnBy(gap, kit.Natural(f.text(s, s.heading(), "patients.step.what")), kit.Natural(f.preview), kit.Natural(f.reason))
	person := kit.ColumnBy(gap, kit.Natural(f.person), kit.Natural(f.next), kit.Natural(f.group), kit.Natural(f.free))
	f.stay = kit.ColumnBy(gap, kit.Natural(f.program), kit.Natural(f.track), kit.Natural(f.days),
		kit.Natural(kit.Row(12, kit.Fill(f.hours).AtStart(), kit.Fill(f.most).AtStart(), kit.Fill(f.from).AtStart())), kit.Natural(f.stepDown), kit.Natural(f.suits), kit.Natural(f.caution))
	stay := kit.ColumnBy(gap, kit.Natural(f.text(s, s.heading(), "patients.form.stay")), kit.Natural(f.admit), kit.Natural(f.stay))
	buttons := kit.Row(12, kit.Fill(f.problem), kit.Natural(f.cancel), kit.Natural(f.keep))
	panel := s.surface(kit.All(24), kit.Sides(12, 20), kit.Row(40, kit.Fill(person).Stretched(), kit.Fill(stay).Stretched()))
	return kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(f.title), kit.Fill(panel), kit.Natural(buttons))
}

func (f *patientForm) relabel() {
	s := f.shell
	f.labels.relabel()
	words := []string{s.t("patients.form.lobby_language")}
	for _, language := range s.deps.Catalog.Languages() {
		words = append(words, s.deps.Catalog.In(language).Name())
	}
	f.language.SetWords(words...)
	var days []string
	for i := range 7 {
		days = append(days, s.words.ShortWeekday(f.weekday(i)))
	}
	f.days.SetWords(days...)
	f.free.SetWords(days...)
	f.drawTitle()
}

// weekday is the i-th day of the clinic's week.
func (f *patientForm) weekday(i int) time.Weekday {
	return (f.shell.deps.Book.Settings().WeekStart + time.Weekday(i)) % 7
}

func (f *patientForm) drawTitle() {
	s := f.shell
	f.title.Set(s.t("patients.form.new"))
	if f.old.ID != "" {
		f.title.Set(s.t("patients.form.change", i18n.Args{"Name": s.name(f.old.SortName())}))
	}
	if f.step != nil {
		id := "patients.step.readmit"
		if f.step.ends {
			id = "patients.step.title"
		}
		f.title.Set(s.t(id, i18n.Args{"Name": s.name(f.old.SortName())}))
	}
	f.admit.SetSentence(s.t("patients.form.admit"))
	f.from.SetLabel(s.t("patients.form.from"))
	switch {
	case f.current != nil:
		f.from.SetLabel(s.t("patients.form.change_from"))
	case f.step != nil && f.step.ends:
		f.from.SetLabel(s.t("patients.step.from"))
	}
}

// begin fills the form with a patient's sheet, or clears it for a new one. The
// ids are drawn here, so that saving twice is one act.
func (f *patientForm) begin(sheet *clinic.PatientSheet) {
	f.old, f.current, f.plan, f.step = clinic.Patient{}, nil, clinic.Plan{}, nil
	if sheet != nil {
		f.old, f.current, f.plan = sheet.Patient, sheet.Current, sheet.Plan
	}
	f.drawIDs()
	f.family.SetText(f.old.Family)
	f.given.SetText(f.old.Given)
	f.number.SetText(f.old.Number)
	f.born.SetText(dateText(f.old.BirthDate))
	f.note.SetText(f.old.Note)
	f.like.begin()
	f.language.Choose(f.languagePlace())
	f.from.SetText(dateText(f.shell.deps.Book.Today()))
	f.admit.Tick(sheet == nil || f.current != nil)
	f.fillPlan()
	f.clearProblems()
	f.drawTitle()
	f.drawStay()
	f.dirty, f.saving = false, false
	if sheet != nil {
		f.like.look()
	}
	if sheet == nil {
		f.suggestNumber()
	}
}

func (f *patientForm) drawIDs() {
	f.id = f.old.ID
	var err, err2 error
	if f.id == "" {
		f.id, err = clinic.NewID[clinic.PatientID](f.shell.deps.Random)
	}
	f.stayID, err2 = clinic.NewID[clinic.AdmissionID](f.shell.deps.Random)
	if err != nil || err2 != nil { // saving is refused without an id, and says so
		f.id, f.stayID = "", ""
	}
}

func (f *patientForm) languagePlace() int {
	for i, language := range f.shell.deps.Catalog.Languages() {
		if language == f.old.Language {
			return i + 1
		}
	}
	return 0
}

// suggestNumber offers the next free number; one that was typed meanwhile stays.
func (f *patientForm) suggestNumber() {
	id := f.id
	work(f.shell, func() (int, error) {
		highest := 0
		for _, row := range f.shell.deps.Book.FindPatients("") {
			if n, err := strconv.Atoi(row.Number); err == nil {
				highest = max(highest, n)
			}
		}
		return highest + 1, nil
	}, func(next int, _ error) {
		if f.id == id && f.number.Text() == "" && len(strconv.Itoa(next)) <= clinic.MaxNumberDigits {
			f.number.SetText(strconv.Itoa(next))
		}
	})
}

func (f *patientForm) focusFirst() { f.family.Focus() }
