package clinic

// RecertificationDue is the day by which the need for a stay's program must be
// certified again: so many days after the admission or the last certification as
// the program says. False where the program asks for none, or where the stay
// ends before that day.
func RecertificationDue(program Program, admission Admission) (Date, bool) {
	if program.Recertify <= 0 {
		return Date{}, false
	}
	last := admission.From
	for _, date := range admission.Certified {
		if date.After(last) {
			last = date
		}
	}
	due := last.AddDays(program.Recertify)
	return due, admission.ActiveOn(due)
}

// RecertifyAlerts says that the need for the program must be certified again
// within the days that the clinic warns of reviews, with the days left; below
// zero is overdue.
func RecertifyAlerts(view View, admission Admission, date Date) []Alert {
	program, _ := programOn(view, admission.Program, date)
	due, ok := RecertificationDue(program, admission)
	days := due.DaysSince(date)
	if !ok || !admission.ActiveOn(date) || days > view.Settings().ReviewDays() {
		return nil
	}
	return []Alert{{Kind: AlertRecertify, Urgent: days < 0, Day: due, Count: days, Of: program.Recertify}}
}
