package i18n_test

import (
	"strings"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	catalog := load(t)
	day := time.Date(2026, time.November, 23, 17, 47, 59, 0, time.UTC)
	for _, c := range []struct{ lang, long, year, short string }{
		{"en", "Monday, November 23", "Monday, November 23, 2026", "Nov 23"},
		{"es", "lunes, 23 de noviembre", "lunes, 23 de noviembre de 2026", "23 nov"},
	} {
		l := catalog.In(c.lang)
		if got := l.LongDate(day); got != c.long {
			t.Errorf("long date in %s is %q, want %q", c.lang, got, c.long)
		}
		if got := l.LongDateYear(day); got != c.year {
			t.Errorf("long date with year in %s is %q, want %q", c.lang, got, c.year)
		}
		if got := l.ShortDate(day); got != c.short {
			t.Errorf("short date in %s is %q, want %q", c.lang, got, c.short)
		}
	}
}

func TestEveryDayAndMonthHasItsOwnName(t *testing.T) {
	catalog := load(t)
	for _, lang := range catalog.Languages() {
		l := catalog.In(lang)
		seen := map[string]bool{}
		note := func(kind, name string) {
			if name == "" || strings.Contains(name, "⟦") || seen[kind+name] {
				t.Errorf("in %s the %s %q is missing or doubled", lang, kind, name)
			}
			seen[kind+name] = true
		}
		for d := time.Sunday; d <= time.Saturday; d++ {
			note("weekday", l.Weekday(d))
			note("short weekday", l.ShortWeekday(d))
		}
		for m := time.January; m <= time.December; m++ {
			note("month", l.Month(m))
			note("short month", l.ShortMonth(m))
		}
	}
}
