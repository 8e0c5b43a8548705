package clinic

import (
	"slices"
	"time"
)

// AuthorizationUses says what became of a patient's authorizations as of a date:
// those that cover it, those that ended or begin within the days that the clinic
// warns ahead, and, where none covers it, the last that ended. By their first day.
//
// A date uses units of the authorization whose payer covers it, where it is
// billable, or where the payer has no terms that could say so; a date that is
// not billed uses nothing. In sessions it uses its visits with counted minutes,
// in days one, in hours or quarters its payable minutes, rounded as units are
// billed. What was used before Daybook comes on top. Scheduled are the units of
// the patient's own sessions and appointments still to come, as if attended in
// full, up to a year ahead.
func AuthorizationUses(view View, patient PatientID, date Date, zone *time.Location) ([]AuthorizationUse, error) {
	near := authorizationsNear(view, patient, date)
	if len(near) == 0 {
		return nil, nil
	}
	first, last := near[0].From, date
	for _, a := range near {
		if a.To.After(last) {
			last = a.To
		}
	}
	b, err := openBilling(view, patient, first, last) // absences told ahead too
	if err != nil {
		return nil, err
	}
	ahead, err := b.sessionsAhead(date, last, zone)
	if err != nil {
		return nil, err
	}
	uses := make([]AuthorizationUse, 0, len(near))
	for _, a := range near {
		use, err := b.useOf(a, date, ahead)
		if err != nil {
			return nil, err
		}
		uses = append(uses, use)
	}
	return uses, nil
}

// authorizationsNear picks the authorizations that matter on a date.
func authorizationsNear(view View, patient PatientID, date Date) []Authorization {
	days, _ := view.Settings().AuthorizationDays()
	var near []Authorization
	var last Authorization
	covered := false
	for _, a := range view.AuthorizationsOf(patient) {
		if a.Removed {
			continue
		}
		covered = covered || a.Covers(date)
		switch {
		case !a.From.After(date.AddDays(days+1)) && !a.To.Before(date.AddDays(-days)): // the day after: who follows an end is seen in time
			near = append(near, a)
		case a.To.Before(date) && a.To.After(last.To):
			last = a
		}
	}
	ended := slices.ContainsFunc(near, func(a Authorization) bool { return a.To.Before(date) })
	if !covered && !ended && last.ID != "" {
		near = slices.Insert(near, 0, last)
	}
	return near
}

// useOf counts one authorization as of a date.
func (b *billing) useOf(a Authorization, date Date, ahead []dayAhead) (AuthorizationUse, error) {
	payer, _ := b.view.Payer(a.Payer)
	use := AuthorizationUse{Authorization: a, Payer: payer.Name, Used: a.Used, DaysLeft: a.To.DaysSince(date)}
	week := WeekOf(date, b.view.Settings().WeekStart)
	today := 0
	for _, day := range b.days() {
		if !a.Covers(day) || day.After(date) {
			continue
		}
		units, err := b.unitsOf(a, day)
		if err != nil {
			return AuthorizationUse{}, err
		}
		use.Used += units
		if !day.Before(week) {
			use.ThisWeek += units
		}
		if day == date {
			today = units
		}
	}
	use.Left = a.Granted - use.Used
	b.schedule(&use, date, today, ahead)
	return use, nil
}

// days are the dates whose visits are read, oldest first.
func (b *billing) days() []Date {
	days := make([]Date, 0, len(b.visits))
	for day := range b.visits {
		days = append(days, day)
	}
	slices.SortFunc(days, Date.Compare)
	return days
}

// unitsOf is what a date uses of an authorization.
func (b *billing) unitsOf(a Authorization, date Date) (int, error) {
	judged, err := b.judge(date)
	if err != nil || judged.Payer != a.Payer || judged.count.minutes == 0 {
		return 0, err
	}
	if _, _, missing := b.termsOn(date); missing == "" && !judged.Billable {
		return 0, nil
	}
	return judged.count.units(a.Unit, judged.payable), nil
}

// schedule adds what the sessions still to come will use, and the date on which
// they use the last unit, where that comes before they are done.
func (b *billing) schedule(use *AuthorizationUse, date Date, today int, ahead []dayAhead) {
	a := use.Authorization
	reached := date
	for _, day := range ahead {
		if !a.Covers(day.date) {
			continue
		}
		units := b.plannedUnits(a, day)
		if day.date == date && a.Unit == UnitDay && today > 0 {
			units = 0 // the day is used, whatever is added to it
		}
		before := use.Scheduled
		use.Scheduled += units
		if before < use.Left && use.Scheduled >= use.Left {
			reached = day.date
		}
	}
	if use.Scheduled > max(0, use.Left) {
		use.RunsOut = reached
	}
}

// plannedUnits is what a date to come will use, attended in full.
func (b *billing) plannedUnits(a Authorization, day dayAhead) int {
	payer, terms, missing := b.termsOn(day.date)
	if payer.ID != a.Payer {
		return 0
	}
	var count dayCount
	for _, session := range day.sessions {
		count.planned(terms, session)
	}
	if count.minutes == 0 || missing == "" && !terms.verdict(count, count.minutes).Billable {
		return 0
	}
	return count.units(a.Unit, count.minutes)
}
