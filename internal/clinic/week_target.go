package clinic

import (
	"cmp"
	"slices"
	"time"
)

// WeekTargetOf is what the week that begins on a day asks of a stay, in minutes:
// the plan's target, the least that the level of care holds, and the most (0 is
// no most).
//
// A plan's weekly minutes belong in equal parts to its days. A day drops out
// where the stay does not hold it, where it was before Daybook counted the stay, where the clinic is closed, or where the
// session was cancelled for all; a session moved within the week stays in, one
// moved to another week drops out here and is not asked for there. Where k of a
// plan's N days remain, the week asks for minutes*k/N, rounded down. A plan that
// changes in mid-week gives its part for each of its days, and a plan that names
// no days is shared over all seven.
//
// The minimum is shared likewise, never above the level's own, and 0 for the
// days of a plan that steps down. The maximum is a cap and not shared: the
// plan's, or else the level's, as on the last day that the stay holds. What the
// level asks for is what it asks for on each day: a minimum that changes in
// mid-week gives its part for its days.
func WeekTargetOf(view View, admission Admission, week Date) (target, minimum, maximum int) {
	program, _ := view.Program(admission.Program)
	highest := 0
	share := weekShare{view: view, admission: admission, week: week, closures: view.Closures()}
	for day := range 7 {
		if date := week.AddDays(day); admission.ActiveOn(date) && !date.Before(countedFrom(view, admission)) {
			if plan, ok := admission.PlanOn(date); ok {
				level := program.On(date).Level
				share.take(plan, level.WeeklyMinimum, date)
				highest = max(highest, level.WeeklyMinimum)
				maximum = cmp.Or(plan.WeeklyMaximum, level.WeeklyMaximum)
			}
		}
	}
	for _, part := range share.parts {
		target += part.of(part.plan.WeeklyMinutes)
		if !part.plan.StepDown {
			minimum += part.of(part.minimum)
		}
	}
	return target, min(minimum, highest), maximum
}

// weekShare counts the days of a week that each plan has left.
type weekShare struct {
	view      View
	admission Admission
	week      Date
	closures  []Closure
	parts     []planPart
}

// planPart is a plan under one weekly minimum of the level, with how many of its
// days the week holds.
type planPart struct {
	plan    Plan
	minimum int
	days    int
}

// of is the plan's part of some minutes a week.
func (p planPart) of(minutes int) int { return minutes * p.days / len(p.plan.weekdays()) }

// weekdays are the plan's days, each once; all seven where it names none.
func (p Plan) weekdays() []time.Weekday {
	if len(p.Days) == 0 {
		return []time.Weekday{0, 1, 2, 3, 4, 5, 6}
	}
	days := slices.Clone(p.Days)
	slices.Sort(days)
	return slices.Compact(days)
}

func (s *weekShare) take(plan Plan, minimum int, date Date) {
	last := len(s.parts) - 1
	if last < 0 || s.parts[last].plan.From != plan.From || s.parts[last].minimum != minimum {
		s.parts = append(s.parts, planPart{plan: plan, minimum: minimum})
		last++
	}
	if slices.Contains(plan.weekdays(), date.Weekday()) && s.takesPlace(plan, date) {
		s.parts[last].days++
	}
}

// takesPlace reports whether nothing keeps the patient's session of a date from
// taking place. A day on which the track never meets is the plan's mistake, and
// makes no week easier.
func (s *weekShare) takesPlace(plan Plan, date Date) bool {
	track := plan.Track
	if chosen, ok := s.view.ChosenTrack(s.admission.Patient, date); ok {
		track = chosen
	}
	cancelled := false
	for _, change := range s.view.ChangesOn(track, date) {
		switch {
		case change.Undone:
		case !change.Cancelled, s.movedWithin(change):
			return true
		case change.Slot == 0:
			cancelled = true
		}
	}
	closed := slices.ContainsFunc(s.closures, func(c Closure) bool { return c.Closes(track, date) })
	return !cancelled && !closed
}

// movedWithin reports whether a session was moved to a day of the same week that
// the stay holds.
func (s *weekShare) movedWithin(change SessionChange) bool {
	to := change.MovedTo
	return !to.IsZero() && WeekOf(to, s.week.Weekday()) == s.week && s.admission.ActiveOn(to)
}
