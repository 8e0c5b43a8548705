package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// goLiveOpenings lists what each stay brings along from before Daybook, those that
// lack it first, and has it typed one after the other.
type goLiveOpenings struct {
	labels
	shell  *shell
	object fyne.CanvasObject
	sum    *kit.Text
	list   *kit.List[clinic.OpeningRow]
	panel  *kit.Panel
	none   *kit.Text
	rows   []clinic.OpeningRow
}

// goLiveRow is a row's height in pixels: two lines.
const goLiveRow float32 = 56

func newGoLiveOpenings(s *shell) *goLiveOpenings {
	o := &goLiveOpenings{shell: s}
	o.sum = s.heading()
	o.none = o.text(s, s.note(3), "golive.openings.none")
	o.list = kit.NewList(s.look, goLiveRow, func(r clinic.OpeningRow) string { return string(r.Patient) }, o.newRow)
	o.list.OnSelect = func(clinic.OpeningRow) { s.touch() }
	o.list.OnOpen = o.ask
	o.panel = kit.NewPanel(s.look, kit.All(1), kit.Over(o.list, kit.Pad(kit.All(20), o.none)))
	kind := o.button(s, s.button(kit.Primary, "plus", "", "A", o.askSelected), "golive.openings.type")
	see := o.button(s, s.button(kit.Secondary, "user", "", "O", o.open), "today.wants.open_patient")
	note := o.text(s, s.note(5), "golive.day.columns")
	o.object = kit.Column(12, kit.Natural(o.sum), kit.Natural(note), kit.Fill(o.panel), kit.Natural(newFlow(12, kind, see)))
	return o
}

// letters are the keys of its buttons.
func (o *goLiveOpenings) letters() map[rune]func() {
	return map[rune]func(){'A': o.askSelected, 'O': o.open}
}

func (o *goLiveOpenings) load() { o.loadAnd(nil) }

func (o *goLiveOpenings) loadAnd(then func()) {
	work(o.shell, o.shell.deps.Book.Openings, func(rows []clinic.OpeningRow, err error) {
		if err != nil {
			o.shell.fail(err)
			return
		}
		o.rows = rows
		o.draw()
		if then != nil {
			then()
		}
	})
}

func (o *goLiveOpenings) draw() {
	s, lacking := o.shell, 0
	for _, row := range o.rows {
		if row.Lacks() {
			lacking++
		}
	}
	o.list.SetRows(o.rows)
	if _, some := o.list.Selected(); !some && len(o.rows) > 0 {
		o.list.Select(string(o.rows[0].Patient))
	}
	o.sum.Set(s.t("golive.openings.sum_none"))
	if lacking > 0 {
		o.sum.Set(s.t("golive.openings.sum", i18n.Args{"Count": lacking, "Of": len(o.rows)}))
	}
	show(o.none, len(o.rows) == 0)
	o.object.Refresh()
}

func (o *goLiveOpenings) relabel() {
	o.labels.relabel()
	o.draw()
}

func (o *goLiveOpenings) open() {
	if row, ok := o.list.Selected(); ok {
		o.shell.openPatient(row.Patient)
	}
}

func (o *goLiveOpenings) askSelected() {
	if row, ok := o.list.Selected(); ok {
		o.ask(row)
	}
}

// ask has the balances of a stay typed, and goes on to the next stay that lacks them.
func (o *goLiveOpenings) ask(row clinic.OpeningRow) {
	s := o.shell
	if !s.may(clinic.ActPatients) {
		return
	}
	known := row.Opening
	if known == nil {
		known = &clinic.Opening{AsOf: row.CountedOn}
		if today := s.deps.Book.Today(); known.AsOf.After(today) {
			known.AsOf = today
		}
	}
	form := newOpeningForm(s, row.From, known)
	fields, used := form.fields(), o.usedField(row)
	more := kit.Column(12, kit.Natural(form.object))
	if used != nil {
		form.elsewhere.Hide()
		fields = append(fields[1:len(fields):len(fields)], used, form.asOf)
		more = kit.Column(12, kit.Natural(form.object), kit.Natural(used))
	} else {
		fields = append(fields[1:len(fields):len(fields)], form.asOf)
	}
	s.ask(question{
		title: s.t("patients.opening.title", i18n.Args{"Name": s.name(row.Name)}), body: s.t("golive.openings.body"),
		more: more, fields: fields, yes: s.t("golive.openings.next"), no: s.t("quick.done"),
		accept: func(string) bool { return o.save(row, form, used) },
	})
}

// usedField asks what was used of the first authorization of today; nil without one.
func (o *goLiveOpenings) usedField(row clinic.OpeningRow) *kit.Field {
	if len(row.Grants) == 0 || !o.shell.may(clinic.ActPayers) {
		return nil
	}
	s, grant := o.shell, row.Grants[0]
	field := s.field(s.t("golive.openings.used", i18n.Args{"Granted": s.t("hours.unit."+string(grant.Unit), countOf(grant.Granted)), "Number": grant.Number}))
	field.SetText(numberOrNothing(grant.Used))
	return field
}

func (o *goLiveOpenings) save(row clinic.OpeningRow, form *openingForm, used *kit.Field) bool {
	s := o.shell
	opening, ok := form.read()
	if !ok {
		return false
	}
	commands := []clinic.Command{clinic.SetOpening{Patient: row.Patient, Admission: row.Admission, Opening: opening}}
	if used != nil {
		count, ok := s.unitsOf(used, 0)
		if !ok {
			return false
		}
		grant := row.Grants[0]
		grant.Used = count
		commands = append(commands, clinic.SaveAuthorization{Authorization: grant})
	}
	s.record(func(facts []clinic.Event) {
		s.pushUndo(s.t("patients.opening.done"), facts, commands...)
		o.loadAnd(func() { o.next(row.Patient) })
	}, commands...)
	return true
}

// next asks for the first stay that still lacks its balances, but not again for the one
// that was just typed.
func (o *goLiveOpenings) next(done clinic.PatientID) {
	for _, row := range o.rows {
		if row.Lacks() && row.Patient != done {
			o.list.Select(string(row.Patient))
			o.ask(row)
			return
		}
	}
	o.shell.say(o.shell.t("golive.openings.all"))
}
