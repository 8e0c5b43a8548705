package i18n

import (
	"strconv"
	"strings"
)

// Hours writes a length in minutes: "6 h", "7 h 20 min" and, under an hour,
// "45 min". Parts of an hour are always minutes, so that what was earned and what
// was planned can be compared at a glance. Less than none has a minus sign.
func (l *Localizer) Hours(minutes int) string {
	if minutes < 0 {
		return "−" + l.Hours(-minutes)
	}
	hours, rest := minutes/60, minutes%60
	switch {
	case hours == 0 && rest > 0:
		return l.T("common.hours.minutes", Args{"Minutes": rest})
	case rest == 0:
		return l.T("common.hours.plain", Args{"Hours": hours})
	default:
		return l.T("common.hours.mixed", Args{"Hours": hours, "Minutes": rest})
	}
}

// HoursOf writes how much of a plan is done, both in minutes: "6 of 9 h", or
// with each unit named where one is not whole hours. A line breaks between the
// two and nowhere else.
func (l *Localizer) HoursOf(done, plan int) string {
	first := whole(l.Hours(done))
	if done%60 == 0 && plan%60 == 0 && done >= 0 {
		first = strconv.Itoa(done / 60)
	}
	return l.T("common.hours.of", Args{"Done": first, "Plan": whole(l.Hours(plan))})
}

// whole keeps a length on one line.
func whole(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }
