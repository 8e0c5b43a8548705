package clinic

// AuthorizationAlerts are what staff should act on in a patient's authorizations
// on a date: an end that comes near with none to follow, units that are used up
// or will be, a week above the payer's cap, a review that is due, and no
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
	if use.Left <= 0 || !use.RunsOut.IsZero() {
		up := about
		up.Kind, up.Day, up.Count, up.Of = AlertAuthorizationUse, use.RunsOut, max(0, use.Left), a.Granted
		up.Urgent = use.Left <= 0 || use.RunsOut.DaysSince(date) <= last
		if up.Day.IsZero() {
			up.Day = date
		}
		alerts = append(alerts, up)
	}
	if a.WeeklyCap > 0 && use.ThisWeek > a.WeeklyCap {
		over := about
		over.Kind, over.Urgent, over.Day, over.Count, over.Of = AlertWeeklyCap, true, date, use.ThisWeek, a.WeeklyCap
		alerts = append(alerts, over)
	}
	if days := a.Review.DaysSince(date); !a.Review.IsZero() && days <= settings.ReviewDays() {
		review := about
		review.Kind, review.Urgent, review.Day, review.Count = AlertReview, days < 0, a.Review, days
		alerts = append(alerts, review)
	}
	return alerts
}

// succeeded reports whether the same payer granted more from the day after an
// authorization's end, or from before it.
func succeeded(uses []AuthorizationUse, a Authorization) bool {
	for _, use := range uses {
		next := use.Authorization
		if next.ID != a.ID && next.Payer == a.Payer && next.To.After(a.To) && !next.From.After(a.To.AddDays(1)) {
			return true
		}
	}
	return false
}

// expiredWithout finds the last authorization of the day's payer that ended
// before a date which none of them covers.
func expiredWithout(view View, uses []AuthorizationUse, date Date) (Authorization, bool) {
	var expired Authorization
	for _, use := range uses {
		a := use.Authorization
		coverage, covered := CoverageOn(view.CoveragesOf(a.Patient), date)
		if !covered || coverage.Payer != a.Payer {
			continue
		}
		if a.Covers(date) {
			return Authorization{}, false
		}
		if a.To.Before(date) && a.To.After(expired.To) {
			expired = a
		}
	}
	return expired, expired.ID != ""
}
