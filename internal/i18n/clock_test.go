package i18n_test

import (
	"testing"
	"time"
)

func at(hour, minute int) time.Time {
	return time.Date(2026, time.November, 23, hour, minute, 59, 0, time.UTC)
}

func TestClock(t *testing.T) {
	catalog := load(t)
	for _, c := range []struct {
		hour, minute int
		en, es, h24  string
	}{
		{0, 0, "12:00 AM", "12:00 a. m.", "0:00"},
		{0, 5, "12:05 AM", "12:05 a. m.", "0:05"},
		{9, 30, "9:30 AM", "9:30 a. m.", "9:30"},
		{12, 0, "12:00 PM", "12:00 p. m.", "12:00"},
		{17, 47, "5:47 PM", "5:47 p. m.", "17:47"},
		{23, 59, "11:59 PM", "11:59 p. m.", "23:59"},
	} {
		when := at(c.hour, c.minute)
		for got, want := range map[string]string{
			catalog.In("en").Clock(when):                   c.en,
			catalog.In("es").Clock(when):                   c.es,
			catalog.In("en").With24Hours(true).Clock(when): c.h24,
		} {
			if got != want {
				t.Errorf("the clock shows %q, want %q", got, want)
			}
		}
	}
}

func TestClockRange(t *testing.T) {
	catalog := load(t)
	evening := [2]time.Time{at(18, 0), at(21, 0)}
	across := [2]time.Time{at(9, 0), at(13, 0)}
	for _, c := range []struct {
		lang  string
		h24   bool
		times [2]time.Time
		want  string
	}{
		{"en", false, evening, "6:00 – 9:00 PM"},
		{"en", false, across, "9:00 AM – 1:00 PM"},
		{"es", false, evening, "6:00 – 9:00 p. m."},
		{"es", true, evening, "18:00 – 21:00"},
		{"en", true, across, "9:00 – 13:00"},
	} {
		l := catalog.In(c.lang).With24Hours(c.h24)
		if got := l.ClockRange(c.times[0], c.times[1]); got != c.want {
			t.Errorf("the range in %s is %q, want %q", c.lang, got, c.want)
		}
	}
}

func TestWith24HoursLeavesTheOriginalAlone(t *testing.T) {
	l := load(t).In("en")
	_ = l.With24Hours(true)
	if got := l.Clock(at(17, 47)); got != "5:47 PM" {
		t.Errorf("the shared localizer now writes %q, want 5:47 PM", got)
	}
}
