package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// openingRow is a stay with what it brings along.
type openingRow struct {
	twoLines
	shell *shell
	pill  *kit.Pill
}

func (o *goLiveOpenings) newRow() kit.RowView[clinic.OpeningRow] {
	r := &openingRow{shell: o.shell, pill: kit.NewPill(o.shell.look, kit.Calm, "")}
	r.build(o.shell.look, r.pill)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a stay.
func (r *openingRow) Fill(row clinic.OpeningRow) {
	s := r.shell
	r.name.Set(listing(s.name(row.Name), row.Number))
	r.below.Set(s.openingWords(row))
	switch {
	case row.Lacks():
		r.pill.Set(kit.Waiting, s.t("golive.openings.lacks"))
	case row.Brings():
		r.pill.Set(kit.Fine, s.t("golive.openings.has"))
	default:
		r.pill.Set(kit.Calm, s.t("golive.openings.new"))
	}
	r.inside.Refresh()
}

// openingWords say what a stay brings along.
func (s *shell) openingWords(row clinic.OpeningRow) string {
	parts := []string{s.t("golive.openings.since", i18n.Args{"Date": s.dayYear(row.From)})}
	add := func(id string, count int) {
		if count > 0 {
			parts = append(parts, s.t(id, countOf(count)))
		}
	}
	if o := row.Opening; o != nil {
		add("golive.openings.weeks", o.Weeks)
		add("golive.openings.absences", o.Excused+o.Unexcused+o.NoShows)
	}
	for _, grant := range row.Grants {
		parts = append(parts, s.t("golive.openings.grant", i18n.Args{"Count": grant.Used, "Granted": s.t("hours.unit."+string(grant.Unit), countOf(grant.Granted))}))
	}
	return strings.Join(parts, " · ")
}

// parallelRow is a patient's day as paper and Daybook have it.
type parallelRow struct {
	twoLines
	shell *shell
	paper *kit.Text
	pill  *kit.Pill
}

func (p *goLiveParallel) newRow() kit.RowView[clinic.ParallelRow] {
	look := p.shell.look
	r := &parallelRow{shell: p.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.paper = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8)
	r.build(look, kit.Row(12, kit.Natural(r.paper), kit.Natural(r.pill)))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a day.
func (r *parallelRow) Fill(row clinic.ParallelRow) {
	s := r.shell
	r.name.Set(listing(s.name(row.Name), s.dayOfWeek(row.Date)))
	r.below.Set(s.ownWords(row))
	r.paper.Set(s.paperWords(row.Paper))
	state := row.State()
	r.pill.Set(map[clinic.ParallelState]kit.Tone{
		clinic.ParallelDiffers: kit.Alarm, clinic.ParallelOpen: kit.Waiting, clinic.ParallelAgrees: kit.Fine,
	}[state], s.t("golive.parallel."+string(state)))
	r.inside.Refresh()
}

// ownWords say what Daybook has of a day, and why.
func (s *shell) ownWords(row clinic.ParallelRow) string {
	if len(row.Visits) == 0 {
		return s.t("golive.parallel.own", i18n.Args{"Hours": s.words.Hours(0), "Why": s.t("golive.parallel.nobody")})
	}
	var why []string
	for _, visit := range row.Visits {
		why = append(why, listing(s.t("today.status."+string(visit.Status)), s.reasonsOf(visit)))
	}
	return s.t("golive.parallel.own", i18n.Args{"Hours": s.words.Hours(row.Minutes), "Why": strings.Join(why, "; ")})
}

// paperWords say what the paper has.
func (s *shell) paperWords(paper *clinic.PaperDay) string {
	switch {
	case paper == nil:
		return ""
	case paper.Word == clinic.PaperHours:
		return s.t("golive.parallel.paper", i18n.Args{"What": s.words.Hours(paper.Minutes)})
	}
	return s.t("golive.parallel.paper", i18n.Args{"What": s.t("golive.parallel." + string(paper.Word))})
}
