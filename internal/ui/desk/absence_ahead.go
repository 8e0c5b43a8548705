package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// awayForm asks from which session of which day a patient will be away, or was,
// and how that counts.
type awayForm struct {
	shell   *shell
	patient clinic.PatientID
	object  *fyne.Container
	day     *kit.Field
	which   *kit.Choice
	none    *kit.Text
	absence *absenceForm

	date   clinic.Date
	due    []clinic.DueSession
	wanted clinic.Meeting // to be chosen where the day has it
	ahead  bool           // the day is what is asked for first
}

// newAwayForm begins on a day, with a meeting chosen where the day has it.
func newAwayForm(s *shell, patient clinic.PatientID, date clinic.Date, wanted clinic.Meeting) *awayForm {
	f := &awayForm{shell: s, patient: patient, wanted: wanted, none: s.note(2), absence: newAbsenceForm(s)}
	f.ahead = wanted == clinic.Meeting{}
	f.day, f.which = s.dateField("today.excuse.day", date), s.choice(s.t("today.excuse.session"))
	f.day.OnChanged = func(string) { f.day.SetProblem(""); f.load() }
	f.day.OnOther = func(name fyne.KeyName) { f.turn(name) }
	gap := s.gap(12, 0)
	session := kit.ColumnBy(gap, kit.Natural(f.day), kit.Natural(f.which), kit.Natural(f.none))
	f.object = kit.ColumnBy(gap, kit.Natural(f.absence.object), kit.Natural(session))
	if f.ahead {
		f.object = kit.ColumnBy(gap, kit.Natural(session), kit.Natural(f.absence.object))
	}
	f.load()
	return f
}

func (f *awayForm) fields() []editable {
	if f.ahead {
		return append([]editable{f.day, f.which}, f.absence.fields()...)
	}
	return append(f.absence.fields(), f.day, f.which)
}

// turn goes a day on or back by the arrows.
func (f *awayForm) turn(name fyne.KeyName) {
	days := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[name]
	if date, ok := typedDate(f.day.Text()); ok && days != 0 {
		f.day.SetText(dateText(date.AddDays(days)))
		f.load()
	}
}

// load asks the book for the sessions of the day that is typed.
func (f *awayForm) load() {
	date, ok := typedDate(f.day.Text())
	if !ok || date == f.date {
		return
	}
	f.date, f.due = date, nil
	f.draw()
	work(f.shell, func() ([]clinic.DueSession, error) { return f.shell.deps.Book.DueOn(f.patient, date) },
		func(due []clinic.DueSession, err error) {
			switch {
			case f.date != date:
			case err != nil:
				f.shell.fail(err)
			default:
				f.due = due
				f.draw()
			}
		})
}

// draw lists the sessions of the day; those that an absence is recorded of say so.
func (f *awayForm) draw() {
	s := f.shell
	words, chosen := make([]string, len(f.due)), 0
	for i, each := range f.due {
		state := ""
		if each.Absence != nil {
			state = s.t("today.status." + string(each.Absence.Outcome))
		}
		words[i] = listing(s.span(each.Start, each.End), s.label(each.Label), state)
		if each.Meeting == f.wanted {
			chosen = i
		}
	}
	f.which.SetWords(words...)
	if len(words) > 0 {
		f.which.Choose(chosen)
	}
	f.none.Set("")
	if len(words) == 0 {
		f.none.Set(s.t("today.excuse.no_session", i18n.Args{"Date": s.words.LongDate(noonOf(f.date))}))
	}
	show(f.which, len(words) > 0)
	show(f.none, len(words) == 0)
	f.object.Refresh()
	s.sheet.object.Refresh()
}

// read is the absence as it stands in the form, and says at the fields what is
// wrong.
func (f *awayForm) read() (clinic.RecordAbsence, bool) {
	s := f.shell
	if date, ok := s.dateOf(f.day); !ok || date != f.date || len(f.due) == 0 {
		if ok {
			f.day.SetProblem(s.t("today.excuse.no_session", i18n.Args{"Date": s.words.LongDate(noonOf(date))}))
			f.day.Focus()
		}
		return clinic.RecordAbsence{}, false
	}
	m := f.due[max(0, f.which.One())].Meeting
	return f.absence.read(clinic.RecordAbsence{Patient: f.patient, Track: m.Track, Date: m.Date, Slot: m.Slot, Appointment: m.Appointment})
}

// askAway asks about an absence and records it.
func (s *shell) askAway(patient clinic.PatientID, name string, date clinic.Date, wanted clinic.Meeting) {
	s.askAbout(newAwayForm(s, patient, date, wanted), name)
}

// askUnheard asks the same at the end of a day about somebody who never came: unless
// somebody says otherwise nobody told the clinic, and the program's rule decides.
func (s *shell) askUnheard(row clinic.DayRow) {
	f := newAwayForm(s, row.Ref.Patient, row.Meeting.Date, row.Meeting)
	f.absence.unheard()
	s.askAbout(f, row.Name)
}

func (s *shell) askAbout(f *awayForm, name string) {
	s.ask(question{
		title: s.t("today.excuse.title", i18n.Args{"Name": s.name(name)}),
		more:  f.object, fields: f.fields(), yes: s.t("today.act.excuse"),
		accept: func(string) bool {
			away, ok := f.read()
			if ok {
				s.record(func(facts []clinic.Event) {
					s.done(s.t("today.done.excused_on", i18n.Args{"Name": s.name(name), "Date": s.dayOfWeek(away.Date)}), facts, away)
				}, away)
			}
			return ok
		},
	})
}

// askAbsenceAhead is the call "I cannot come tomorrow".
func (p *patientSheet) askAbsenceAhead() {
	if p.allowed(clinic.ActAttendance) && p.sheet.Current != nil {
		p.shell.askAway(p.patient, p.sheet.Patient.SortName(), p.shell.deps.Book.Today().AddDays(1), clinic.Meeting{})
	}
}

// takeBackAway takes an absence back that the list of visits has chosen.
func (p *patientSheet) takeBackAway(visit clinic.Visit) {
	s := p.shell
	s.ask(question{
		title:  s.t("patients.away.take_back", i18n.Args{"Date": s.dayOfWeek(visit.Date)}),
		reason: s.t("today.reason"), yes: s.t("today.take_back.yes"), danger: true,
		accept: func(reason string) bool {
			s.do(func() { s.say(s.t("patients.away.taken_back")) }, clinic.WithdrawAbsence{Ref: visit.VisitRef, Reason: reason})
			return true
		},
	})
}
