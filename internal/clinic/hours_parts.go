package clinic

import "time"

// targetOf is what a stay's week should hold: target, minimum and maximum, in
// minutes. Minimum 0 is a step down, maximum 0 is none.
func targetOf(view View, admission Admission, week Date) (target, minimum, maximum int) {
	program, _ := view.Program(admission.Program)
	target, maximum = TargetOn(admission, week), program.Level.WeeklyMaximum
	for day := 6; day >= 0; day-- {
		date := week.AddDays(day)
		if plan, ok := admission.PlanOn(date); ok && admission.ActiveOn(date) {
			if !plan.StepDown {
				minimum = program.Level.WeeklyMinimum
			}
			if plan.WeeklyMaximum > 0 {
				maximum = plan.WeeklyMaximum
			}
			break
		}
	}
	return target, minimum, maximum
}

// lostMinutes are the minutes of a credit that were lost to coming late, leaving
// early and time out of the room.
func lostMinutes(credit Credit) int {
	lost := 0
	for _, line := range credit.Lines {
		lost += line.Late + line.Early + line.Out
	}
	return lost
}

// authorizationAlerts are about what the patient's payers granted.
func authorizationAlerts(view View, admission Admission, today Date, zone *time.Location) ([]Alert, error) {
	return nil, nil
}

// reasonsOf says why a visit's minutes are what they are.
func reasonsOf(v Visit) []Reason { return nil }

// verdictOn says whether the payer pays for a service date.
func verdictOn(view View, patient PatientID, date Date) (DayVerdict, error) { return DayVerdict{}, nil }

// usesOf are the patient's authorizations with what became of them.
func usesOf(view View, patient PatientID, date Date, zone *time.Location) ([]AuthorizationUse, error) {
	return nil, nil
}
