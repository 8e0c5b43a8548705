package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// likeLine says, while a new patient is typed, who they may be already. It keeps
// nobody from saving.
type likeLine struct {
	form   *patientForm
	object *kit.Panel
	words  *kit.Text
	open   *kit.Button
	first  clinic.PatientID
}

// keyLike opens the patient that a new one may be.
const keyLike = fyne.KeyF10

func newLikeLine(f *patientForm) *likeLine {
	s := f.shell
	l := &likeLine{form: f, words: kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(4)}
	l.open = f.button(s, s.button(kit.Secondary, "", "", string(keyLike), l.show), "patients.like.open")
	l.object = kit.NewPanel(s.look, kit.Sides(6, 12), kit.Row(12, kit.Fill(l.words), kit.Natural(l.open)))
	l.object.SetGround(kit.PaleDay)
	l.object.Hide()
	return l
}

// begin says nothing about a form that was just filled.
func (l *likeLine) begin() {
	l.first = ""
	l.words.Set("")
	l.object.Hide()
}

// look compares what is typed with everybody. Somebody who is changed is known
// already.
func (l *likeLine) look() {
	f := l.form
	if f.old.ID != "" || f.step != nil {
		return
	}
	born, _ := typedDate(f.born.Text())
	like := f.page.list.index.Like(clinic.Patient{
		ID: f.id, Family: f.family.Text(), Given: f.given.Text(), Number: strings.TrimSpace(f.number.Text()), BirthDate: born,
	})
	l.begin()
	if len(like) == 0 {
		return
	}
	l.first = like[0].Patient
	l.words.Set(l.sentence(like))
	l.object.Show()
}

// sentence names the surest, and says how many others there are.
func (l *likeLine) sentence(like []clinic.Likeness) string {
	s, first := l.form.shell, like[0]
	number := s.t("patients.number", i18n.Args{"Number": first.Number})
	born := ""
	if !first.Born.IsZero() && !s.masked {
		born = s.t("patients.born", i18n.Args{"Date": s.dayYear(first.Born)})
	}
	words := s.t("patients.like.is", i18n.Args{"Who": listing(s.name(first.Name), number, born), "Why": s.t("patients.like." + string(first.Why))})
	if more := len(like) - 1; more > 0 {
		words += " " + s.t("patients.like.more", i18n.Args{"Count": more})
	}
	return words
}

// show opens the patient, after asking whether what was typed may be lost.
func (l *likeLine) show() {
	if id := l.first; id != "" {
		l.form.leave(func() { l.form.page.openPatient(id) })
	}
}
