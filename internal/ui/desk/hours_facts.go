package desk

import (
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
}

// hoursFactHeight is a line's height in pixels: a title and two lines.
const hoursFactHeight float32 = 68

// factParts are the parts in their order; "hours.part." + id is what each is called.
func factParts() []string { return []string{"help", "authorizations", "absences", "more"} }

func newHoursFacts(s *shell) *hoursFacts {
	f := &hoursFacts{shell: s}
	f.tabs = kit.NewChoice(s.look, "", "", "", "", "")
	f.tabs.Choose(0)
	f.tabs.Keys = s.ears
	f.tabs.OnChanged = func() { s.touch(); f.show() }
	f.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	f.list = kit.NewList(s.look, hoursFactHeight, func(l hoursFact) string { return l.key }, f.newRow)
	head := kit.Pad(kit.All(8), f.tabs)
	f.object = kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Natural(head), kit.Natural(rule(s)),
		kit.Fill(kit.Over(f.list, kit.Pad(kit.All(24), f.none)))))
	return f
}

func (f *hoursFacts) relabel() {
	words := make([]string, 0, 4)
	for _, part := range factParts() {
		words = append(words, f.shell.t("hours.part."+part))
	}
	f.tabs.SetWords(words...)
}

func (f *hoursFacts) draw(h clinic.PatientHours, known bool) {
	f.hours, f.known = h, known
	show(f.object, known)
	f.show()
}

// show lists the chosen part.
func (f *hoursFacts) show() {
	part := factParts()[max(0, f.tabs.One())]
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
	f.object.Refresh()
}

// typed chooses a part by its number.
func (f *hoursFacts) typed(r rune) bool {
	at := int(r - '1')
	if at < 0 || at >= len(factParts()) {
		return false
	}
	f.tabs.Choose(at)
	f.show()
	return true
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
	r.title = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Lines(2).MayShrink(0.85).MayCut()
	r.text = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.8).MayCut()
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
