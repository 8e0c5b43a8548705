package clinic

// WeekHoursOf sums up a patient's week from its visits: what is credited,
// what was lost, and what was done but waits for the desk or the counselor.
func WeekHoursOf(week Date, visits []Visit, target int) WeekHours {
	hours := WeekHours{Week: week, Target: target}
	for _, visit := range visits {
		if visit.Date.Before(week) || !visit.Date.Before(week.AddDays(7)) {
			continue
		}
		if visit.Credit != nil {
			hours.Credited += visit.Credit.Minutes
			hours.Lost += LostMinutes(*visit.Credit)
		}
		hours.Pending += PendingMinutes(visit)
	}
	return hours
}

// PendingMinutes are the minutes of a visit that has ended, that would be
// credited once the desk confirms the arrival; 0 for every other visit.
func PendingMinutes(v Visit) int {
	if v.Claim == nil || v.Departure == nil || v.Arrival != nil || v.Absence != nil {
		return 0
	}
	supposed := v
	supposed.Arrival = &Arrival{At: v.Claim.At}
	return CreditOf(supposed).Minutes - CreditOf(v).Minutes
}
