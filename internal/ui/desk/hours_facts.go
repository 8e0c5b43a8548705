package desk

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// hoursFacts is what stands around a patient's week, one part at a time: what
// would help, the authorizations, the absences, and the rest.
type hoursFacts struct {
	labels
	shell  *shell
	object fyne.CanvasObject
	tabs   *kit.Choice
	list   *kit.List[hoursFact]
	none   *kit.Text
	panel  *kit.Panel
	acts   *flow
	payer  *kit.Button
	grant  *kit.Button
	beside *kit.Button // something done outside the clinic
	again  *kit.Button // certified again
	longer *kit.Button // how long the stay is expected to last
	edit   *kit.Button
	remove *kit.Button
	turn   *kit.Button // back to the week, where there is no room for both

	hours clinic.PatientHours
	known bool
}

// hoursFact is a line of one of the parts.
type hoursFact struct {
	key   string
	title string
	text  string
	tone  kit.Tone
	pill  string

	edit   func()         // nil where there is nothing to change
	remove clinic.Command // nil where there is nothing to take away
}

// hoursFactHeight is a line's height in pixels: a title and three lines.
const hoursFactHeight float32 = 84

// factParts are the parts in their order; "hours.part." + id is what each is called.
func factParts() []string { return []string{"help", "authorizations", "absences", "more"} }

func newHoursFacts(s *shell, turn func()) *hoursFacts {
	f := &hoursFacts{shell: s}
	f.turn = f.button(s, s.button(kit.Secondary, "arrow-left", "", "Q", turn), "hours.the_week")
	f.tabs = kit.NewChoice(s.look, "", "", "", "", "")
	f.tabs.Choose(0)
	f.tabs.Keys = s.ears
	f.tabs.OnChanged = func() { s.touch(); f.show() }
	f.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	f.list = kit.NewList(s.look, hoursFactHeight, func(l hoursFact) string { return l.key }, f.newRow)
	f.list.OnSelect = func(hoursFact) { s.touch(); f.drawActs() }
	f.list.OnOpen = func(line hoursFact) { f.change(line) }
	f.payer = f.button(s, s.button(kit.Secondary, "plus", "", "A", func() { f.askCoverage(clinic.Coverage{}) }), "hours.act.payer")
	f.grant = f.button(s, s.button(kit.Secondary, "plus", "", "Y", func() { f.askAuthorization(clinic.Authorization{}) }), "hours.act.authorization")
	f.beside = f.button(s, s.button(kit.Secondary, "plus", "", "A", f.askActivity), "hours.act.activity")
	f.again = f.button(s, s.button(kit.Secondary, "check", "", "A", f.askRecertify), "hours.act.recertify")
	f.longer = f.button(s, s.button(kit.Secondary, "clock", "", "Y", f.askExtend), "hours.act.extend")
	f.edit = f.button(s, s.button(kit.Secondary, "", "", "E", f.changeChosen), "hours.act.edit")
	f.remove = f.button(s, s.button(kit.Secondary, "", "", "Del", f.removeChosen), "hours.act.remove")
	f.acts = newFlow(8, f.payer, f.grant, f.beside, f.again, f.longer, f.edit, f.remove)
	tight := s.air(kit.All(8), kit.Sides(3, 8))
	head := kit.PadBy(tight, kit.Row(12, kit.Fill(f.tabs), kit.Natural(f.turn)))
	f.panel = kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Natural(head), kit.Natural(rule(s)),
		kit.Fill(kit.Over(f.list, kit.Pad(kit.All(24), f.none))), kit.Natural(kit.PadBy(tight, f.acts))))
	f.object = f.panel
	return f
}

func (f *hoursFacts) relabel() {
	f.labels.relabel()
	words := make([]string, 0, 4)
	for i, part := range factParts() {
		words = append(words, strconv.Itoa(i+1)+" "+f.shell.t("hours.part."+part)) // with the key
	}
	f.tabs.SetWords(words...)
}

func (f *hoursFacts) draw(h clinic.PatientHours, known bool) {
	f.hours, f.known = h, known
	f.show()
}

// part is the part that is shown.
func (f *hoursFacts) part() string { return factParts()[max(0, f.tabs.One())] }

// show lists the chosen part.
func (f *hoursFacts) show() {
	part := f.part()
	var lines []hoursFact
	if f.known {
		switch part {
		case "help":
			lines = f.helpLines()
		case "authorizations":
			lines = f.authorizationLines()
		case "absences":
			lines = f.absenceLines()
		default:
			lines = f.moreLines()
		}
	}
	f.list.SetRows(lines)
	f.none.Set("")
	if len(lines) == 0 {
		f.none.Set(f.shell.t("hours.part.none_" + part))
	}
	f.drawActs()
}

// drawActs shows the buttons of the part, as far as this person may use them.
func (f *hoursFacts) drawActs() {
	s, part := f.shell, f.part()
	payers := f.known && part == "authorizations" && s.may(clinic.ActPayers)
	line, chosen := f.list.Selected()
	show(f.payer, payers)
	show(f.grant, payers)
	show(f.again, f.known && part == "help" && s.may(clinic.ActPayers) && f.hours.Program.Recertify > 0)
	show(f.longer, f.known && part == "help" && s.may(clinic.ActPatients) && f.hours.Admission.Discharged.IsZero())
	show(f.beside, f.known && part == "more" && s.may(clinic.ActActivities))
	show(f.edit, chosen && line.edit != nil)
	show(f.remove, chosen && line.remove != nil)
	f.acts.Refresh()
	f.object.Refresh()
}

// typed chooses a part by its number, or performs one of its buttons.
func (f *hoursFacts) typed(r rune) bool {
	if at := int(r - '1'); at >= 0 && at < len(factParts()) {
		f.tabs.Choose(at)
		f.show()
		return true
	}
	for _, button := range []struct {
		key rune
		of  *kit.Button
		act func()
	}{
		{'A', f.payer, func() { f.askCoverage(clinic.Coverage{}) }},
		{'A', f.beside, f.askActivity},
		{'A', f.again, f.askRecertify},
		{'Y', f.grant, func() { f.askAuthorization(clinic.Authorization{}) }},
		{'Y', f.longer, f.askExtend},
		{'E', f.edit, f.changeChosen},
	} {
		if upper(r) == button.key && button.of.Visible() {
			button.act()
			return true
		}
	}
	return false
}

// pressed goes through the lines.
func (f *hoursFacts) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyDelete && f.remove.Visible() {
		f.removeChosen()
		return true
	}
	return f.list.Press(name)
}

// light shows that the arrows go through this list.
func (f *hoursFacts) light(on bool) {
	stripe := kit.Clear
	if on {
		stripe = kit.Green
	}
	f.panel.SetStripe(stripe)
}

func (f *hoursFacts) changeChosen() {
	if line, ok := f.list.Selected(); ok {
		f.change(line)
	}
}

func (f *hoursFacts) change(line hoursFact) {
	if line.edit != nil {
		line.edit()
	}
}

func (f *hoursFacts) removeChosen() {
	if line, ok := f.list.Selected(); ok && line.remove != nil {
		f.askRemove(line.title, line.remove)
	}
}

// hoursFactRow draws a line.
type hoursFactRow struct {
	box
	title *kit.Text
	text  *kit.Text
	pill  *kit.Pill
}

func (f *hoursFacts) newRow() kit.RowView[hoursFact] {
	look := f.shell.look
	r := &hoursFactRow{pill: kit.NewPill(look, kit.Calm, "")}
	r.title = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Lines(3).MayShrink(0.85).MayCut()
	r.text = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(3).MayShrink(0.8).MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.title), kit.Natural(r.text), kit.Spring())
	r.inside = kit.Row(12, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line.
func (r *hoursFactRow) Fill(line hoursFact) {
	r.title.Set(line.title)
	r.text.Set(line.text)
	show(r.text, line.text != "")
	r.pill.Set(line.tone, line.pill)
	show(r.pill, line.pill != "")
	r.inside.Refresh()
}
