package clinic

// readOpen reads once what is open of everybody's.
func (r *RetentionReader) readOpen() error {
	if r.claims != nil {
		return nil
	}
	claims, err := r.View.ClaimsAffected(allDays())
	if err != nil {
		return err
	}
	corrections, err := r.View.OpenCorrections()
	if err != nil {
		return err
	}
	r.claims, r.corrections = map[PatientID]bool{}, map[PatientID]bool{}
	for _, claim := range claims {
		if claim.Handled == nil {
			r.claims[claim.Patient] = true
		}
	}
	for _, open := range corrections {
		r.corrections[open.Ref.Patient] = true
	}
	return nil
}

// days are the days that anything is known of about a patient, and those on which
// they were here.
func (r *RetentionReader) days(id PatientID) (all, here []Date, err error) {
	from, to := allDays()
	visits, err := r.View.VisitsOf(id, from, to)
	if err != nil {
		return nil, nil, err
	}
	for _, visit := range visits {
		all, here = append(all, visit.Date), append(here, visit.Date)
	}
	for _, read := range []func(PatientID, Date, Date) ([]Date, error){r.appointmentDays, r.activityDays, r.attemptDays, r.disclosureDays} {
		more, err := read(id, from, to)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, more...)
	}
	recorded, err := r.Recorded(id)
	return append(all, recorded), here, err
}

func (r *RetentionReader) appointmentDays(id PatientID, from, to Date) (days []Date, err error) {
	found, err := r.View.AppointmentsOf(id, from, to)
	for _, each := range found {
		days = append(days, each.Date)
	}
	return days, err
}

func (r *RetentionReader) activityDays(id PatientID, from, to Date) (days []Date, err error) {
	found, err := r.View.ActivitiesOf(id, from, to)
	for _, each := range found {
		days = append(days, each.Date)
	}
	return days, err
}

func (r *RetentionReader) attemptDays(id PatientID, from, to Date) (days []Date, err error) {
	found, err := r.View.AttemptsOf(id, from, to)
	for _, each := range found {
		days = append(days, each.Date)
	}
	return days, err
}

// disclosureDays are those on which something was disclosed: the account of
// disclosures is kept as long as the record (42 CFR 2.31, DOMAIN section 6).
func (r *RetentionReader) disclosureDays(id PatientID, from, to Date) (days []Date, err error) {
	found, err := r.View.DisclosuresOf(id, from, to)
	for _, each := range found {
		days = append(days, each.Day)
	}
	return days, err
}
