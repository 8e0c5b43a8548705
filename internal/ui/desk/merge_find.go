package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mergeFind finds the other record: at first those that look like the same
// person, and by typing anybody.
type mergeFind struct {
	screen *mergeScreen
	object fyne.CanvasObject
	field  *kit.Field
	list   *kit.List[clinic.Likeness]
	none   *kit.Text
	index  clinic.PatientIndex
}

func newMergeFind(m *mergeScreen) *mergeFind {
	s := m.shell
	f := &mergeFind{screen: m}
	f.field = s.search("")
	f.field.OnChanged = func(string) { f.look() }
	f.field.OnEnter, f.field.OnEscape = f.take, m.back
	f.field.OnOther = func(name fyne.KeyName) { f.list.Press(name) }
	f.list = kit.NewList(s.look, patientRowHeight, func(l clinic.Likeness) string { return string(l.Patient) }, f.newRow)
	f.list.OnTap = func(clinic.Likeness) { f.take() }
	f.list.OnOpen = func(clinic.Likeness) { f.take() }
	f.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	panel := kit.NewPanel(s.look, kit.All(1), kit.Over(f.list, kit.Pad(kit.All(24), kit.Column(0, kit.Natural(f.none)))))
	f.object = kit.Column(12, kit.Natural(f.field), kit.Fill(panel))
	return f
}

// begin asks the book for everybody.
func (f *mergeFind) begin() {
	id := f.screen.patient.ID
	f.field.SetText("")
	f.index = clinic.PatientIndex{}
	f.look()
	work(f.screen.shell, func() (clinic.PatientIndex, error) { return f.screen.shell.deps.Book.PatientIndex(), nil },
		func(index clinic.PatientIndex, _ error) {
			if f.screen.patient.ID == id {
				f.index = index
				f.look()
			}
		})
}

// look lists who fits what is typed, or who is likely where nothing is.
func (f *mergeFind) look() {
	s, m := f.screen.shell, f.screen
	s.touch()
	like := f.index.Like(m.patient)
	none := s.t("merge.find.none")
	if text := f.field.Text(); text != "" {
		why := map[clinic.PatientID]clinic.Likeness{}
		for _, each := range like {
			why[each.Patient] = each
		}
		like = nil
		for _, row := range f.index.Find(text, clinic.PatientFilter{}) {
			each, known := why[row.Patient]
			if !known {
				each = clinic.Likeness{Patient: row.Patient, Name: row.Name, Number: row.Number}
			}
			like = append(like, each)
		}
		like = slices.DeleteFunc(like, func(l clinic.Likeness) bool { return l.Patient == m.patient.ID })
		none = s.t("patients.nobody", i18n.Args{"Search": text})
	}
	f.list.SetRows(like)
	if len(like) > 0 {
		f.list.Select(string(like[0].Patient))
		none = ""
	}
	f.none.Set(none)
	f.object.Refresh()
}

func (f *mergeFind) take() {
	if row, ok := f.list.Selected(); ok {
		f.screen.take(row.Patient)
	}
}

func (f *mergeFind) relabel() {
	f.field.SetHint(f.screen.shell.t("merge.find.hint"))
	f.look()
}

// likenessRow is a record that may be the same person's.
type likenessRow struct {
	twoLines
	shell *shell
	pill  *kit.Pill
}

func (f *mergeFind) newRow() kit.RowView[clinic.Likeness] {
	s := f.screen.shell
	r := &likenessRow{shell: s, pill: kit.NewPill(s.look, kit.Waiting, "")}
	r.build(s.look, r.pill)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a record.
func (r *likenessRow) Fill(like clinic.Likeness) {
	s := r.shell
	r.name.Set(s.name(like.Name))
	born := ""
	if !like.Born.IsZero() && !s.masked {
		born = s.t("patients.born", i18n.Args{"Date": s.dayYear(like.Born)})
	}
	r.below.Set(listing(s.t("patients.number", i18n.Args{"Number": like.Number}), born))
	word := ""
	if like.Why != "" {
		word = capital(s.t("patients.like." + string(like.Why)))
	}
	r.pill.Set(kit.Waiting, word)
	show(r.pill, word != "")
	r.inside.Refresh()
}

var _ fyne.Widget = (*likenessRow)(nil)

// alsoWords say under which other name or number somebody was found.
func (s *shell) alsoWords(row clinic.PatientRow) string {
	if row.Also == "" {
		return ""
	}
	return s.t("merge.also", i18n.Args{"Who": s.name(row.Also)})
}

// alsoNumbers are the other numbers under which a merged patient is found.
func (s *shell) alsoNumbers(patient clinic.Patient) string {
	var numbers []string
	for _, record := range s.deps.Book.MergesInto(patient.ID) {
		for _, number := range []string{record.Merge.Number, record.Merge.Was.Number} {
			if number != patient.Number && !slices.Contains(numbers, number) {
				numbers = append(numbers, number)
			}
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return s.t("merge.numbers", i18n.Args{"Numbers": strings.Join(numbers, ", ")})
}
