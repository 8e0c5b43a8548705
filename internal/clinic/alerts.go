package clinic

import (
	"cmp"
	"slices"
	"time"
)

// AlertsOf lists what staff should act on about a patient's stay as of a moment,
// the most urgent first. The forecast is that of the week which holds the moment.
func AlertsOf(view View, admission Admission, now time.Time) ([]Alert, error) {
	f, err := newForecaster(view, Date{}, now)
	if err != nil {
		return nil, err
	}
	f.week = WeekOf(f.today, view.Settings().WeekStart)
	s, err := f.read(admission)
	if err != nil {
		return nil, err
	}
	return f.alerts(s, f.forecast(s), f.ledger(s))
}

func (f *forecaster) alerts(s stayFacts, forecast Forecast, ledger Ledger) ([]Alert, error) {
	alerts := f.weekAlerts(s, forecast)
	alerts = append(alerts, ledgerAlerts(ledger)...)
	alerts = append(alerts, f.visitAlerts(s)...)
	alerts = append(alerts, f.stayAlerts(s)...)
	more, err := authorizationAlerts(f.view, s.admission, f.today, f.zone)
	alerts = append(alerts, more...)
	sortAlerts(alerts)
	return alerts, err
}

// sortAlerts puts what is urgent first, then what weighs more, then the sooner.
func sortAlerts(alerts []Alert) {
	slices.SortStableFunc(alerts, func(a, b Alert) int {
		return cmp.Or(
			before(a.Urgent, b.Urgent),
			cmp.Compare(weightOf(a.Kind), weightOf(b.Kind)),
			a.Day.Compare(b.Day),
		)
	})
}

func weightOf(kind AlertKind) int {
	return slices.Index([]AlertKind{
		AlertOutOfReach, AlertLimitReached, AlertNoAuthorization, AlertAuthorizationEnd, AlertAuthorizationUse,
		AlertUnexplained, AlertLimitNear, AlertNeedsMakeUp, AlertAboveMaximum, AlertWeeklyCap, AlertWeeklyCapAhead, AlertGap, AlertUnverified,
		AlertCorrection, AlertRecertify, AlertReview, AlertMakeUpsOwed, AlertBelowMinimum, AlertStayEnds,
	}, kind)
}

// weekAlerts are about the hours of the week.
func (f *forecaster) weekAlerts(s stayFacts, forecast Forecast) []Alert {
	var alerts []Alert
	target, minimum, maximum := WeekTargetOf(f.view, s.admission, f.week)
	switch {
	case forecast.WaitsOnly(): // a word is asked for, no make-up
	case forecast.Outlook == OutOfReach:
		alerts = append(alerts, Alert{Kind: AlertOutOfReach, Urgent: true, Day: f.week, Count: forecast.Reachable, Of: target})
	case forecast.Outlook == NeedsMakeUp:
		alerts = append(alerts, Alert{Kind: AlertNeedsMakeUp, Day: f.week, Count: forecast.Gap, Of: target})
	}
	if target > 0 && target < minimum {
		alerts = append(alerts, Alert{Kind: AlertBelowMinimum, Day: f.week, Count: target, Of: minimum})
	}
	if sure := forecast.Earned + forecast.Scheduled; maximum > 0 && sure > maximum {
		alerts = append(alerts, Alert{Kind: AlertAboveMaximum, Day: f.week, Count: sure, Of: maximum})
	}
	if gap, ok := f.longestGap(s); ok {
		alerts = append(alerts, gap)
	}
	return alerts
}

// ledgerAlerts are about absences.
func ledgerAlerts(ledger Ledger) []Alert {
	var alerts []Alert
	unexplained := Alert{Kind: AlertUnexplained}
	for _, entry := range ledger.Entries {
		if !entry.Recorded {
			unexplained.Count++
			unexplained.Day = entry.Ref.Date // the oldest comes last
		}
	}
	if unexplained.Count > 0 {
		alerts = append(alerts, unexplained)
	}
	for _, state := range ledger.Limits {
		alert := Alert{Count: state.Count, Of: state.Limit.Count, Limit: state.Limit.Kind, Weeks: state.Limit.Weeks}
		reached, near := state.reached()
		switch {
		case reached:
			alert.Kind, alert.Urgent = AlertLimitReached, true
		case near:
			alert.Kind = AlertLimitNear
		default:
			continue
		}
		alerts = append(alerts, alert)
	}
	if ledger.Owed > 0 {
		alerts = append(alerts, Alert{Kind: AlertMakeUpsOwed, Count: ledger.Owed})
	}
	return alerts
}

// visitAlerts are about visits that wait for somebody.
func (f *forecaster) visitAlerts(s stayFacts) []Alert {
	unverified, corrections := Alert{Kind: AlertUnverified}, Alert{Kind: AlertCorrection}
	for _, visit := range s.visits {
		if StatusAt(visit, s.program.On(visit.Date).Attendance, f.now) == StatusUnverified {
			unverified.add(visit.Date)
		}
		for _, correction := range visit.Corrections {
			if correction.Open() {
				corrections.add(visit.Date)
			}
		}
	}
	return slices.DeleteFunc([]Alert{unverified, corrections}, func(a Alert) bool { return a.Count == 0 })
}

// add counts one more, and keeps the first day.
func (a *Alert) add(day Date) {
	if a.Count == 0 {
		a.Day = day
	}
	a.Count++
}

// endsSoon is how many days before its expected end a stay is spoken of.
const endsSoon = 7

// stayAlerts are about the length of the stay.
func (f *forecaster) stayAlerts(s stayFacts) []Alert {
	last, ok := expectedEnd(s.admission, s.program.On(f.lastDay(s.admission)))
	left := last.DaysSince(f.today)
	if !ok || !s.admission.Discharged.IsZero() || left > endsSoon {
		return nil
	}
	return []Alert{{Kind: AlertStayEnds, Day: last, Count: left}}
}

// expectedEnd is the last day of a stay of the expected length; false where it
// is open-ended.
func expectedEnd(admission Admission, program Program) (Date, bool) {
	weeks := admission.Weeks
	if weeks == 0 {
		weeks = program.ExpectedWeeks
	}
	if weeks == 0 {
		return Date{}, false
	}
	if opening := admission.Opening; opening != nil && opening.Weeks > 0 {
		return opening.AsOf.AddDays(7*(weeks-opening.Weeks) - 1), true
	}
	return admission.From.AddDays(7*weeks - 1), true
}
