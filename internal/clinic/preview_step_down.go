package clinic

// StepPreview is what a change of the level of care makes of a patient's weeks,
// before it is done.
type StepPreview struct {
	Weeks []StepWeek // the week of the change first
}

// StepWeek is one week's targets in minutes: as it is, and as it would be.
type StepWeek struct {
	Week   Date // its first day
	Now    int  // asked for by the stay that would end
	Before int  // that it would still ask for
	After  int  // that the next stay would ask for
}

// previewed is how many weeks a preview looks at.
const previewed = 3

// PreviewStepDown works a change out and changes nothing. A stay to end without an
// id is none: somebody is admitted anew.
func PreviewStepDown(view View, step StepDown) StepPreview {
	old, _ := admissionByID(view, step.Patient, step.Admission)
	old.Patient, step.Next.Patient = step.Patient, step.Patient
	ended := old
	ended.Discharged = step.Date
	var preview StepPreview
	first := WeekOf(step.Next.From, view.Settings().WeekStart)
	for n := range previewed {
		week := StepWeek{Week: first.AddDays(7 * n)}
		if old.ID != "" {
			week.Now, _, _ = WeekTargetOf(view, old, week.Week)
			week.Before, _, _ = WeekTargetOf(view, ended, week.Week)
		}
		week.After, _, _ = WeekTargetOf(view, step.Next, week.Week)
		preview.Weeks = append(preview.Weeks, week)
	}
	return preview
}
