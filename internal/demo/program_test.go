package demo

import (
	"testing"
	"time"
)

func TestASessionIsThreeHoursOfTreatmentWithTwoBreaks(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	times := map[trackKey][2]string{day: {"13:00", "16:20"}, evening: {"18:00", "21:20"}}
	for track, want := range times {
		for weekday := range 4 {
			date := c.week(3).AddDays(weekday)
			session, meets := c.session(track, date)
			if !meets {
				t.Fatalf("the %s track does not meet on %s", c.tracks[track].Label.Text, date.Weekday())
			}
			if session.CountingMinutes() != sessionMinutes || len(session.Blocks) != 5 {
				t.Errorf("%s: %d minutes of treatment in %d blocks", date, session.CountingMinutes(), len(session.Blocks))
			}
			got := [2]string{session.Start.In(c.zone).Format("15:04"), session.End.In(c.zone).Format("15:04")}
			if got != want {
				t.Errorf("%s: the session is at %v, expected %v", date, got, want)
			}
			for i, block := range session.Blocks {
				if pause := i%2 == 1; pause == block.Counts || pause && block.Minutes() != 10 {
					t.Errorf("%s: block %d lasts %d minutes and counts: %v", date, i, block.Minutes(), block.Counts)
				}
			}
			if session.Capacity() < 20 {
				t.Errorf("%s: room for %d", date, session.Capacity())
			}
		}
	}
	if _, meets := c.session(day, c.week(3).AddDays(4)); meets {
		t.Error("the daytime track meets on a Friday")
	}
}

func TestEveryLabelHasItsSpanishWording(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	labels := []string{c.program.Label.Other["es"], c.tracks[day].Label.Other["es"], c.tracks[evening].Label.Other["es"]}
	for _, service := range c.program.Services {
		labels = append(labels, service.Label.Other["es"])
	}
	for i, text := range labels {
		if text == "" {
			t.Errorf("label %d has no Spanish wording", i)
		}
	}
}

func TestTopicsChangeWithTheDay(t *testing.T) {
	seen := map[string]bool{}
	for weekday := time.Monday; weekday <= time.Thursday; weekday++ {
		for _, topic := range topicsOf(weekday) {
			seen[topic] = true
		}
	}
	if len(seen) != 12 {
		t.Errorf("%d topics in a week, expected 12", len(seen))
	}
}
