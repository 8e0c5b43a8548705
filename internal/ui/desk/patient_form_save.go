package desk

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

func (f *patientForm) clearProblems() {
	for _, field := range []*kit.Field{f.family, f.given, f.number, f.born, f.note, f.hours, f.most, f.from, f.reason} {
		field.SetProblem("")
	}
	f.track.SetProblem("")
	f.days.SetProblem("")
	f.problem.Set("")
}

// patientOf reads the person from the form.
func (f *patientForm) patientOf() (clinic.Patient, bool) {
	s := f.shell
	p := clinic.Patient{
		ID: f.id, Family: strings.TrimSpace(f.family.Text()), Given: strings.TrimSpace(f.given.Text()),
		Number: strings.TrimSpace(f.number.Text()), Note: strings.TrimSpace(f.note.Text()),
	}
	if i := f.language.One(); i > 0 {
		p.Language = s.deps.Catalog.Languages()[i-1]
	}
	text := strings.TrimSpace(f.born.Text())
	if text == "" {
		return p, true
	}
	date, ok := typedDate(text)
	p.BirthDate = date
	switch {
	case !ok:
		f.born.SetProblem(s.t("patients.form.date_wrong"))
	case date.After(s.deps.Book.Today()):
		f.born.SetProblem(s.t("patients.form.born_to_come"))
	default:
		return p, true
	}
	f.born.Focus()
	return p, false
}

// commands are what saving asks of the book; false where something is missing.
func (f *patientForm) commands() ([]clinic.Command, bool) {
	if f.step != nil {
		plan, ok := f.planOf()
		if !ok {
			return nil, false
		}
		return []clinic.Command{f.stepCommand(plan)}, true
	}
	patient, ok := f.patientOf()
	if !ok {
		return nil, false
	}
	commands := []clinic.Command{clinic.SavePatient{Patient: patient}}
	if !f.admit.Ticked() {
		return commands, true
	}
	plan, ok := f.planOf()
	switch {
	case !ok:
		return nil, false
	case f.current == nil:
		stay := clinic.Admission{ID: f.stayID, Patient: f.id, From: plan.From, Plans: []clinic.Plan{plan}}
		if i := f.program.One(); i >= 0 {
			stay.Program = f.programs[i].ID
		}
		commands = append(commands, clinic.Admit{Admission: stay})
	case !f.samePlan(plan):
		commands = append(commands, clinic.SetPlan{Patient: f.id, Admission: f.current.ID, Plan: plan})
	}
	return commands, true
}

// save has the book save everything at once, or nothing.
func (f *patientForm) save() {
	if f.saving {
		return
	}
	f.clearProblems()
	commands, ok := f.commands()
	f.object.Refresh()
	if !ok {
		return
	}
	if f.backdated(commands) {
		f.askBackdated(commands)
		return
	}
	if stay, ok := f.beganBefore(commands); ok {
		f.askBefore(stay, commands)
		return
	}
	f.keepAll("", commands)
}

// backdated reports whether a plan of a stay that runs, or another stay instead of
// it, would change days that are over.
func (f *patientForm) backdated(commands []clinic.Command) bool {
	for _, command := range commands {
		today := f.shell.deps.Book.Today()
		switch c := command.(type) {
		case clinic.SetPlan:
			return c.Plan.From.Before(today)
		case clinic.StepDown:
			return c.Next.From.Before(today)
		}
	}
	return false
}

// askBackdated asks before the past asks for something else than it did.
func (f *patientForm) askBackdated(commands []clinic.Command) {
	s := f.shell
	s.ask(question{
		title: s.t("patients.form.backdated", map[string]any{"Date": f.from.Text()}), body: s.t("patients.form.backdated_body"),
		yes: s.t("patients.form.backdated_yes"), danger: true, reason: s.t("why.label"), listed: true,
		accept: func(reason string) bool { f.keepAll(reason, commands); return true },
	})
}

// keepAll has the book take the commands, all of them or none, with the reason for
// them where one was given.
func (f *patientForm) keepAll(reason string, commands []clinic.Command) {
	f.saving = true
	f.keep.Rest(true)
	items := f.shell.items(explained(reason, commands...))
	id := f.id
	work(f.shell, func() ([]clinic.Event, error) { return f.shell.deps.Book.Batch(items...) }, func(facts []clinic.Event, err error) {
		f.saving = false
		f.keep.Rest(false)
		f.saved(id, err, facts, commands)
	})
}

func (f *patientForm) saved(id clinic.PatientID, err error, facts []clinic.Event, commands []clinic.Command) {
	switch {
	case err != nil && f.id == id && f.shell.askWhy(err, func(reason string) { f.keepAll(reason, commands) }):
	case err != nil && f.id == id:
		f.refused(err)
	case err != nil:
		f.shell.fail(err)
	default:
		f.sayKept(facts, commands)
		f.page.sheet.open(id)
		if f.id == id && f.page.swap.Shown() == f.object {
			f.drop()
			f.page.list.reveal(id)
			f.page.back()
		}
	}
}

// sayKept says what was saved, and can take it back where all of it can be: a
// patient or a stay added in error, changed particulars, a change of the level of
// care.
func (f *patientForm) sayKept(facts []clinic.Event, commands []clinic.Command) {
	s, label := f.shell, f.shell.t("patients.form.saved")
	if step, ok := commands[len(commands)-1].(clinic.StepDown); ok {
		label = s.t("patients.step.done", map[string]any{"Date": s.dayYear(step.Next.From)})
		commands = []clinic.Command{step}
	}
	if _, person := commands[0].(clinic.SavePatient); person && !slices.ContainsFunc(facts, isPatientSaved) {
		commands = commands[1:] // the particulars are what they were
	}
	for _, command := range commands {
		if _, ok := clinic.Undo(command, facts, ""); !ok {
			s.remember(undoable{})
			s.say(label)
			return
		}
	}
	s.done(label, facts, commands...)
}

func isPatientSaved(fact clinic.Event) bool {
	_, saved := fact.(clinic.PatientSaved)
	return saved
}

// refused says at the field what the book will not take.
func (f *patientForm) refused(err error) {
	sentence := f.shell.sentence(err)
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) {
		switch refusal.Code {
		case "no_name":
			f.at(f.family, sentence)
			return
		case "number_taken", "number_not_digits":
			f.at(f.number, sentence)
			return
		case "note_long":
			f.at(f.note, sentence)
			return
		case "weekly_minutes":
			f.at(f.hours, sentence)
			return
		case "already_admitted", "discharged_before_admission":
			f.at(f.from, sentence)
			return
		}
	}
	f.problem.Set(sentence)
	f.object.Refresh()
}

func (f *patientForm) at(field *kit.Field, sentence string) {
	field.SetProblem(sentence)
	field.Focus()
	f.object.Refresh()
}

// escape leaves the form, and asks first where something was typed.
func (f *patientForm) escape() { f.leave(f.page.back) }

func (f *patientForm) leave(then func()) {
	if !f.dirty {
		f.drop()
		then()
		return
	}
	s := f.shell
	s.ask(question{
		title: s.t("patients.form.leave"), body: s.t("patients.form.leave_body"),
		yes: s.t("patients.form.leave_yes"), no: s.t("patients.form.leave_no"), danger: true,
		accept: func(string) bool {
			f.drop()
			then()
			return true
		},
	})
}

// drop forgets what stands in the form.
func (f *patientForm) drop() {
	f.dirty, f.id = false, ""
	for _, field := range []*kit.Field{f.family, f.given, f.number, f.born, f.note, f.hours, f.most, f.from, f.reason} {
		field.SetText("")
	}
}

func (f *patientForm) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		f.escape()
	case keyLike:
		f.like.show()
	default:
		return false
	}
	return true
}
