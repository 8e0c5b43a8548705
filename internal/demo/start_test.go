package demo

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestTheDemoStartsOnAWednesdayShortlyBeforeTheDaytimeSession(t *testing.T) {
	zone, err := loadZone()
	if err != nil {
		t.Fatal(err)
	}
	for offset := range 400 {
		today := clinic.NewDate(2026, time.January, 1).AddDays(offset)
		start := startOf(t, today)
		date := clinic.DateIn(start, zone)
		if date.Weekday() != time.Wednesday || date.After(today) || today.DaysSince(date) > 6 {
			t.Fatalf("on %s the demo starts on %s, not on the latest Wednesday", today, date)
		}
		if clock := start.In(zone).Format("15:04"); clock != "12:40" {
			t.Fatalf("on %s the demo starts at %s, expected 12:40", today, clock)
		}
		morning, err := Morning(today)
		if err != nil {
			t.Fatal(err)
		}
		if earlier := start.Sub(morning); earlier != 5*time.Hour+10*time.Minute {
			t.Fatalf("on %s an empty sample begins %v before the other, expected at 7:30", today, earlier)
		}
	}
}
