package clinic

// AuthorizationAlerts are what staff should act on in a patient's authorizations
// on a date: an end that comes near with none to follow, units that are used up
// or will be with no other to go on with, a week that is above the payer's cap or
// will be by its schedule, a review that is due, and no
// authorization any more where the payer of the day had granted one. How many
// days ahead they warn is the clinic's setting. In no order of urgency.
func AuthorizationAlerts(view View, uses []AuthorizationUse, date Date) []Alert {
	var alerts []Alert
	for _, use := range uses {
		if use.Authorization.Covers(date) {
			alerts = append(alerts, alertsOfUse(view.Settings(), uses, use, date)...)
		}
	}
	if expired, ok := expiredWithout(view, uses, date); ok {
		alerts = append(alerts, Alert{
			Kind: AlertNoAuthorization, Urgent: true, Day: expired.To, Count: date.DaysSince(expired.To),
			Unit: expired.Unit, Number: expired.Number,
		})
	}
	return alerts
}

// alertsOfUse are the alerts of an authorization that covers the date.
func alertsOfUse(settings Settings, uses []AuthorizationUse, use AuthorizationUse, date Date) []Alert {
	a := use.Authorization
	first, last := settings.AuthorizationDays()
	about := Alert{Unit: a.Unit, Number: a.Number}
	var alerts []Alert
	if use.DaysLeft <= first && !succeeded(uses, a) {
		end := about
		end.Kind, end.Urgent, end.Day, end.Count = AlertAuthorizationEnd, use.DaysLeft <= last, a.To, use.DaysLeft
		alerts = append(alerts, end)
	}
	if (use.Left <= 0 || !use.RunsOut.IsZero()) && !relieved(uses, a, date) {
		up := about
		up.Kind, up.Day, up.Count, up.Of = AlertAuthorizationUse, use.RunsOut, max(0, use.Left), a.Granted
		up.Urgent = use.Left <= 0 || use.RunsOut.DaysSince(date) <= last
		if up.Day.IsZero() {
			up.Day = date
		}
		alerts = append(alerts, up)
	}
	alerts = append(alerts, capAlerts(settings, use, about, date)...)
	if days := a.Review.DaysSince(date); !a.Review.IsZero() && days <= settings.ReviewDays() {
		review := about
		review.Kind, review.Urgent, review.Day, review.Count = AlertReview, days < 0, a.Review, days
		alerts = append(alerts, review)
	}
	return alerts
}

// capAlerts say that a week comes to more than the payer's cap: this one already,
// this one by its schedule, or the next by its own.
func capAlerts(settings Settings, use AuthorizationUse, about Alert, date Date) []Alert {
	most := use.Authorization.WeeklyCap
	if most <= 0 {
		return nil
	}
	about.Of = most
	week := WeekOf(date, settings.WeekStart)
	over, ahead, next := about, about, about
	over.Kind, over.Urgent, over.Day, over.Count = AlertWeeklyCap, true, date, use.ThisWeek
	ahead.Kind, ahead.Day, ahead.Count = AlertWeeklyCapAhead, week, use.ThisWeek+use.WeekAhead
	next.Kind, next.Day, next.Count = AlertWeeklyCapAhead, week.AddDays(7), use.NextWeek
	var alerts []Alert
	switch {
	case over.Count > most:
		alerts = append(alerts, over)
	case ahead.Count > most:
		alerts = append(alerts, ahead)
	}
	if next.Count > most {
		alerts = append(alerts, next)
	}
	return alerts
}

// relieved reports whether another authorization of the date takes over from one
// whose units are used up, and has enough for its own days.
func relieved(uses []AuthorizationUse, a Authorization, date Date) bool {
	for _, use := range uses {
		next := use.Authorization
		if next.Shares(a) && next.Covers(date) && next.Scope.follows(a.Scope) && use.Left > 0 && use.RunsOut.IsZero() {
			return true
		}
	}
	return false
}

// succeeded reports whether the same payer granted more of the same from the day
// after an authorization's end, or from before it.
func succeeded(uses []AuthorizationUse, a Authorization) bool {
	for _, use := range uses {
		next := use.Authorization
		if next.ID != a.ID && next.Payer == a.Payer && next.Scope.follows(a.Scope) && next.To.After(a.To) && !next.From.After(a.To.AddDays(1)) {
			return true
		}
	}
	return false
}

// expiredWithout finds the last authorization of the day's payer that ended
// before a date on which no other of that payer covers the same.
func expiredWithout(view View, uses []AuthorizationUse, date Date) (Authorization, bool) {
	var expired Authorization
	for _, use := range uses {
		a := use.Authorization
		coverage, covered := CoverageOn(view.CoveragesOf(a.Patient), date)
		if covered && coverage.Payer == a.Payer && a.To.Before(date) && a.To.After(expired.To) && !followed(uses, a, date) {
			expired = a
		}
	}
	return expired, expired.ID != ""
}

// followed reports whether another authorization of the same payer covers a date
// for all that an authorization was for.
func followed(uses []AuthorizationUse, a Authorization, date Date) bool {
	for _, use := range uses {
		next := use.Authorization
		if next.Payer == a.Payer && next.Covers(date) && next.Scope.follows(a.Scope) {
			return true
		}
	}
	return false
}
