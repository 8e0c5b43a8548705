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
func Start(day clinic.Date) (time.Time, error) {
	zone, err := loadZone()
	if err != nil {
		return time.Time{}, err
	}
	back := (int(day.Weekday()) - int(time.Wednesday) + 7) % 7
	return clinic.InstantOf(day.AddDays(-back), clinic.At(12, 40), zone), nil
}

func loadZone() (*time.Location, error) {
	zone, err := time.LoadLocation(zoneName)
	if err != nil {
		return nil, fmt.Errorf("load the sample clinic's time zone: %w", err)
	}
	return zone, nil
}
