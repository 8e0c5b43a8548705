package clinic

// longestGap warns of days without treatment that follow one another, in the
// plan or in fact, where they touch the week and are more than the level allows.
func (f *forecaster) longestGap(s stayFacts) (Alert, bool) {
	most := f.level(s).LargestGap
	if most <= 0 {
		return Alert{}, false
	}
	worst := Alert{Kind: AlertGap, Of: most}
	last := Date{}
	for date := f.week.AddDays(-gapSearched); !date.After(f.week.AddDays(gapSearched)); date = date.AddDays(1) {
		if !s.admission.ActiveOn(date) || !f.treats(s, date) {
			continue
		}
		if gap := date.DaysSince(last) - 1; !last.IsZero() && f.touchesWeek(last, date) && gap > most && gap > worst.Count {
			worst.Count, worst.Day = gap, last.AddDays(1)
		}
		last = date
	}
	return worst, worst.Count > 0
}

// gapSearched is how many days around a week are looked at for treatment.
const gapSearched = 63

// touchesWeek reports whether a day between two others, not counting them, lies in the week.
func (f *forecaster) touchesWeek(from, to Date) bool {
	return from.Before(f.week.AddDays(6)) && to.After(f.week)
}

// treats reports whether a day holds treatment: the patient came, or is still to
// come.
func (f *forecaster) treats(s stayFacts, date Date) bool {
	for _, session := range f.due(s, date) {
		if visit := s.bySession[session.ID]; f.now.Before(session.End) && visit.Absence == nil && session.CountingMinutes() > 0 {
			return true
		}
	}
	for _, visit := range s.visitsOn(date) {
		if came(visit) && visit.Absence == nil && visit.Session.CountingMinutes() > 0 {
			return true
		}
	}
	return false
}
