package clinic

// MovePreview is what another first day makes of a stay, before it is set.
type MovePreview struct {
	Days    int  // later; below zero is earlier
	Minutes int  // that the weeks of the stay ask for more; below zero is less
	Empty   int  // planned days gone by that the stay would hold, with nothing recorded
	WasEnd  Date // the expected last day as it is; the zero date is open-ended
	End     Date // as it would be
}

// PreviewMove works another first day out and changes nothing. It refuses what
// MoveAdmission refuses.
func PreviewMove(view View, env Env, move MoveAdmission) (MovePreview, error) {
	stay, ok := admissionByID(view, move.Patient, move.Admission)
	if !ok {
		return MovePreview{}, refuse("not_in_program")
	}
	if events, err := move.Decide(view, env); err != nil || len(events) == 0 {
		return MovePreview{}, err
	}
	moved := stay
	moved.From = move.From
	moved.Plans = stay.movedTo(move.From).Moved(stay.Plans)
	preview := MovePreview{Days: move.From.DaysSince(stay.From)}
	program, _ := programOn(view, stay.Program, env.Today())
	preview.WasEnd, _ = expectedEnd(stay, program)
	preview.End, _ = expectedEnd(moved, program)
	first, last := stay.From, moved.From
	if moved.From.Before(stay.From) {
		first, last = moved.From, stay.From
	}
	start := view.Settings().WeekStart
	for week := WeekOf(first, start); !week.After(WeekOf(last, start)); week = week.AddDays(7) {
		was, _, _ := WeekTargetOf(view, stay, week)
		now, _, _ := WeekTargetOf(view, moved, week)
		preview.Minutes += now - was
	}
	var err error
	preview.Empty, err = emptyDays(view, moved, stay.From, env.Today())
	return preview, err
}

// emptyDays counts the days of a plan, before a day and before today, on which
// nothing was recorded of the patient.
func emptyDays(view View, stay Admission, before, today Date) (int, error) {
	if today.Before(before) {
		before = today
	}
	visits, err := view.VisitsOf(stay.Patient, stay.From, before.AddDays(-1))
	if err != nil {
		return 0, err
	}
	recorded := map[Date]bool{}
	for _, visit := range visits {
		recorded[visit.Date] = recorded[visit.Date] || visit.saysAnything()
	}
	counted, empty := countedFrom(view, stay), 0
	for date := stay.From; date.Before(before); date = date.AddDays(1) {
		plan, ok := stay.PlanOn(date)
		if _, closed := ClosedOn(view, plan.Track, date); ok && !closed && plan.Expects(date.Weekday()) && !recorded[date] && !date.Before(counted) {
			empty++
		}
	}
	return empty, nil
}
