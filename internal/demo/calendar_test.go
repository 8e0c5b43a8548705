package demo

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestHolidays(t *testing.T) {
	tests := []struct {
		name      string
		in        func(int) clinic.Date
		year      int
		month     time.Month
		day       int
		dayOfWeek time.Weekday
	}{
		{"Memorial Day", memorialDay, 2026, time.May, 25, time.Monday},
		{"Memorial Day", memorialDay, 2027, time.May, 31, time.Monday},
		{"Labor Day", laborDay, 2026, time.September, 7, time.Monday},
		{"Labor Day", laborDay, 2027, time.September, 6, time.Monday},
		{"Thanksgiving", thanksgiving, 2026, time.November, 26, time.Thursday},
		{"Thanksgiving", thanksgiving, 2029, time.November, 22, time.Thursday},
		{"Thanksgiving", thanksgiving, 2030, time.November, 28, time.Thursday},
	}
	for _, test := range tests {
		if got, want := test.in(test.year), clinic.NewDate(test.year, test.month, test.day); got != want || got.Weekday() != test.dayOfWeek {
			t.Errorf("%s of %d is %s, expected %s", test.name, test.year, got, want)
		}
	}
}

func TestHolidaysAreToCome(t *testing.T) {
	for month := time.January; month <= time.December; month++ {
		c := newTestCast(t, startOf(t, clinic.NewDate(2026, month, 28)))
		for _, in := range []func(int) clinic.Date{memorialDay, laborDay, thanksgiving} {
			if ahead := c.next(in).DaysSince(c.today()); ahead < 1 || ahead > 371 {
				t.Errorf("from %s the next holiday is %d days ahead", c.today(), ahead)
			}
		}
	}
}

// testCalendar looks for what is different about some days.
func testCalendar(t *testing.T, s sample) {
	past, ahead := 0, 0
	for _, closure := range s.Closures() {
		if closure.From.Before(s.Today()) {
			past++
		} else {
			ahead++
		}
	}
	if past != 1 || ahead != 3 {
		t.Errorf("%d closed days behind and %d ahead", past, ahead)
	}
	tracks := map[string]clinic.Track{}
	for _, track := range s.TracksOf(s.Programs()[0].ID) {
		tracks[track.Label.Text] = track
	}
	week := clinic.WeekOf(s.Today(), time.Monday)
	if met := s.Sessions(tracks["Evening"].ID, week.AddDays(-7*3+3)); len(met) != 0 {
		t.Errorf("the evening that was called off met %d times", len(met))
	}
	for _, saturday := range []clinic.Date{week.AddDays(-2), week.AddDays(5)} {
		met := s.Sessions(tracks["Make-up group"].ID, saturday)
		if len(met) != 1 || met[0].CountingMinutes() != sessionMinutes {
			t.Errorf("on Saturday %s there are %d make-up groups", saturday, len(met))
		}
	}
}
