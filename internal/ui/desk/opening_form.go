package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// openingForm asks what a stay brought along from before Daybook: the first day
// that is recorded here, and what was so by then.
type openingForm struct {
	shell     *shell
	object    fyne.CanvasObject
	asOf      *kit.Field
	weeks     *kit.Field
	hours     *kit.Field
	excused   *kit.Field
	unexcused *kit.Field
	noShows   *kit.Field
	elsewhere *kit.Text   // where the used units of an authorization are typed
	from      clinic.Date // the stay's first day
}

// newOpeningForm is filled with what is known; the first day is today where none
// is, since what lies behind was recorded elsewhere.
func newOpeningForm(s *shell, from clinic.Date, known *clinic.Opening) *openingForm {
	o := clinic.Opening{AsOf: s.deps.Book.Today()}
	if known != nil {
		o = *known
	}
	f := &openingForm{shell: s, from: from, asOf: s.dateField("patients.opening.as_of", o.AsOf)}
	f.weeks, f.hours = s.filled("patients.opening.weeks", numberOrNothing(o.Weeks)), s.filled("patients.opening.hours", hoursOrNothing(o.Minutes))
	f.excused, f.unexcused = s.filled("patients.opening.excused", numberOrNothing(o.Excused)), s.filled("patients.opening.unexcused", numberOrNothing(o.Unexcused))
	f.noShows = s.filled("patients.opening.no_shows", numberOrNothing(o.NoShows))
	f.elsewhere = s.note(3)
	f.elsewhere.Set(s.t("patients.opening.authorization"))
	row := func(fields ...*kit.Field) kit.Item {
		items := make([]kit.Item, len(fields))
		for i, field := range fields {
			items[i] = kit.Fill(field).AtStart()
		}
		return kit.Natural(kit.Row(12, items...))
	}
	f.object = kit.Column(12, kit.Natural(f.asOf), row(f.weeks, f.hours), row(f.excused, f.unexcused, f.noShows), kit.Natural(f.elsewhere))
	return f
}

func (f *openingForm) fields() []editable {
	return []editable{f.asOf, f.weeks, f.hours, f.excused, f.unexcused, f.noShows}
}

// read takes the balances from the form, and says at the fields what is wrong.
func (f *openingForm) read() (clinic.Opening, bool) {
	s := f.shell
	var o clinic.Opening
	var ok [6]bool
	o.NoShows, ok[0] = s.unitsOf(f.noShows, 0)
	o.Unexcused, ok[1] = s.unitsOf(f.unexcused, 0)
	o.Excused, ok[2] = s.unitsOf(f.excused, 0)
	o.Minutes, ok[3] = s.manyHours(f.hours)
	o.Weeks, ok[4] = s.unitsOf(f.weeks, 0)
	o.AsOf, ok[5] = s.dateOf(f.asOf)
	if ok[5] && (o.AsOf.Before(f.from) || o.AsOf.After(s.deps.Book.Today())) {
		ok[5] = false
		f.asOf.SetProblem(s.t("patients.opening.as_of_wrong", map[string]any{"Date": s.dayYear(f.from)}))
		f.asOf.Focus()
	}
	for _, each := range ok {
		if !each {
			return o, false
		}
	}
	return o, true
}

// manyHours reads the hours of a whole stay; none typed is none.
func (s *shell) manyHours(field *kit.Field) (minutes int, ok bool) {
	field.SetProblem("")
	minutes, ok = readHours(field.Text(), clinic.MaxWeeks*7*24)
	if !ok {
		field.SetProblem(s.t("patients.form.hours_wrong"))
		field.Focus()
	}
	return minutes, ok
}

// askOpening asks for the opening balances of the stay that is open.
func (p *patientSheet) askOpening() {
	s, stay := p.shell, p.sheet.Current
	if !p.allowed(clinic.ActPatients) || stay == nil {
		return
	}
	form := newOpeningForm(s, stay.From, stay.Opening)
	s.ask(question{
		title: s.t("patients.opening.title", map[string]any{"Name": s.name(p.sheet.Patient.SortName())}), body: s.t("patients.opening.body"),
		more: form.object, fields: form.fields(), yes: s.t("patients.form.save"),
		accept: func(string) bool {
			opening, ok := form.read()
			if ok {
				set := clinic.SetOpening{Patient: stay.Patient, Admission: stay.ID, Opening: opening}
				s.record(func(facts []clinic.Event) { s.done(s.t("patients.opening.done"), facts, set) }, set)
			}
			return ok
		},
	})
}

// beganBefore is the stay that saving would begin in the past.
func (f *patientForm) beganBefore(commands []clinic.Command) (clinic.Admission, bool) {
	for _, command := range commands {
		if admit, ok := command.(clinic.Admit); ok && admit.Admission.From.Before(f.shell.deps.Book.Today()) {
			return admit.Admission, true
		}
	}
	return clinic.Admission{}, false
}

// askBefore asks from which day on a stay that began in the past is recorded here,
// and what it brings along: no session before that day is an absence.
func (f *patientForm) askBefore(stay clinic.Admission, commands []clinic.Command) {
	s := f.shell
	form := newOpeningForm(s, stay.From, nil)
	s.ask(question{
		title: s.t("patients.opening.admit", map[string]any{"Date": s.dayYear(stay.From)}), body: s.t("patients.opening.body"),
		more: form.object, fields: form.fields(), yes: s.t("patients.form.save"),
		accept: func(string) bool {
			opening, ok := form.read()
			if ok {
				f.keepAll("", append(commands, clinic.SetOpening{Patient: stay.Patient, Admission: stay.ID, Opening: opening}))
			}
			return ok
		},
	})
}
