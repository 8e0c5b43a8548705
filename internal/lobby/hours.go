package lobby

// hasHours reports whether a state may show the person's hours at all.
func hasHours(state State) bool {
	switch state {
	case Done, Late, Staying, Leaving:
		return true
	}
	return false
}

// hoursOffered reports whether there are hours that wait for a touch.
func (f *Flow) hoursOffered() bool {
	return f.options.Hours == HoursOnTap && !f.person.hours && hasHours(f.state) && f.knowsHours()
}

func (f *Flow) knowsHours() bool {
	v := f.person.verdict
	return v.Week != nil || f.state == Leaving && v.Today > 0
}

// hours is the person's own hours, where the clinic shows them.
func (f *Flow) hours(state State) Hours {
	shown := f.options.Hours == HoursAlways || f.options.Hours == HoursOnTap && f.person.hours
	if !shown || !hasHours(state) || !f.knowsHours() {
		return Hours{}
	}
	hours := Hours{Shown: true}
	if state == Leaving {
		hours.Today = f.person.verdict.Today
	}
	if week := f.person.verdict.Week; week != nil {
		hours.HasWeek = true
		hours.Credited, hours.Pending, hours.Target = week.Credited, week.Pending, week.Target
	}
	return hours
}
