package clinic

import (
	"math/bits"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The best make-ups are those that trying every choice of them finds.
func TestReachIsTheBestOfAllChoices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var options []MakeUpOption
		for range rapid.IntRange(0, 9).Draw(t, "options") {
			date := monday.AddDays(rapid.IntRange(0, 3).Draw(t, "day"))
			start := InstantOf(date, At(rapid.IntRange(8, 20).Draw(t, "hour"), 0), time.UTC)
			length := 10 * rapid.IntRange(1, 18).Draw(t, "length")
			options = append(options, MakeUpOption{
				Meeting: Meeting{Date: date}, Start: start, End: start.Add(minutes(length)), Minutes: length,
			})
		}
		open := openWeek{scheduled: 10 * rapid.IntRange(0, 30).Draw(t, "scheduled")}
		for day := range open.days {
			open.days[day] = 10 * rapid.IntRange(0, 12).Draw(t, "held")
		}
		if rapid.Bool().Draw(t, "a week's most") {
			open.maximum = 10 * rapid.IntRange(1, 60).Draw(t, "most a week")
		}
		daily := 10 * rapid.IntRange(0, 24).Draw(t, "most a day")
		if got, want := reach(options, open, monday, daily), bestOf(options, open, daily); got != want {
			t.Fatalf("want %d minutes, got %d", want, got)
		}
	})
}

// bestOf tries every choice.
func bestOf(options []MakeUpOption, open openWeek, daily int) int {
	best := 0
	for choice := range uint(1) << len(options) {
		sum, days, clash := 0, open.days, false
		for i, a := range options {
			if choice>>i&1 == 0 {
				continue
			}
			sum += a.Minutes
			day := a.Meeting.Date.DaysSince(monday)
			days[day] += a.Minutes
			clash = clash || daily > 0 && days[day] > daily
			for j, b := range options[:i] {
				clash = clash || choice>>j&1 == 1 && a.Meeting.Date == b.Meeting.Date && a.Start.Before(b.End) && b.Start.Before(a.End)
			}
		}
		if open.maximum > 0 && bits.OnesCount(choice) > 0 {
			clash = clash || open.scheduled+sum > open.maximum
		}
		if !clash {
			best = max(best, sum)
		}
	}
	return best
}

// Whatever happened in a week: nothing is reachable that is less than what is
// sure, the gap is what is missing, and the outlook follows from both.
func TestAnyForecast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := openClinic(t)
		d.appoint(ana, "a", monday.AddDays(2), 14, 15)
		for day := range 6 {
			d.at(monday.AddDays(day), rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
			for range rapid.IntRange(0, 3).Draw(t, "acts") {
				actor, command := anyAct(d, t)
				d.try(actor, command)
			}
			got := d.forecast(ana)
			sure := got.Earned + got.Scheduled
			switch {
			case got.Earned < 0 || got.Scheduled < 0 || got.Reachable < sure:
				t.Fatalf("less than what is sure: %+v", got)
			case got.Gap != max(0, got.Target-sure):
				t.Fatalf("the gap is what is missing: %+v", got)
			case got.Outlook == NeedsMakeUp && len(got.MakeUps) == 0 && !got.WaitsOnly(), got.Outlook == OnTrack && got.Gap > 0:
				t.Fatalf("the outlook follows from the gap: %+v", got)
			}
			for _, option := range got.MakeUps {
				if !option.Start.After(d.now) || option.Minutes <= 0 {
					t.Fatalf("a make-up is still to come: %+v", option)
				}
			}
		}
	})
}
