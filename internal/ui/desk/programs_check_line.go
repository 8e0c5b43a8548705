package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// checkLine is something that was looked at in a week: what fits, or what does not.
type checkLine struct {
	words string
	ink   kit.Colour
}

// checkLines say the arithmetic of a track's week, then what does not fit in it.
func (s *shell) checkLines(program clinic.Program, track clinic.Track, pattern clinic.Pattern, found []clinic.ScheduleProblem) []checkLine {
	shape := clinic.ShapeOf(program, pattern)
	sum := s.sumOf(clinic.ScheduleProblem{Have: shape.Counting, Breaks: shape.Breaks})
	lines := []checkLine{{s.t("programs.fresh.week", i18n.Args{
		"Sum": sum, "Asked": s.hoursBetween("programs.fact.week", program.Level.WeeklyMinimum, program.Level.WeeklyMaximum),
	}), kit.GreenInk}}
	for _, problem := range found {
		if problem.Track != track.ID {
			continue
		}
		line := checkLine{s.problemSentence(problem), kit.DayInk}
		if problem.Refuses {
			line.ink = kit.BadInk
		}
		switch problem.Kind { // these say the sum themselves
		case clinic.ProblemWeekShort, clinic.ProblemWeekLong, clinic.ProblemNothingCounts:
			lines[0] = line
		default:
			lines = append(lines, line)
		}
	}
	if len(lines) == 1 && lines[0].ink == kit.GreenInk {
		lines = append(lines, checkLine{s.t("programs.track.fine"), kit.GreenInk})
	}
	return lines
}

// checkRow is such a line.
type checkRow struct {
	box
	sign  *kit.Drawing
	words *kit.Text
}

func (s *shell) newCheckRow() kit.RowView[checkLine] {
	r := &checkRow{sign: kit.NewIcon(s.look, "check", 18, kit.GreenInk)}
	r.words = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.GreenInk, "").Lines(2).MayShrink(0.85)
	r.inside = kit.Row(10, kit.Natural(r.sign), kit.Fill(r.words))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line.
func (r *checkRow) Fill(line checkLine) {
	r.sign.Set("check")
	if line.ink != kit.GreenInk {
		r.sign.Set("alert")
	}
	r.sign.SetInk(line.ink)
	r.words.SetColour(line.ink)
	r.words.Set(line.words)
	r.inside.Refresh()
}
