package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// moveForm asks for the first day of a stay as it should be, and says what that
// would change.
type moveForm struct {
	shell  *shell
	stay   clinic.Admission
	first  *kit.Field
	effect *kit.Text
	asks   int // how often the preview was asked for
}

// movable is the stay whose first day can be corrected: the present one, or else
// the last.
func (p *patientSheet) movable() (clinic.Admission, bool) {
	if p.sheet.Current != nil {
		return *p.sheet.Current, true
	}
	if n := len(p.sheet.Admissions); n > 0 {
		return p.sheet.Admissions[n-1], true
	}
	return clinic.Admission{}, false
}

// askMove corrects the first day of the stay of the patient whose sheet is open.
func (p *patientSheet) askMove() {
	s := p.shell
	stay, some := p.movable()
	if !some || !p.allowed(clinic.ActPatients) {
		return
	}
	f := &moveForm{shell: s, stay: stay, first: s.dateField("patients.move.first", stay.From), effect: s.note(4)}
	body := s.t("patients.move.body", i18n.Args{"Date": s.dayYear(stay.From)})
	f.first.OnChanged = func(string) {
		f.first.SetProblem("")
		s.sheet.body.Set(body) // what was refused was another day
		f.foresee()
	}
	f.foresee()
	s.ask(question{
		title: s.t("patients.move.title", i18n.Args{"Name": s.name(p.sheet.Patient.SortName())}),
		body:  body,
		more:  kit.Column(8, kit.Natural(f.first), kit.Natural(f.effect)), fields: []editable{f.first},
		reason: s.t("why.label"), listed: true, yes: s.t("settings.save"),
		accept: func(reason string) bool {
			from, ok := s.dateOf(f.first)
			if !ok {
				return false
			}
			move := clinic.MoveAdmission{Patient: stay.Patient, Admission: stay.ID, From: from}
			return s.keepAsked(s.t("patients.move.done", i18n.Args{"Date": s.dayYear(from)}), reason, move)
		},
	})
}

// foresee says what the day that is typed would change. Only the last question
// counts.
func (f *moveForm) foresee() {
	f.asks++
	asked, s := f.asks, f.shell
	from, ok := typedDate(f.first.Text())
	if !ok || from == f.stay.From {
		f.say("")
		return
	}
	move := clinic.MoveAdmission{Patient: f.stay.Patient, Admission: f.stay.ID, From: from}
	work(s, func() (clinic.MovePreview, error) { return s.deps.Book.PreviewMove(move) }, func(preview clinic.MovePreview, err error) {
		switch {
		case f.asks != asked:
		case err != nil:
			f.say(s.sentence(err))
			f.effect.SetColour(kit.BadInk)
		default:
			f.say(s.moveWords(preview))
		}
	})
}

func (f *moveForm) say(words string) {
	f.effect.SetColour(kit.SoftInk)
	f.effect.Set(words)
	f.shell.sheet.object.Refresh()
}

// moveWords say what another first day would change.
func (s *shell) moveWords(m clinic.MovePreview) string {
	id, days := "patients.move.later", m.Days
	if days < 0 {
		id, days = "patients.move.earlier", -days
	}
	lines := []string{s.t(id, countOf(days))}
	switch {
	case m.Minutes > 0:
		lines = append(lines, s.t("patients.move.more", i18n.Args{"Hours": s.words.Hours(m.Minutes)}))
	case m.Minutes < 0:
		lines = append(lines, s.t("patients.move.less", i18n.Args{"Hours": s.words.Hours(-m.Minutes)}))
	}
	if m.Empty > 0 {
		lines = append(lines, s.t("patients.move.empty", countOf(m.Empty)))
	}
	if !m.End.IsZero() && m.End != m.WasEnd {
		lines = append(lines, s.t("patients.move.end", i18n.Args{"Date": s.dayYear(m.End), "Was": s.dayYear(m.WasEnd)}))
	}
	return strings.Join(lines, "\n")
}
