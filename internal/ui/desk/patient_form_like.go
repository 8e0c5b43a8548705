package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// likeLine says, while a patient is typed, who they may be already, and leads there:
// from a new one to the record that is here, from one that is here to merging both.
// It keeps nobody from saving.
type likeLine struct {
	form   *patientForm
	object *kit.Panel
	words  *kit.Text
	open   *kit.Button
	first  clinic.PatientID
}

// keyLike opens the patient that a new one may be, or both records side by side.
const keyLike = fyne.KeyF10

func newLikeLine(f *patientForm) *likeLine {
	s := f.shell
	l := &likeLine{form: f, words: kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(4)}
	l.open = s.button(kit.Secondary, "", "", string(keyLike), l.show)
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

// look compares what is typed with everybody else.
func (l *likeLine) look() {
	f := l.form
	if f.step != nil {
		return
	}
	born, _ := typedDate(f.born.Text())
	like := f.page.list.index.Like(clinic.Patient{
		ID: f.id, Family: f.family.Text(), Given: f.given.Text(), Number: strings.TrimSpace(f.number.Text()), BirthDate: born,
	})
	if f.old.ID != "" {
		like = slices.DeleteFunc(like, func(each clinic.Likeness) bool { return eachTheirOwn(each, born) })
	}
	l.begin()
	if len(like) == 0 {
		return
	}
	l.first = like[0].Patient
	l.words.Lines(4)
	if l.brief() {
		l.words.Lines(2)
	}
	l.words.Set(l.sentence(like))
	l.open.SetLabel(f.shell.t("patients.like.open"))
	if l.merges() {
		l.open.SetLabel(f.shell.t("patients.like.merge"))
	}
	l.object.Show()
}

// eachTheirOwn reports whether two records that are both here are hardly one person:
// numbers that are near each other were given one after the other, a day of birth alone
// is shared by many, and nobody is born on two.
func eachTheirOwn(like clinic.Likeness, born clinic.Date) bool {
	return like.Why == clinic.LikeNearNumber || like.Why == clinic.LikeBirth || !born.IsZero() && !like.Born.IsZero() && like.Born != born
}

// sentence names the surest, and says how many others there are.
func (l *likeLine) sentence(like []clinic.Likeness) string {
	s, first := l.form.shell, like[0]
	number := s.t("patients.number", i18n.Args{"Number": first.Number})
	born := ""
	if !first.Born.IsZero() && !s.masked {
		born = s.t("patients.born", i18n.Args{"Date": s.dayYear(first.Born)})
	}
	id := "patients.like.is"
	if l.form.old.ID != "" {
		id = "patients.like.both"
	}
	if l.brief() {
		return listing(s.name(first.Name), number, s.t("patients.like."+string(first.Why)))
	}
	words := s.t(id, i18n.Args{"Who": listing(s.name(first.Name), number, born), "Why": s.t("patients.like." + string(first.Why))})
	if more := len(like) - 1; more > 0 {
		words += " " + s.t("patients.like.more", i18n.Args{"Count": more})
	}
	if l.form.old.ID != "" && !l.merges() {
		words += " " + s.whoMerges()
	}
	return words
}

// brief reports whether there is no room for whole sentences, beside all that can be
// changed of somebody who is here.
func (l *likeLine) brief() bool { return l.form.shell.tight && l.form.old.ID != "" }

// merges reports whether the line leads to both records side by side.
func (l *likeLine) merges() bool { return l.form.old.ID != "" && l.form.shell.may(clinic.ActMerge) }

// show opens the patient, or both, after asking whether what was typed may be lost.
func (l *likeLine) show() {
	old, id := l.form.old, l.first
	switch {
	case id == "":
	case l.merges():
		l.form.leave(func() { l.form.page.mergeBoth(old, id) })
	default:
		l.form.leave(func() { l.form.page.openPatient(id) })
	}
}
