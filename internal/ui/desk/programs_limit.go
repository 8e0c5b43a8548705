package desk

import (
	"slices"
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// limitLine is one limit of absences: how many, of which kind, within how many
// weeks. Without a number it is none.
type limitLine struct {
	box
	shell *shell
	count *kit.Field
	kind  *kit.Choice
	words *kit.Text
	weeks *kit.Field
	unit  *kit.Text
	wrong *kit.Text
}

func limitKinds() []string {
	return []string{string(clinic.LimitUnexcused), string(clinic.LimitMissed), string(clinic.LimitInARow)}
}

func newLimitLine(f *programForm) *limitLine {
	s := f.shell
	text := func() *kit.Text {
		return kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").MayShrink(0.8)
	}
	l := &limitLine{shell: s, count: s.field(""), kind: s.choice(""), weeks: s.field(""), words: text(), unit: text()}
	l.wrong = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(2)
	l.wrong.Hide()
	for _, field := range []*kit.Field{l.count, l.weeks} {
		f.serve(field)
		field.OnChanged = func(string) { l.say(""); f.changedByHand() }
	}
	l.kind.OnChanged, l.kind.OnEnter, l.kind.OnEscape, l.kind.OnOther = f.changedByHand, f.save, f.escape, f.other
	row := kit.Row(10, kit.Natural(grown(s.look, 56, 0, l.count)), kit.Fill(l.kind), kit.Natural(l.words),
		kit.Natural(grown(s.look, 56, 0, l.weeks)), kit.Natural(l.unit))
	l.inside = kit.Column(2, kit.Natural(row), kit.Natural(l.wrong))
	l.ExtendBaseWidget(l)
	return l
}

func (l *limitLine) relabel() {
	s := l.shell
	l.kind.SetWords(s.texts("programs.limit_kind.", limitKinds())...)
	l.words.Set(s.t("programs.form.within"))
	l.unit.Set(s.t("programs.unit.weeks"))
}

func (l *limitLine) set(limit clinic.Limit) {
	l.say("")
	l.count.SetText(digitsOf(limit.Count))
	l.weeks.SetText(digitsOf(limit.Weeks))
	l.kind.Choose(slices.Index(limitKinds(), string(limit.Kind)))
}

func digitsOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// read is the limit; one of no absences is none. False for what is no number.
func (l *limitLine) read() (limit clinic.Limit, ok bool) {
	count, ok1 := countIn(l.count)
	weeks, ok2 := countIn(l.weeks)
	limit = clinic.Limit{Kind: clinic.LimitKind(limitKinds()[max(0, l.kind.One())]), Count: count, Weeks: weeks}
	if !ok1 || !ok2 {
		l.say(l.shell.t("programs.form.not_a_number"))
	}
	return limit, ok1 && ok2
}

func countIn(field *kit.Field) (int, bool) {
	text := strings.TrimSpace(field.Text())
	if text == "" {
		return 0, true
	}
	n, err := strconv.ParseUint(text, 10, 16)
	return int(n), err == nil
}

func (l *limitLine) say(problem string) {
	l.wrong.Set(problem)
	show(l.wrong, problem != "")
	l.inside.Refresh()
}
