package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// askCoverage asks who pays for the patient, and from when to when. An old one is
// changed; the zero one is new.
func (f *hoursFacts) askCoverage(old clinic.Coverage) {
	s := f.shell
	payers := f.payers(old.Payer)
	id, ok := newID(s, old.ID)
	if !ok || len(payers) == 0 {
		s.say(s.t("hours.form.no_payers"))
		return
	}
	who, from, to, member := s.choice(s.t("hours.form.payer"), namesOf(payers)...), s.dateField("hours.form.from", old.From), s.dateField("hours.form.to_open", old.To), s.field(s.t("hours.form.member"))
	who.Choose(max(0, slices.IndexFunc(payers, func(p clinic.Payer) bool { return p.ID == old.Payer })))
	member.SetText(old.Member)
	if old.ID == "" {
		from.SetText(dateText(f.hours.Admission.From))
	}
	s.ask(question{
		title: f.titled("hours.form.coverage"), yes: s.t("settings.save"),
		more:   kit.Column(12, kit.Natural(who), kit.Natural(kit.Row(16, kit.Fill(from).AtStart(), kit.Fill(to).AtStart())), kit.Natural(member)),
		fields: []editable{who, from, to, member},
		accept: func(string) bool {
			first, ok := s.dateOf(from)
			last, fine := s.dateOrNone(to)
			if !ok || !fine {
				return false
			}
			next := old
			next.Payer, next.From, next.To, next.Member = payers[max(0, who.One())].ID, first, last, strings.TrimSpace(member.Text())
			next.ID, next.Patient = id, f.hours.Patient.ID
			return f.keep(clinic.SaveCoverage{Coverage: next})
		},
	})
}

// payers are those that can be chosen: the retired only where chosen before.
func (f *hoursFacts) payers(chosen clinic.PayerID) []clinic.Payer {
	return slices.DeleteFunc(slices.Clone(f.shell.deps.Book.Payers()), func(p clinic.Payer) bool { return p.Retired && p.ID != chosen })
}

func namesOf(payers []clinic.Payer) []string {
	names := make([]string, len(payers))
	for i, payer := range payers {
		names[i] = payer.Name
	}
	return names
}

// titled is a question's title with the patient's name.
func (f *hoursFacts) titled(id string) string {
	return f.shell.t(id, i18n.Args{"Name": f.shell.name(f.hours.Patient.SortName())})
}

// dateField is a field for a day.
func (s *shell) dateField(id string, date clinic.Date) *kit.Field {
	field := s.field(s.t(id))
	field.SetHint(s.t("patients.date_hint"))
	field.SetText(dateText(date))
	return field
}

// dateOrNone reads a day that may be left out.
func (s *shell) dateOrNone(field *kit.Field) (clinic.Date, bool) {
	if strings.TrimSpace(field.Text()) == "" {
		field.SetProblem("")
		return clinic.Date{}, true
	}
	return s.dateOf(field)
}

// unitsOf reads a number of units that has to be there, and says at the field
// what is wrong.
func (s *shell) unitsOf(field *kit.Field, least int) (int, bool) {
	n, ok := typedNumber(field.Text(), 10_000)
	field.SetProblem("")
	if ok = ok && n >= least; !ok {
		field.SetProblem(s.t("payers.number_wrong"))
		field.Focus()
	}
	return n, ok
}

// keep saves what a question asked for, and says so (see keepAsked).
func (f *hoursFacts) keep(command clinic.Command) bool {
	s := f.shell
	return s.keepAsked(s.t("hours.form.saved"), s.sheet.said(), command)
}

// newID draws an id for something new, or says why there is none.
func newID[T ~string](s *shell, old T) (T, bool) {
	if old != "" {
		return old, true
	}
	id, err := clinic.NewID[T](s.deps.Random)
	if err != nil {
		s.fail(err)
	}
	return id, err == nil
}

// askAuthorization asks what a payer granted. An old one is changed; the zero one
// is new.
func (f *hoursFacts) askAuthorization(old clinic.Authorization) {
	s := f.shell
	payers := f.payers(old.Payer)
	id, ok := newID(s, old.ID)
	if !ok || len(payers) == 0 {
		s.say(s.t("hours.form.no_payers"))
		return
	}
	a := newAuthorizationForm(s, payers, f.hours.Program.ID, old)
	s.ask(question{
		title: f.titled("hours.form.authorization"), body: s.t("hours.scope.rule"), yes: s.t("settings.save"), wide: true, more: a.object, fields: a.fields(),
		accept: func(string) bool {
			next, ok := a.read(payers, old)
			if !ok {
				return false
			}
			next.ID, next.Patient = id, f.hours.Patient.ID
			return f.keep(clinic.SaveAuthorization{Authorization: next})
		},
	})
}

// askActivity asks for something that the patient did outside the clinic.
func (f *hoursFacts) askActivity() {
	s := f.shell
	id, ok := newID[clinic.ActivityID](s, "")
	if !ok {
		return
	}
	label, day, minutes, verified := s.field(s.t("hours.form.what")), s.dateField("hours.form.day", s.deps.Book.Today()), s.counted("hours.form.minutes", "minutes", 0), s.field(s.t("hours.form.verified"))
	s.ask(question{
		title: f.titled("hours.form.activity"), body: s.t("hours.form.activity_body"), yes: s.t("settings.save"),
		more:   kit.Column(12, kit.Natural(label), kit.Natural(kit.Row(16, kit.Fill(day).AtStart(), kit.Fill(minutes).AtStart())), kit.Natural(verified)),
		fields: []editable{label, day, minutes, verified},
		accept: func(string) bool {
			date, dated := s.dateOf(day)
			length, timed := s.unitsOf(minutes, 1)
			if !dated || !timed {
				return false
			}
			return f.keep(clinic.SaveActivity{Activity: clinic.Activity{
				ID: id, Patient: f.hours.Patient.ID, Date: date, Label: strings.TrimSpace(label.Text()),
				Minutes: length, Verified: strings.TrimSpace(verified.Text()),
			}})
		},
	})
}

// askRecertify asks for the day on which the need for the program was certified
// again.
func (f *hoursFacts) askRecertify() {
	s := f.shell
	day := s.dateField("hours.form.day", s.deps.Book.Today())
	s.ask(question{
		title: f.titled("hours.form.recertify"), body: s.t("hours.form.recertify_body"), yes: s.t("settings.save"),
		more: day, fields: []editable{day},
		accept: func(string) bool {
			date, ok := s.dateOf(day)
			return ok && f.keep(clinic.Recertify{Patient: f.hours.Patient.ID, Admission: f.hours.Admission.ID, Date: date})
		},
	})
}

// askExtend asks for how many weeks the stay is expected to last.
func (f *hoursFacts) askExtend() {
	s := f.shell
	weeks, why := s.counted("hours.form.weeks", "weeks", f.expectedWeeks()), s.field(s.t("today.reason"))
	s.ask(question{
		title: f.titled("hours.form.extend"), body: s.t("hours.form.extend_body"), yes: s.t("settings.save"),
		more: kit.Column(12, kit.Natural(weeks), kit.Natural(why)), fields: []editable{weeks, why},
		accept: func(string) bool {
			n, ok := s.unitsOf(weeks, 1)
			return ok && f.keep(clinic.ExtendStay{
				Patient: f.hours.Patient.ID, Admission: f.hours.Admission.ID, Weeks: n, Reason: strings.TrimSpace(why.Text()),
			})
		},
	})
}

// expectedWeeks is the stay's length so far: its own, or the program's.
func (f *hoursFacts) expectedWeeks() int {
	if f.hours.Admission.Weeks > 0 {
		return f.hours.Admission.Weeks
	}
	return f.hours.Program.ExpectedWeeks
}

// askRemove takes a coverage, an authorization or an activity off the list.
func (f *hoursFacts) askRemove(what string, command clinic.Command) {
	s := f.shell
	s.ask(question{
		title: s.t("hours.form.remove", i18n.Args{"What": what}), body: s.t("hours.form.remove_body"), yes: s.t("hours.form.remove_yes"), danger: true,
		accept: func(string) bool { return f.keep(command) },
	})
}
