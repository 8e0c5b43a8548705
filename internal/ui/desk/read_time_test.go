package desk

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
	"daybook/internal/i18n"

	"daybook/assets"
)

func newYork(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestReadTime(t *testing.T) {
	zone := newYork(t)
	date := clinic.NewDate(2026, time.November, 23)
	evening := clinic.InstantOf(date, clinic.At(18, 12), zone)
	night := clinic.InstantOf(date.AddDays(1), clinic.At(0, 20), zone)
	for _, c := range []struct {
		text string
		now  time.Time
		want string // on the clinic's wall; "" is unreadable
	}{
		{"5:58 PM", evening, "23 17:58"},
		{"5:58", evening, "23 17:58"},
		{"5.58pm", evening, "23 17:58"},
		{"17:58", evening, "23 17:58"},
		{"1758", evening, "23 17:58"},
		{"558", evening, "23 17:58"},
		{"6", evening, "23 18:00"},
		{"9:05", evening, "23 09:05"},
		{"9:05 p. m.", evening, "23 21:05"}, // still to come: the clinic refuses it
		{"12:10 am", night, "24 00:10"},
		{"0:10", night, "24 00:10"},
		{"11:50", night, "23 23:50"},
		{"", evening, ""},
		{"25:00", evening, ""},
		{"5:7", evening, ""},
		{"5:60", evening, ""},
		{"13 pm", evening, ""},
		{"five", evening, ""},
		{"5 58", evening, ""},
		{"123456", evening, ""},
	} {
		at, ok := readTime(c.text, date, zone, c.now)
		got := ""
		if ok {
			got = at.In(zone).Format("02 15:04")
		}
		if got != c.want {
			t.Errorf("%q at %s is %q, want %q", c.text, c.now.In(zone).Format("15:04"), got, c.want)
		}
	}
}

// TestOwnTimesAreRead reads back every time of day as the desk writes it, in
// every language.
func TestOwnTimesAreRead(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	zone := newYork(t)
	date := clinic.NewDate(2026, time.November, 23)
	rapid.Check(t, func(t *rapid.T) {
		clock := clinic.ClockTime(rapid.IntRange(0, 24*60-1).Draw(t, "minutes"))
		lang := rapid.SampledFrom(catalog.Languages()).Draw(t, "language")
		at := clinic.InstantOf(date, clock, zone)
		text := catalog.In(lang).Clock(at.In(zone))
		got, ok := readTime(text, date, zone, at.Add(time.Minute))
		if !ok || !got.Equal(at) {
			t.Fatalf("%q is read as %v, %v; want %v", text, got, ok, at)
		}
	})
}

func FuzzReadTime(f *testing.F) {
	for _, text := range []string{"5:58 PM", "1758", "6", "::", "٣:٢٠", "5:58\u00a0p.\u00a0m."} {
		f.Add(text)
	}
	zone := newYork(f)
	date := clinic.NewDate(2026, time.March, 8)
	now := clinic.InstantOf(date, clinic.At(18, 0), zone)
	f.Fuzz(func(t *testing.T, text string) {
		at, ok := readTime(text, date, zone, now)
		if ok && (at.Before(now.Add(-30*time.Hour)) || at.After(now.Add(40*time.Hour))) {
			t.Errorf("%q is %v, which is neither the day nor the night after it", text, at)
		}
	})
}

// TestATimeOnOneDay: "5:50 PM" of yesterday is not today's, although that is nearer.
func TestATimeOnOneDay(t *testing.T) {
	zone := time.UTC
	now := time.Date(2026, 11, 23, 17, 50, 0, 0, zone)
	yesterday, today := clinic.NewDate(2026, 11, 22), clinic.NewDate(2026, 11, 23)
	for _, each := range []struct {
		text string
		date clinic.Date
		want time.Time
	}{
		{"5:50 PM", yesterday, time.Date(2026, 11, 22, 17, 50, 0, 0, zone)},
		{"9:10", yesterday, time.Date(2026, 11, 22, 21, 10, 0, 0, zone)},
		{"9:10", today, time.Date(2026, 11, 23, 9, 10, 0, 0, zone)},
		{"11 pm", today, time.Date(2026, 11, 23, 23, 0, 0, 0, zone)},
	} {
		if got, ok := timeOn(each.text, each.date, zone, now); !ok || !got.Equal(each.want) {
			t.Errorf("%q on %s: want %s, got %s, %v", each.text, each.date, each.want, got, ok)
		}
	}
	if _, ok := timeOn("noonish", today, zone, now); ok {
		t.Error("that is no time")
	}
}
