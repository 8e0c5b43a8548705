package desk

import (
	"strconv"
	"strings"

	"daybook/internal/ui/kit"
)

// numberLine is one number of a program: what it is, a short field, and its unit.
// An empty field is none.
type numberLine struct {
	box
	shell   *shell
	id      string // its words are "programs.number." + id
	unit    string // "programs.unit." + unit
	words   *kit.Text
	problem *kit.Text
	field   *kit.Field
	units   *kit.Text
}

// The field's width and its unit's, in pixels before the text scale.
const (
	numberWidth float32 = 76
	unitWidth   float32 = 58
)

func newNumberLine(s *shell, id, unit string) *numberLine {
	n := &numberLine{shell: s, id: id, unit: unit, field: s.field("")}
	n.words = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(2).MayShrink(0.8)
	n.problem = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(2)
	n.units = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").MayShrink(0.8)
	n.problem.Hide()
	n.inside = kit.Row(10, kit.Fill(kit.Column(0, kit.Natural(n.words), kit.Natural(n.problem))),
		kit.Natural(grown(s.look, numberWidth, 0, n.field)), kit.Natural(grown(s.look, unitWidth, 0, n.units)))
	n.ExtendBaseWidget(n)
	return n
}

func (n *numberLine) relabel() {
	n.words.Set(n.shell.t("programs.number." + n.id))
	n.units.Set(n.shell.t("programs.unit." + n.unit))
}

// set shows a number as it is kept: hours are kept as minutes.
func (n *numberLine) set(value int) {
	n.say("")
	switch {
	case value == 0:
		n.field.SetText("")
	case n.unit == "hours":
		n.field.SetText(hoursText(value))
	default:
		n.field.SetText(strconv.Itoa(value))
	}
}

// read is the number as it is kept; false, and a sentence beside the field, for
// what is none.
func (n *numberLine) read() (int, bool) {
	text := strings.TrimSpace(n.field.Text())
	if text == "" {
		return 0, true
	}
	if n.unit == "hours" {
		if minutes, ok := typedHours(text); ok {
			return minutes, true
		}
		n.say(n.shell.t("patients.form.hours_wrong"))
		return 0, false
	}
	value, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		n.say(n.shell.t("programs.form.not_a_number"))
	}
	return int(value), err == nil
}

// say shows what is wrong; "" takes it away.
func (n *numberLine) say(problem string) {
	n.problem.Set(problem)
	show(n.problem, problem != "")
	n.inside.Refresh()
}
