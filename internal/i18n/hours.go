package i18n

import "strconv"

// Hours writes a length in minutes the way people say it: "6 h", "7.5 h",
// "7 h 20 m" and, under an hour, "45 min". Less than none has a minus sign.
func (l *Localizer) Hours(minutes int) string {
	if minutes < 0 {
		return "−" + l.Hours(-minutes)
	}
	whole, rest := minutes/60, minutes%60
	switch {
	case whole == 0 && rest > 0:
		return l.T("common.hours.minutes", Args{"Minutes": rest})
	case isHalves(minutes):
		return l.T("common.hours.plain", Args{"Hours": halves(minutes)})
	default:
		return l.T("common.hours.mixed", Args{"Hours": whole, "Minutes": rest})
	}
}

// HoursAndMinutes writes a length in minutes without parts of an hour, for
// people who read it in passing: "6 h", "2 h 30 min", "45 min".
func (l *Localizer) HoursAndMinutes(minutes int) string {
	if minutes < 0 {
		return "−" + l.HoursAndMinutes(-minutes)
	}
	rest := minutes % 60
	if minutes < 60 || rest == 0 {
		return l.Hours(minutes)
	}
	return l.Hours(minutes-rest) + " " + l.Hours(rest)
}

// HoursOf writes how much of a plan is done, both in minutes: "6 of 9 h", or
// with each unit named where one is not a multiple of half an hour.
func (l *Localizer) HoursOf(done, plan int) string {
	first := l.Hours(done)
	if isHalves(done) && isHalves(plan) && done >= 0 {
		first = halves(done)
	}
	return l.T("common.hours.of", Args{"Done": first, "Plan": l.Hours(plan)})
}

func isHalves(minutes int) bool { return minutes%30 == 0 }

// halves writes minutes that are a multiple of thirty as hours: "7", "7.5".
func halves(minutes int) string {
	if minutes%60 == 0 {
		return strconv.Itoa(minutes / 60)
	}
	return strconv.Itoa(minutes/60) + ".5"
}
