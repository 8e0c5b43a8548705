package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/preset"
	"daybook/internal/ui/kit"
)

// programForm changes a program's settings, a few at a time, and saves them
// together after saying what that means.
type programForm struct {
	labels
	shell   *shell
	page    *programsPage
	root    fyne.CanvasObject
	title   *kit.Text
	tabs    *kit.Choice
	pages   *kit.Text // the keys that turn to the next part
	swap    *kit.Swap
	problem *kit.Text
	keep    *kit.Button
	cancel  *kit.Button

	name      *labelFields
	level     *labelFields
	numbers   []*numberLine
	choice    *kit.Choice
	departure *kit.Choice
	rounding  *kit.Choice
	makeUps   *kit.Check
	signs     *kit.Check
	retired   *kit.Check
	extra     *kit.Check // the optional tracks of a preset
	limits    []*limitLine
	services  *servicesPart
	since     *sincePart

	old    clinic.Program // as it was, or as a new one begins
	tracks []clinic.Track // of a preset, saved together with its program
	extras []clinic.Track // likewise, where somebody ticks it
	fresh  bool           // it is not in the book yet
	dirty  bool
	saving bool
}

// formTabs are the parts of the form in the order of their words.
func formTabs() []string {
	return []string{"basics", "attendance", "absences", "credit", "services", "dates"}
}

func newProgramForm(s *shell, page *programsPage) *programForm {
	f := &programForm{shell: s, page: page}
	f.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	f.tabs = s.choice("")
	f.tabs.OnChanged = func() { f.turnTo(f.tabs.One()) }
	f.tabs.OnEnter, f.tabs.OnEscape, f.tabs.OnOther = f.save, f.escape, f.other
	f.pages = f.text(s, kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, ""), "programs.form.pages")
	f.problem = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(2)
	f.keep = f.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "programs.form.save")
	f.cancel = f.button(s, s.button(kit.Secondary, "", "", "Esc", f.escape), "patients.form.cancel")
	f.name, f.level = newLabelFields(s, "programs.form.name"), newLabelFields(s, "programs.form.level")
	f.name.each(f.serve)
	f.level.each(f.serve)
	f.services = newServicesPart(f)
	f.since = newSincePart(f)
	f.swap = kit.NewSwap(s.look, f.basics(), f.attendance(), f.absences(), f.credit(), f.services.root, f.since.root)
	panel := kit.NewPanel(s.look, kit.All(20), f.swap.Object())
	f.root = kit.Column(kit.DeskGap, kit.Natural(f.title), kit.Natural(kit.Row(12, kit.Fill(f.tabs), kit.Natural(f.pages))), kit.Fill(panel),
		kit.Natural(kit.Row(12, kit.Natural(f.since.line), kit.Fill(f.problem), kit.Natural(f.cancel), kit.Natural(f.keep))))
	return f
}

// serve has a field tell of changes, and serves its Enter and Escape.
func (f *programForm) serve(field *kit.Field) {
	field.OnChanged = func(string) { field.SetProblem(""); f.changedByHand() }
	field.OnEnter, field.OnEscape, field.OnOther = f.save, f.escape, f.other
}

// number makes the line of a number; its id is the name that its JSON has.
func (f *programForm) number(id, unit string) *numberLine {
	n := newNumberLine(f.shell, id, unit)
	f.serve(n.field)
	n.field.OnChanged = func(string) { n.say(""); f.changedByHand() }
	f.numbers = append(f.numbers, n)
	return n
}

func (f *programForm) newChoice(id string) *kit.Choice {
	choice := f.shell.choice("")
	f.on(func() { choice.SetLabel(f.shell.t(id)) })
	choice.OnChanged, choice.OnEnter, choice.OnEscape, choice.OnOther = f.changedByHand, f.save, f.escape, f.other
	return choice
}

func (f *programForm) newCheck(id string) *kit.Check {
	check := f.shell.check("")
	f.on(func() { check.SetSentence(f.shell.t(id)) })
	check.OnChanged = func(bool) { f.changedByHand() }
	check.OnEscape, check.OnOther = f.escape, f.other
	return check
}

func (f *programForm) changedByHand() {
	f.dirty = true
	f.problem.Set("")
	f.root.Refresh()
}

func (f *programForm) object() fyne.CanvasObject { return f.root }
func (f *programForm) changed()                  {}
func (f *programForm) takeBack() bool            { return false }

func (f *programForm) relabel() {
	s := f.shell
	f.labels.relabel()
	f.name.relabel()
	f.level.relabel()
	for _, n := range f.numbers {
		n.relabel()
	}
	var words []string
	for _, tab := range formTabs() {
		words = append(words, s.t("programs.tab."+tab))
	}
	f.tabs.SetWords(words...)
	f.choice.SetWords(s.texts("programs.choice.", trackChoices())...)
	f.departure.SetWords(s.texts("programs.departure.", departures())...)
	f.rounding.SetWords(s.texts("programs.rounding.", roundingIDs())...)
	for _, limit := range f.limits {
		limit.relabel()
	}
	f.services.relabel()
	f.since.relabel()
	f.drawTitle()
}

// texts are the words of several ids that begin alike.
func (s *shell) texts(prefix string, ids []string) []string {
	var words []string
	for _, id := range ids {
		words = append(words, s.t(prefix+id))
	}
	return words
}

func trackChoices() []string {
	return []string{string(clinic.ChoiceFree), string(clinic.ChoiceStaff), string(clinic.ChoiceOff)}
}

func departures() []string {
	return []string{string(clinic.DepartureAttested), string(clinic.DepartureCheckedOut)}
}

func roundingIDs() []string {
	return []string{"none", string(clinic.RoundDown), string(clinic.RoundEight)}
}

func (f *programForm) drawTitle() {
	f.title.Set(f.shell.t("programs.form.new"))
	if !f.fresh {
		f.title.Set(f.shell.t("programs.form.change", i18n.Args{"Name": f.shell.label(f.old.Label)}))
	}
}

// beginNew fills the form with what a preset brings along.
func (f *programForm) beginNew(made preset.Preset) {
	f.begin(made.Program)
	f.tracks, f.extras, f.fresh, f.dirty = made.Tracks, made.Optional, true, true
	var names []string
	for _, track := range f.extras {
		names = append(names, f.shell.label(track.Label))
	}
	f.extra.SetSentence(f.shell.t("programs.form.extra", i18n.Args{"Tracks": strings.Join(names, ", ")}))
	f.extra.Tick(false)
	show(f.extra, len(names) > 0)
	show(f.retired, false)
	f.since.draw()
	f.drawTitle()
	f.root.Refresh()
}

// begin fills the form with a program.
func (f *programForm) begin(program clinic.Program) {
	f.old, f.tracks, f.extras, f.fresh = program, nil, nil, false
	f.name.set(program.Label)
	f.level.set(program.Level.Label)
	for _, n := range f.numbers {
		n.set(*numberOf(&program, n.id))
	}
	f.choice.Choose(slices.Index(trackChoices(), string(choiceOf(program.Attendance))))
	f.departure.Choose(slices.Index(departures(), string(departureOf(program.Attendance))))
	f.rounding.Choose(slices.Index(roundingIDs(), roundingID(program.Credit.Rounding)))
	f.makeUps.Tick(program.MakeUps)
	f.signs.Tick(program.Attendance.Signs)
	f.retired.Tick(program.Retired)
	show(f.retired, true)
	show(f.extra, false)
	for i, line := range f.limits {
		line.set(clinic.Limit{Kind: clinic.LimitUnexcused})
		if i < len(program.Attendance.Limits) {
			line.set(program.Attendance.Limits[i])
		}
	}
	f.services.begin(program.Services)
	f.since.begin(program)
	f.problem.Set("")
	f.drawTitle()
	f.turnTo(0)
	f.dirty, f.saving = false, false
}

// turnTo shows a part of the form.
func (f *programForm) turnTo(tab int) {
	f.tabs.Choose(tab)
	f.swap.Show(f.swap.Object().Objects[tab], kit.AtOnce)
	f.root.Refresh()
}

// escape leaves the form, and asks first where something was changed.
func (f *programForm) escape() { f.leave(f.page.back) }

func (f *programForm) leave(then func()) {
	if f.dirty {
		f.page.askLeave(then)
		return
	}
	f.drop()
	then()
}

// drop forgets what stands in the form.
func (f *programForm) drop() { f.dirty, f.old, f.tracks, f.extras = false, clinic.Program{}, nil, nil }

func (f *programForm) typed(rune) bool { return false }

// pressed turns to the next part and back, too.
func (f *programForm) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		f.escape()
	case fyne.KeyPageDown:
		f.turn(1)
	case fyne.KeyPageUp:
		f.turn(-1)
	default:
		return f.since.pressed(name) || f.services.pressed(name)
	}
	return true
}
