package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// sinceLine is one version of a program.
type sinceLine struct {
	clinic.Program
	text        string // what it changes
	now, coming bool
}

func (l sinceLine) key() string { return l.From.String() }

// sinceRow is one version in the list: since when, what it changes, and whether
// it holds.
type sinceRow struct {
	box
	shell *shell
	title *kit.Text
	text  *kit.Text
	pill  *kit.Pill
}

func (p *sincePart) newRow() kit.RowView[sinceLine] {
	look := p.form.shell.look
	r := &sinceRow{shell: p.form.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.title = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.text = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.85).MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.title), kit.Natural(r.text), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a version.
func (r *sinceRow) Fill(line sinceLine) {
	s := r.shell
	r.title.Set(s.sinceWords(line))
	r.text.Set(line.text)
	r.pill.Set(kit.Fine, s.t("programs.form.in_force"))
	if line.coming {
		r.pill.Set(kit.Calm, s.t("programs.form.to_come"))
	}
	show(r.pill, line.now || line.coming)
	r.inside.Refresh()
}

func (s *shell) sinceWords(line sinceLine) string {
	switch {
	case line.From.IsZero():
		return s.t("programs.form.from_start")
	case line.coming:
		return s.t("programs.form.from_day", i18n.Args{"Date": s.dayYear(line.From)})
	}
	return s.t("programs.form.since", i18n.Args{"Date": s.dayYear(line.From)})
}

// changesSince says what a version changes of the one before it.
func (s *shell) changesSince(before, program clinic.Program) string {
	var changes []string
	for _, change := range clinic.ProgramChanges(before, program, s.deps.Book.Settings().Language) {
		changes = append(changes, s.fieldChange(change))
	}
	if len(changes) == 0 {
		return s.t("programs.form.same")
	}
	return listing(changes...)
}

// weekFact is what a program asks of a week.
func (s *shell) weekFact(p clinic.Program) string {
	return s.hoursBetween("programs.fact.week", p.Level.WeeklyMinimum, p.Level.WeeklyMaximum)
}
