package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// problemSentence says what does not fit in a week, with the arithmetic.
func (s *shell) problemSentence(p clinic.ScheduleProblem) string {
	day := s.words.Weekday(p.Day)
	args := i18n.Args{
		"Day": capital(day), "Time": s.wallSpan(p.Start, p.End), "Other": p.Other, "Room": p.Room, "Staff": p.Staff,
		"Have": p.Have, "Want": p.Want, "Count": p.Have,
	}
	switch p.Kind {
	case clinic.ProblemPatientTwice:
		args["Other"] = s.name(p.Other)
	case clinic.ProblemWeekShort, clinic.ProblemDayShort, clinic.ProblemWeekLong, clinic.ProblemDayLong:
		args["Sum"] = s.sumOf(p)
		args["Have"], args["Want"] = s.words.Hours(p.Have), s.words.Hours(p.Want)
	}
	return s.t("programs.problem."+string(p.Kind), args)
}

// sumOf is the arithmetic of a week or a day: its whole time, less the breaks.
func (s *shell) sumOf(p clinic.ScheduleProblem) string {
	have := s.words.Hours(p.Have)
	if p.Breaks == 0 {
		return have
	}
	return s.t("programs.problem.sum", i18n.Args{
		"Whole": s.words.Hours(p.Have + p.Breaks), "Breaks": s.words.Hours(p.Breaks), "Have": have,
	})
}

// problemRow is a problem in the list below the week.
type problemRow struct {
	box
	shell *shell
	sign  *kit.Drawing
	words *kit.Text
}

// problemRowHeight is a row's height in pixels: two lines.
const problemRowHeight float32 = 48

func (s *shell) newProblemRow() kit.RowView[clinic.ScheduleProblem] {
	look := s.look
	r := &problemRow{shell: s, sign: kit.NewIcon(look, "alert", 18, kit.DayInk)}
	r.words = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(2).MayShrink(0.85)
	r.inside = kit.Row(10, kit.Natural(r.sign), kit.Fill(r.words))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a problem: red where it cannot be saved like this.
func (r *problemRow) Fill(p clinic.ScheduleProblem) {
	ink := kit.DayInk
	if p.Refuses {
		ink = kit.BadInk
	}
	r.sign.SetInk(ink)
	r.words.SetColour(ink)
	r.words.Set(r.shell.problemSentence(p))
	r.inside.Refresh()
}

// worstFirst puts what cannot be saved before what only is a warning.
func worstFirst(found []clinic.ScheduleProblem) []clinic.ScheduleProblem {
	sorted := slices.Clone(found)
	slices.SortStableFunc(sorted, func(a, b clinic.ScheduleProblem) int {
		switch {
		case a.Refuses == b.Refuses:
			return 0
		case a.Refuses:
			return -1
		}
		return 1
	})
	return sorted
}
