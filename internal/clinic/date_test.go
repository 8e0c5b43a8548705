package clinic

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestInstantOf(t *testing.T) {
	spring, fall := Date{2026, time.March, 8}, Date{2026, time.November, 1}
	tests := []struct {
		what string
		zone string
		date Date
		at   ClockTime
		want string // UTC
	}{
		{"an evening group ends on the next day in UTC", "America/New_York", monday, At(21, 0), "2026-03-03T02:00:00Z"},
		{"a time after midnight", "America/New_York", monday, At(24, 30), "2026-03-03T05:30:00Z"},
		{"the last minute that a block may name", "America/New_York", monday, 2879, "2026-03-04T04:59:00Z"},
		{"before the clocks go forward", "America/New_York", spring, At(1, 59), "2026-03-08T06:59:00Z"},
		{"a skipped time is the jump", "America/New_York", spring, At(2, 30), "2026-03-08T07:00:00Z"},
		{"the first skipped minute is the jump", "America/New_York", spring, At(2, 0), "2026-03-08T07:00:00Z"},
		{"after the clocks went forward", "America/New_York", spring, At(3, 0), "2026-03-08T07:00:00Z"},
		{"the morning after the clocks went forward", "America/New_York", spring, At(9, 0), "2026-03-08T13:00:00Z"},
		{"a skipped time named from the day before", "America/New_York", spring.AddDays(-1), At(26, 30), "2026-03-08T07:00:00Z"},
		{"a time shown twice is the first", "America/New_York", fall, At(1, 30), "2026-11-01T05:30:00Z"},
		{"the first minute shown twice", "America/New_York", fall, At(1, 0), "2026-11-01T05:00:00Z"},
		{"after the clocks went back", "America/New_York", fall, At(2, 0), "2026-11-01T07:00:00Z"},
		{"the evening before the clocks go back", "America/New_York", fall.AddDays(-1), At(18, 0), "2026-10-31T22:00:00Z"},
		{"half an hour forward", "Australia/Lord_Howe", Date{2026, time.October, 4}, At(2, 15), "2026-10-03T15:30:00Z"},
		{"half an hour back: the first of two", "Australia/Lord_Howe", Date{2026, time.April, 5}, At(1, 45), "2026-04-04T14:45:00Z"},
		{"three quarters of an hour", "Asia/Kathmandu", monday, At(9, 0), "2026-03-02T03:15:00Z"},
		{"the far east", "Pacific/Kiritimati", monday, At(9, 0), "2026-03-01T19:00:00Z"},
		{"the far west", "Pacific/Pago_Pago", monday, At(21, 0), "2026-03-03T08:00:00Z"},
		{"a jump at midnight", "America/Santiago", Date{2026, time.September, 6}, At(0, 30), "2026-09-06T04:00:00Z"},
		{"a zone that skipped a whole day", "Pacific/Apia", Date{2011, time.December, 30}, At(12, 0), "2011-12-30T10:00:00Z"},
		{"no zone at all", "UTC", monday, At(9, 0), "2026-03-02T09:00:00Z"},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			got := InstantOf(test.date, test.at, zoneNamed(test.zone)).UTC().Format(time.RFC3339)
			if got != test.want {
				t.Errorf("%s %s in %s: want %s, got %s", test.date, test.at, test.zone, test.want, got)
			}
		})
	}
}

// Every instant is shown by the clock on the wall at the time that leads back to
// it, but for the second pass of an hour that is shown twice.
func TestInstantOfGoesBackToTheWall(t *testing.T) {
	zones := []string{"America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Europe/Dublin"}
	rapid.Check(t, func(t *rapid.T) {
		zone := zoneNamed(rapid.SampledFrom(zones).Draw(t, "zone"))
		at := time.Unix(60*rapid.Int64Range(0, 40_000_000).Draw(t, "minute"), 0).UTC()
		wall := at.In(zone)
		back := InstantOf(DateIn(at, zone), At(wall.Hour(), wall.Minute()), zone)
		if !back.Equal(at) && (back.After(at) || back.In(zone).Format(time.DateTime) != wall.Format(time.DateTime)) {
			t.Fatalf("%s shows %s; that time leads to %s, which shows %s", at, wall, back.UTC(), back.In(zone))
		}
	})
}

func TestWeekOf(t *testing.T) {
	tests := []struct {
		what  string
		date  Date
		start time.Weekday
		want  Date
	}{
		{"a Monday starts its own week", monday, time.Monday, monday},
		{"a Sunday ends the week of Monday", Date{2026, time.March, 8}, time.Monday, monday},
		{"a Sunday starts the week of Sunday", Date{2026, time.March, 8}, time.Sunday, Date{2026, time.March, 8}},
		{"a Monday in weeks from Saturday", monday, time.Saturday, Date{2026, time.February, 28}},
		{"over the new year", Date{2027, time.January, 1}, time.Monday, Date{2026, time.December, 28}},
		{"over a leap day", Date{2028, time.March, 1}, time.Sunday, Date{2028, time.February, 27}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			if got := WeekOf(test.date, test.start); got != test.want {
				t.Errorf("the week of %s, from %s: want it to start on %s, got %s", test.date, test.start, test.want, got)
			}
		})
	}
}

func TestWeekOfHoldsItsDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := anyDate().Draw(t, "date")
		start := time.Weekday(rapid.IntRange(0, 6).Draw(t, "start"))
		week := WeekOf(date, start)
		if days := date.DaysSince(week); days < 0 || days > 6 || week.Weekday() != start {
			t.Fatalf("the week of %s, from %s, starts on %s (%s)", date, start, week, week.Weekday())
		}
	})
}

func TestDateArithmetic(t *testing.T) {
	if got := (Date{2026, time.March, 7}).AddDays(2); got != (Date{2026, time.March, 9}) {
		t.Errorf("two days later, over a night of 23 hours: got %s", got)
	}
	if got := NewDate(2026, time.February, 30); got != (Date{2026, time.March, 2}) {
		t.Errorf("February 30 carries over to March 2, got %s", got)
	}
	if got := (Date{2026, time.November, 2}).DaysSince(Date{2026, time.October, 31}); got != 2 {
		t.Errorf("from October 31 to November 2 are 2 days, got %d", got)
	}
	if !monday.Before(monday.AddDays(1)) || monday.Before(monday) || !monday.AddDays(1).After(monday) || monday.After(monday) {
		t.Error("a day is before the next one, and neither before nor after itself")
	}
	if !(Date{}).IsZero() || monday.IsZero() {
		t.Error("only the zero date is no day at all")
	}
}

func TestDateInTheClinicsZone(t *testing.T) {
	at := time.Date(2026, time.March, 3, 1, 30, 0, 0, time.UTC)
	if got := DateIn(at, newYork()); got != monday {
		t.Errorf("half past one on Tuesday in UTC is still Monday evening in New York, got %s", got)
	}
}

func TestDateText(t *testing.T) {
	for _, text := range []string{"", "2026-13-01", "2026-02-30", "26-02-03", "2026-2-3", "2026-03-02T00:00:00Z", "yesterday"} {
		if date, err := ParseDate(text); err == nil {
			t.Errorf("%q is not a date, but was read as %s", text, date)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		date, other := anyDate().Draw(t, "date"), anyDate().Draw(t, "other")
		if read, err := ParseDate(date.String()); err != nil || read != date {
			t.Fatalf("%s reads back as %s (%v)", date, read, err)
		}
		if (date.String() < other.String()) != date.Before(other) {
			t.Fatalf("%s and %s must sort as texts as they do as days", date, other)
		}
	})
}

func TestDateInJSON(t *testing.T) {
	type holder struct{ Day Date }
	for _, date := range []Date{{}, monday, {1, time.January, 1}} {
		text, err := json.Marshal(holder{date})
		if err != nil {
			t.Fatalf("write %v: %v", date, err)
		}
		back := holder{Day: Date{1999, time.May, 5}}
		if err := json.Unmarshal(text, &back); err != nil || back.Day != date {
			t.Errorf("%s reads back as %v (%v), want %v", text, back.Day, err, date)
		}
	}
	if err := json.Unmarshal([]byte(`{"Day":"2026-02-30"}`), &holder{}); err == nil {
		t.Error("a day that does not exist must not be read")
	}
}

func TestClockTimeText(t *testing.T) {
	for at, want := range map[ClockTime]string{0: "00:00", At(9, 5): "09:05", At(23, 59): "23:59", At(24, 30): "24:30"} {
		if got := at.String(); got != want {
			t.Errorf("%d minutes after midnight: want %s, got %s", int(at), want, got)
		}
	}
}

func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return NewDate(rapid.IntRange(1, 9998).Draw(t, "year"), time.January, rapid.IntRange(1, 366).Draw(t, "day"))
	})
}
