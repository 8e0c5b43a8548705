package clinic

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar day in the clinic's zone, such as the service date of a
// visit. The zero Date is no day at all.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate makes a Date, carrying over days and months that are out of range.
func NewDate(year int, month time.Month, day int) Date {
	return dateOf(time.Date(year, month, day, 12, 0, 0, 0, time.UTC))
}

// DateIn is the calendar day that a clock on the wall of zone shows at an instant.
func DateIn(at time.Time, zone *time.Location) Date { return dateOf(at.In(zone)) }

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads a date written as 2006-01-02.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("read date %q: %w", text, err)
	}
	return dateOf(t), nil
}

// String writes the date as 2006-01-02, which also sorts by time.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// AddDays is the day n days later, or earlier for a negative n.
func (d Date) AddDays(n int) Date { return NewDate(d.Year, d.Month, d.Day+n) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.noon().Weekday() }

// DaysSince counts the days from an earlier date to d.
func (d Date) DaysSince(earlier Date) int {
	return int(d.noon().Sub(earlier.noon()) / (24 * time.Hour))
}

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// Compare is -1, 0 or +1 as d is before, the same as or after other.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// noon in UTC stands for the day in arithmetic: no zone moves it to another day.
func (d Date) noon() time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC) }

// MarshalText writes the date as 2006-01-02, and no day as nothing.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, nil
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// WeekOf is the first day of the week that holds d, in a clinic whose weeks
// start on the given weekday.
func WeekOf(d Date, start time.Weekday) Date {
	back := (int(d.Weekday()) - int(start) + 7) % 7
	return d.AddDays(-back)
}

// ClockTime is a wall-clock time as minutes after local midnight: 0 to 1439 on
// the day itself, and up to 2879 for a block that ends after midnight.
type ClockTime int

// At makes a ClockTime from hours and minutes.
func At(hour, minute int) ClockTime { return ClockTime(hour*60 + minute) }

// String writes the time as 18:00; a time after midnight keeps counting: 24:30.
func (c ClockTime) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// InstantOf is the instant at which a clock on the wall of zone shows the time
// on the date. A time that daylight saving skips is the instant at which the
// clock jumps; a time it shows twice is the first of the two.
func InstantOf(date Date, at ClockTime, zone *time.Location) time.Time {
	date = date.AddDays(int(at) / (24 * 60))
	at %= 24 * 60
	wall := time.Date(date.Year, date.Month, date.Day, int(at)/60, int(at)%60, 0, 0, time.UTC)
	// A transition moves the wall by some hours, never by a day: the offsets a
	// day before and a day after are the only two the date can have.
	before := offsetAt(wall.Add(-26*time.Hour), zone)
	after := offsetAt(wall.Add(26*time.Hour), zone)
	for _, offset := range []time.Duration{max(before, after), min(before, after)} {
		instant := wall.Add(-offset)
		if offsetAt(instant, zone) == offset {
			return instant
		}
	}
	return jumpBetween(wall.Add(-max(before, after)), wall.Add(-min(before, after)), zone)
}

func offsetAt(at time.Time, zone *time.Location) time.Duration {
	_, seconds := at.In(zone).Zone()
	return time.Duration(seconds) * time.Second
}

// jumpBetween finds the instant between two others at which the zone's offset changes.
func jumpBetween(low, high time.Time, zone *time.Location) time.Time {
	_, end := low.In(zone).ZoneBounds()
	if end.IsZero() || end.After(high) {
		return high.UTC()
	}
	return end.UTC()
}
