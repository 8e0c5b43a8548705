package i18n_test

import (
	"strings"
	"testing"
)

func TestHours(t *testing.T) {
	l := load(t).In("en")
	for minutes, want := range map[int]string{
		0: "0 h", 1: "1 min", 30: "30 min", 59: "59 min", 60: "1 h", 61: "1 h 1 min",
		90: "1 h 30 min", 360: "6 h", 440: "7 h 20 min", 450: "7 h 30 min", 1140: "19 h", -45: "−45 min", -90: "−1 h 30 min",
	} {
		if got := l.Hours(minutes); got != want {
			t.Errorf("%d minutes are written %q, want %q", minutes, got, want)
		}
	}
}

func TestHoursOf(t *testing.T) {
	catalog := load(t)
	for _, c := range []struct {
		lang       string
		done, plan int
		want       string
	}{
		{"en", 360, 540, "6 of 9 h"},
		{"en", 0, 540, "0 of 9 h"},
		{"en", 30, 540, "30 min of 9 h"},
		{"en", 450, 540, "7 h 30 min of 9 h"},
		{"en", 440, 540, "7 h 20 min of 9 h"},
		{"en", 45, 540, "45 min of 9 h"},
		{"en", 360, 560, "6 h of 9 h 20 min"},
		{"es", 360, 540, "6 de 9 h"},
	} {
		if got := catalog.In(c.lang).HoursOf(c.done, c.plan); strings.ReplaceAll(got, "\u00a0", " ") != c.want || strings.Count(got, " ") != 2 {
			t.Errorf("%d of %d minutes in %s are written %q, want %q", c.done, c.plan, c.lang, got, c.want)
		}
	}
}
