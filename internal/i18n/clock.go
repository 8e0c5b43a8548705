package i18n

import (
	"fmt"
	"time"
)

// Clock writes a time of day as "5:47 PM", "5:47 p. m." or, after With24Hours,
// "17:47". The time must be in the clinic's zone; seconds are left out.
func (l *Localizer) Clock(t time.Time) string {
	if l.hours24 {
		return bare24(t)
	}
	return l.T("common.clock.half", Args{"Time": bare12(t), "Half": l.half(t)})
}

// ClockRange writes from when to when: "6:00 – 9:00 PM", or with both halves of
// the day named where they differ: "9:00 AM – 1:00 PM".
func (l *Localizer) ClockRange(from, to time.Time) string {
	first := l.Clock(from)
	if !l.hours24 && sameHalf(from, to) {
		first = bare12(from)
	}
	return l.T("common.clock.range", Args{"From": first, "To": l.Clock(to)})
}

func (l *Localizer) half(t time.Time) string {
	if t.Hour() < 12 {
		return l.T("common.clock.am")
	}
	return l.T("common.clock.pm")
}

func sameHalf(a, b time.Time) bool { return (a.Hour() < 12) == (b.Hour() < 12) }

func bare24(t time.Time) string { return fmt.Sprintf("%d:%02d", t.Hour(), t.Minute()) }

func bare12(t time.Time) string {
	hour := t.Hour() % 12
	if hour == 0 {
		hour = 12
	}
	return fmt.Sprintf("%d:%02d", hour, t.Minute())
}
