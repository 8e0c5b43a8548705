package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// goLiveDay asks from which day on the clinic's record is kept in Daybook, and says what
// else belongs to going live.
type goLiveDay struct {
	labels
	shell  *shell
	object fyne.CanvasObject
	from   *kit.Field
	keep   *kit.Button
	state  *kit.Text
}

func newGoLiveDay(s *shell) *goLiveDay {
	d := &goLiveDay{shell: s}
	d.from = d.field(s, s.field(""), "golive.day.from")
	d.on(func() { d.from.SetHint(s.t("patients.date_hint")) })
	d.from.OnChanged = func(string) { d.from.SetProblem("") }
	d.from.OnEnter, d.from.OnEscape = d.save, s.sink.Take
	d.keep = d.button(s, s.button(kit.Primary, "save", "", "Ctrl S", d.save), "settings.save")
	d.state = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.GoodInk, "").Lines(2)
	sentence := func(id string) kit.Item {
		return kit.Natural(d.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(6), id))
	}
	people := d.button(s, s.button(kit.Secondary, "plus", "", "A", s.askQuickPatients), "golive.day.people")
	list := d.button(s, s.button(kit.Secondary, "save", "", "0", s.importPatients), "beginning.list")
	d.object = kit.AtMostBy(s.look, partWidth, kit.Column(kit.DeskGap,
		kit.Natural(d.text(s, s.heading(), "golive.title")), sentence("golive.day.body"),
		kit.Natural(kit.AtMostBy(s.look, 280, d.from)), kit.Natural(d.keep).AtStart(), kit.Natural(d.state),
		sentence("golive.day.people_body"), kit.Natural(newFlow(12, people, list)), kit.Spring()))
	return d
}

// letters are the keys of its buttons.
func (d *goLiveDay) letters() map[rune]func() {
	return map[rune]func(){'A': d.shell.askQuickPatients, '0': d.shell.importPatients}
}

// load shows the day that was chosen.
func (d *goLiveDay) load() {
	s, from := d.shell, d.shell.deps.Book.Settings().CutOver
	d.from.SetText(dateText(from))
	d.state.Set(s.t("golive.day.none"))
	d.state.SetColour(kit.DayInk)
	if !from.IsZero() {
		d.state.Set(s.t("golive.day.is", i18n.Args{"Date": s.dayYear(from)}))
		d.state.SetColour(kit.GoodInk)
	}
	show(d.keep, s.may(clinic.ActSettings))
	d.object.Refresh()
}

func (d *goLiveDay) relabel() {
	d.labels.relabel()
	d.load()
}

// save keeps the day; nothing typed is no day yet.
func (d *goLiveDay) save() {
	s := d.shell
	if !s.may(clinic.ActSettings) {
		return
	}
	var from clinic.Date
	if text := d.from.Text(); text != "" {
		ok := false
		if from, ok = typedDate(text); !ok {
			d.from.SetProblem(s.t("patients.form.date_wrong"))
			d.from.Focus()
			d.object.Refresh()
			return
		}
	}
	before := s.deps.Book.Settings().CutOver
	set := clinic.SetCutOver{From: from}
	s.record(func(facts []clinic.Event) {
		d.load()
		if len(facts) > 0 {
			s.offerUndo(s.t("golive.day.saved"), []clinic.Command{clinic.SetCutOver{From: before}})
		}
	}, set)
}

// importPatients leads to the lists of patients.
func (s *shell) importPatients() {
	s.leaving(func() {
		s.show(pagePatients)
		if patients, ok := s.page(pagePatients).(*patientsPage); ok {
			patients.importList()
		}
	})
}
