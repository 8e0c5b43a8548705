package desk

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// absenceForm asks how somebody's absence counts: by the program's own notice rule,
// unless staff say otherwise.
type absenceForm struct {
	shell    *shell
	object   fyne.CanvasObject
	note     *kit.Field
	how      *kit.Choice
	day      *kit.Field // when the clinic was told
	at       *kit.Field
	document *kit.Field
}

// absenceKinds are the ways an absence can count, in the order of the words; ""
// leaves it to the program's rule.
func absenceKinds() []clinic.Outcome {
	return []clinic.Outcome{clinic.Excused, clinic.Unexcused, clinic.NoShow, ""}
}

func newAbsenceForm(s *shell) *absenceForm {
	f := &absenceForm{shell: s, note: s.field(s.t("today.excuse.note"))}
	f.how = s.choice(s.t("today.excuse.how"), s.t("today.status.excused"), s.t("today.status.unexcused"),
		s.t("today.status.no_show"), s.t("today.excuse.by_rule"))
	f.how.Choose(len(absenceKinds()) - 1)
	b := s.deps.Book
	f.day, f.at = s.dateField("today.excuse.told_day", b.Today()), s.filled("today.excuse.told_at", s.clock(b.Now()))
	f.document = s.field(s.t("today.excuse.document"))
	f.object = kit.ColumnBy(s.gap(12, 0), kit.Natural(f.note), kit.Natural(f.how),
		kit.Natural(kit.Row(12, kit.Fill(f.day).AtStart(), kit.Fill(f.at).AtStart())), kit.Natural(f.document))
	return f
}

// unheard begins with nobody having told the clinic.
func (f *absenceForm) unheard() {
	f.day.SetText("")
	f.at.SetText("")
}

func (f *absenceForm) fields() []editable {
	return []editable{f.note, f.how, f.day, f.at, f.document}
}

// read completes an absence from the form, and says at the fields what is wrong.
// An empty day means that nobody told the clinic.
func (f *absenceForm) read(of clinic.RecordAbsence) (clinic.RecordAbsence, bool) {
	s := f.shell
	of.Outcome = absenceKinds()[max(0, f.how.One())]
	of.Note, of.Document = strings.TrimSpace(f.note.Text()), strings.TrimSpace(f.document.Text())
	told, ok := f.told()
	if now := s.deps.Book.Now(); ok && told.After(now) {
		f.at.SetProblem(s.t("today.excuse.told_later"))
		f.at.Focus()
		return of, false
	}
	if of.Outcome != clinic.NoShow {
		of.Told = told
	}
	return of, ok
}

func (f *absenceForm) told() (time.Time, bool) {
	s := f.shell
	f.at.SetProblem("")
	day, ok := s.dateOrNone(f.day)
	if !ok || day.IsZero() {
		return time.Time{}, ok
	}
	wall, ok := readWall(f.at.Text(), clinic.At(12, 0), true)
	if !ok {
		f.at.SetProblem(s.t("today.time.unread"))
		f.at.Focus()
		return time.Time{}, false
	}
	return clinic.InstantOf(day, wall, s.deps.Book.Zone()), true
}
