package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// retentionRule says the clinic's rule.
func (s *shell) retentionRule() string {
	rule := s.deps.Book.Settings().Retention()
	if rule.Forever() {
		return s.t("retention.rule_forever")
	}
	return s.t("retention.rule", i18n.Args{"Years": rule.Years, "Majority": rule.Majority, "Minor": rule.Minor})
}

// retentionWhy says why a person's records are due, or why they are kept and until
// when.
func (s *shell) retentionWhy(row clinic.RetentionRow) (lines []string) {
	if row.Due() {
		lines = append(lines, s.t("retention.why."+string(row.Why)))
	}
	for _, kept := range row.Kept {
		switch {
		case kept == clinic.KeptHold && row.Hold.Stands():
			lines = append(lines, s.t("retention.hold", i18n.Args{"Date": s.dayYear(row.Hold.Since), "Reason": s.name(row.Hold.Reason)}))
		default:
			lines = append(lines, s.t("retention.kept."+string(kept)))
		}
	}
	if !row.Due() && row.From.After(s.deps.Book.Today()) {
		lines = append(lines, s.t("retention.due_from", i18n.Args{"Date": s.dayYear(row.From)}))
	}
	if len(row.Records) > 1 {
		lines = append(lines, s.t("retention.records", countOf(len(row.Records))))
	}
	return lines
}

// retentionRow is one person: who, the last day, and how it stands.
type retentionRow struct {
	box
	shell *shell
	who   *kit.Text
	last  *kit.Text
	pill  *kit.Pill
}

func (p *retentionPart) newRow() kit.RowView[clinic.RetentionRow] {
	look := p.shell.look
	r := &retentionRow{shell: p.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.who = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.last = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular().MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.who), kit.Natural(r.last), kit.Spring())
	r.inside = kit.Row(12, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a person.
func (r *retentionRow) Fill(row clinic.RetentionRow) {
	s := r.shell
	r.who.Set(listing(s.name(row.Name), row.Number))
	r.last.Set(s.lastDay(row))
	tone, word := kit.Calm, "retention.pill_kept"
	switch {
	case row.Hold.Stands():
		tone, word = kit.Alarm, "retention.pill_hold"
	case row.Due():
		tone, word = kit.Waiting, "retention.pill_due"
	}
	r.pill.Set(tone, s.t(word))
	r.inside.Refresh()
}

func (s *shell) lastDay(row clinic.RetentionRow) string {
	switch {
	case slices.Contains(row.Kept, clinic.KeptStay):
		return s.t("retention.kept.stay")
	case row.Last.IsZero():
		return s.t("retention.no_last")
	}
	return s.t("retention.last", i18n.Args{"Date": s.dayYear(row.Last)})
}
