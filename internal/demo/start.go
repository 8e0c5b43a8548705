package demo

import (
	"fmt"
	"time"

	"daybook/internal/clinic"
)

// zoneName is where the sample clinic is.
const zoneName = "America/New_York"

// Start is the moment at which the sample clinic begins: 12:40 local time,
// shortly before the daytime session, on the latest Wednesday on or before a
// real day. The error says that the computer knows no time zones.
func Start(day clinic.Date) (time.Time, error) { return wednesdayAt(day, clinic.At(12, 40)) }

// Morning is the moment at which a sample without patients begins: 7:30 on the same
// Wednesday, before the sessions of any program to start from, so that a whole first
// day can be played. Errors are those of [Start].
func Morning(day clinic.Date) (time.Time, error) { return wednesdayAt(day, clinic.At(7, 30)) }

func wednesdayAt(day clinic.Date, at clinic.ClockTime) (time.Time, error) {
	zone, err := loadZone()
	if err != nil {
		return time.Time{}, err
	}
	back := (int(day.Weekday()) - int(time.Wednesday) + 7) % 7
	return clinic.InstantOf(day.AddDays(-back), at, zone), nil
}

func loadZone() (*time.Location, error) {
	zone, err := time.LoadLocation(zoneName)
	if err != nil {
		return nil, fmt.Errorf("load the sample clinic's time zone: %w", err)
	}
	return zone, nil
}
