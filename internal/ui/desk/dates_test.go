package desk

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
)

func TestTypedDate(t *testing.T) {
	good := map[string]string{
		"11/23/2026": "2026-11-23", " 1/5/1988 ": "1988-01-05", "2026-11-23": "2026-11-23",
		"02-29-2024": "2024-02-29", "7.4.2001": "2001-07-04",
	}
	for text, want := range good {
		if got, ok := typedDate(text); !ok || got.String() != want {
			t.Errorf("%q is read as %v, %v; want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "11/23", "11/23/26", "23/11/2026", "02/29/2025", "tomorrow", "1/2/3/2026", "111/2/2026", "20261123"} {
		if got, ok := typedDate(text); ok {
			t.Errorf("%q is read as %v, want no date", text, got)
		}
	}
}

func TestDatesAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := clinic.NewDate(1900, 1, 1).AddDays(rapid.IntRange(0, 80000).Draw(t, "days"))
		if got, ok := typedDate(dateText(date)); !ok || got != date {
			t.Fatalf("%v is written %q and read as %v", date, dateText(date), got)
		}
	})
}

func TestTypedHours(t *testing.T) {
	good := map[string]int{"9": 540, "7.5": 450, "7,5": 450, " 12 ": 720, "0": 0, "0.25": 15}
	for text, want := range good {
		if got, ok := typedHours(text); !ok || got != want {
			t.Errorf("%q is read as %d minutes, %v; want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "nine", "-1", "200", "1e1", "NaN", "Inf", "0x9", "9 h"} {
		if got, ok := typedHours(text); ok {
			t.Errorf("%q is read as %d minutes, want no hours", text, got)
		}
	}
}

func TestHoursAreReadAsTheyAreWritten(t *testing.T) {
	for minutes := 0; minutes <= 7*24*60; minutes++ {
		if got, ok := typedHours(hoursText(minutes)); !ok || got != minutes {
			t.Fatalf("%d minutes are written %q and read as %d", minutes, hoursText(minutes), got)
		}
	}
}

func FuzzTypedDate(f *testing.F) {
	f.Add("11/23/2026")
	f.Fuzz(func(t *testing.T, text string) {
		if date, ok := typedDate(text); ok && date.IsZero() {
			t.Errorf("%q is read as no date at all", text)
		}
	})
}
