package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// documentForm asks for what a document needs: whose, of which days, and how.
type documentForm struct {
	labels
	shell    *shell
	page     *documentsPage
	object   *fyne.Container
	patient  *kit.Picker
	weeks    fyne.CanvasObject
	weekName *kit.Text
	each     *kit.Check
	language *kit.Choice

	from, to *kit.Field
	days     fyne.CanvasObject
	asking   *letterAsking
	basis    *kit.Button
	content  *kit.Button
	said     *kit.Text
	letters  fyne.CanvasObject
	list     *packetList
	urgent   *kit.Button
	before   [2]string // the days that an account of some years took the place of
	by       *kit.Choice
	groups   *dayGroups
	billing  *billingAsking

	found  map[clinic.PatientID]clinic.PatientRow // by the latest search
	week   clinic.Date                            // its first day; zero is this one
	letter letterDraft
}

func newDocumentForm(s *shell, p *documentsPage) *documentForm {
	f := &documentForm{shell: s, page: p, language: s.choice("")}
	f.patient = s.picker("", 4, f.patients).Folding()
	f.patient.OnPicked = func(string) { s.touch(); s.sink.Take(); f.picked() }
	f.patient.OnFold = f.draw
	f.patient.Field().OnEscape = f.endSearch
	f.weekName = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.75)
	before := s.button(kit.Secondary, "arrow-left", "", "←", func() { s.touch(); f.turn(-1) })
	after := s.button(kit.Secondary, "arrow-right", "", "→", func() { s.touch(); f.turn(1) })
	this := f.button(s, s.button(kit.Secondary, "", "", "W", func() { s.touch(); f.thisWeek() }), "hours.week.this")
	f.weeks = kit.Column(8, kit.Natural(f.weekName), kit.Natural(newFlow(8, before, after, this)))
	f.buildDays()
	f.buildLetter()
	f.list = newPacketList(f)
	f.urgent = f.button(s, s.button(kit.Secondary, "bell", "", "A", func() { s.touch(); f.begin() }), "emergency.menu")
	f.groups, f.billing = newDayGroups(s, p), newBillingAsking(s, f)
	f.each = s.check("")
	f.each.OnChanged, f.each.OnEscape = func(bool) { p.make() }, s.sink.Take
	f.language.OnChanged, f.language.OnEscape = p.make, s.sink.Take
	f.on(func() {
		f.patient.Field().SetLabel(s.t("documents.patient"))
		f.patient.Field().SetHint(s.t("patients.search"))
		f.patient.SayNone(s.t("today.find.nobody"))
		f.each.SetSentence(s.t("documents.each"))
		f.language.SetLabel(s.t("documents.language"))
		f.nameLanguages()
	})
	f.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(f.patient), kit.Natural(f.weeks), kit.Natural(f.days), kit.Natural(f.by), kit.Natural(f.groups.object), kit.Natural(f.billing.object), kit.Natural(f.list.object), kit.Natural(f.letters), kit.Natural(kit.Row(0, kit.Natural(f.urgent))), kit.Natural(f.each), kit.Natural(f.language), kit.Spring())
	return f
}

// buildDays makes the fields for a stretch of days, and how a census counts them.
func (f *documentForm) buildDays() {
	s := f.shell
	f.from, f.to = f.field(s, s.field(""), "journal.from"), f.field(s, s.field(""), "journal.to")
	for _, field := range []*kit.Field{f.from, f.to} {
		field.OnEnter = func() { s.touch(); f.dated() }
		field.OnEscape = s.sink.Take
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	f.by = s.choice("")
	f.by.OnChanged, f.by.OnEscape = f.page.make, s.sink.Take
	f.on(func() {
		f.from.SetHint(s.t("patients.date_hint"))
		f.to.SetHint(s.t("patients.date_hint"))
		f.by.SetLabel(s.t("documents.by"))
		var words []string
		for _, by := range clinic.Intervals() {
			words = append(words, s.t("documents.interval."+string(by)))
		}
		f.by.SetWords(words...)
	})
	f.days = kit.Row(12, kit.Fill(f.from).AtStart(), kit.Fill(f.to).AtStart())
}

// buildLetter makes the ways to a letter's basis and content.
func (f *documentForm) buildLetter() {
	s := f.shell
	f.asking = &letterAsking{s, f}
	f.basis = f.button(s, s.button(kit.Secondary, "", "", "A", func() { s.touch(); f.asking.ask() }), "letter.basis_act")
	f.content = f.button(s, s.button(kit.Secondary, "", "", "I", func() { s.touch(); f.asking.askContent() }), "letter.content_act")
	f.said = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(4).MayCut()
	f.letters = kit.Column(8, kit.Natural(newFlow(8, f.basis, f.content)), kit.Natural(f.said))
}

// picked goes on with the patient who was found: a packet takes them into its list.
func (f *documentForm) picked() {
	if f.page.kind.asks.packet {
		f.list.add()
		return
	}
	f.letter = letterDraft{}
	f.draw()
	f.page.make()
}

// begin asks what the document cannot do without: the basis, or the emergency.
func (f *documentForm) begin() {
	if !f.page.kind.asks.urgent {
		f.asking.ask()
		return
	}
	patient := clinic.PatientID(f.patient.Picked())
	if patient == "" {
		f.find()
		return
	}
	f.shell.askEmergency(patient, f.patientName(patient), f.page.make)
}

// patientName is what a patient is called in lists.
func (f *documentForm) patientName(patient clinic.PatientID) string {
	return f.found[patient].Name
}

// reach sets the days to as many years back as the clinic's accounts go, or back to
// what they were.
func (f *documentForm) reach(account bool) {
	switch {
	case account && f.before[0] == "":
		f.before = [2]string{f.from.Text(), f.to.Text()}
		today := f.shell.deps.Book.Today()
		from := AccountFrom(f.shell.deps.Book, today)
		f.from.SetText(dateText(from))
		f.to.SetText(dateText(today))
	case !account && f.before[0] != "":
		f.from.SetText(f.before[0])
		f.to.SetText(f.before[1])
		f.before = [2]string{}
	}
}

// AccountFrom is the first day of an account of disclosures up to today: as many years
// back as the clinic set.
func AccountFrom(b Book, today clinic.Date) clinic.Date {
	return clinic.NewDate(today.Year-b.Settings().YearsOfAccount(), today.Month, today.Day)
}

// dated takes the dates that were typed.
func (f *documentForm) dated() {
	f.letter.recorded = false
	f.list.recorded = false
	f.shell.sink.Take()
	f.page.make()
}

func (f *documentForm) nameLanguages() {
	var names []string
	for _, language := range f.shell.deps.Catalog.Languages() {
		names = append(names, f.shell.deps.Catalog.In(language).Name())
	}
	f.language.SetWords(names...)
}

// patients are those whose name or number holds the words typed. Behind the curtain
// nobody is found.
func (f *documentForm) patients(search string) []kit.Pick {
	if search == "" || f.shell.masked {
		return nil
	}
	var picks []kit.Pick
	f.found = map[clinic.PatientID]clinic.PatientRow{}
	for _, row := range f.shell.deps.Book.FindPatients(search) {
		f.found[row.Patient] = row
		picks = append(picks, kit.Pick{ID: string(row.Patient), Words: listing(row.Name, row.Number)})
	}
	return picks
}

// fill begins with the desk's language.
func (f *documentForm) fill() {
	for i, language := range f.shell.deps.Catalog.Languages() {
		if language == f.shell.words.Language() {
			f.language.Choose(i)
		}
	}
	if today := f.shell.deps.Book.Today(); f.from.Text() == "" && f.to.Text() == "" {
		f.from.SetText(dateText(today.AddDays(-27)))
		f.to.SetText(dateText(today))
		f.by.Choose(1)
	}
	f.groups.fill()
	f.draw()
}

// forget clears what one person chose for the next.
func (f *documentForm) forget() {
	f.patient.Set(kit.Pick{})
	f.week, f.letter, f.before = clinic.Date{}, letterDraft{}, [2]string{}
	f.list.forget()
	f.found = nil
	f.from.SetText("")
	f.to.SetText("")
	f.each.Tick(false)
	f.billing.part.Choose(0)
	f.groups.forget()
}

func (f *documentForm) relabel() {
	f.labels.relabel()
	f.groups.relabel()
	f.billing.relabel()
	f.draw()
}

// endSearch gives up looking for a patient.
func (f *documentForm) endSearch() {
	if f.patient.Open() {
		f.patient.Set(kit.Pick{})
	}
	f.shell.sink.Take()
}

// draw shows the fields that the document asks for. While somebody is looked for, those
// who were found have the room of the other fields: nothing is pushed out of the form.
func (f *documentForm) draw() {
	asks := f.page.kind.asks
	show(f.patient, asks.patient)
	if asks.patient && f.patient.Open() {
		asks = documentAsks{}
	}
	show(f.language, asks != (documentAsks{}))
	show(f.weeks, asks.week)
	show(f.each, asks.week && !asks.patient)
	show(f.days, asks.dates)
	show(f.by, asks.by)
	show(f.groups.object, asks.day)
	f.groups.fewer(f.shell.tight)
	show(f.billing.object, asks.billing)
	show(f.billing.closes, f.shell.may(clinic.ActPeriods))
	show(f.letters, asks.letter && (asks.packet || f.patient.Picked() != ""))
	show(f.content, !f.page.kind.asks.packet)
	show(f.list.object, asks.packet)
	show(f.urgent, asks.urgent)
	f.list.draw()
	f.content.Rest(f.letter.Basis == "")
	f.said.Lines(4)
	if f.shell.tight {
		f.said.Lines(2)
	}
	f.said.Set(f.asking.summary())
	week := f.weekShown()
	f.weekName.Set(f.shell.t("documents.week", i18n.Args{"From": f.shell.day(week), "To": f.shell.day(week.AddDays(6))}))
	f.object.Refresh()
}

// weekShown is the first day of the week that is chosen: this one, where nobody said
// otherwise.
func (f *documentForm) weekShown() clinic.Date {
	if f.week.IsZero() {
		return clinic.WeekOf(f.shell.deps.Book.Today(), f.shell.deps.Book.Settings().WeekStart)
	}
	return f.week
}

// turn goes some weeks on or back, as far as this one.
func (f *documentForm) turn(weeks int) bool {
	if f.page.kind.asks.day {
		f.groups.turn(weeks)
		return true
	}
	if !f.page.kind.asks.week {
		return false
	}
	to := f.weekShown().AddDays(7 * weeks)
	if to.After(f.shell.deps.Book.Today()) {
		return true
	}
	f.week = to
	f.draw()
	f.page.make()
	return true
}

func (f *documentForm) thisWeek() {
	if f.page.kind.asks.day {
		f.groups.today()
		return
	}
	if f.page.kind.asks.week && !f.week.IsZero() {
		f.week = clinic.Date{}
		f.draw()
		f.page.make()
	}
}

// find goes to the search for a patient.
func (f *documentForm) find() {
	if f.page.kind.asks.patient {
		f.patient.Field().Focus()
	}
}
