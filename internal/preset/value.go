package preset

import (
	"fmt"
	"time"

	"daybook/internal/clinic"
)

// words are a text in both languages of Daybook.
type words struct {
	English string `toml:"en"`
	Spanish string `toml:"es"`
}

func (w words) label() clinic.Label {
	return clinic.Label{Text: w.English, Other: map[string]string{"es": w.Spanish}}
}

// length is a number of whole minutes, written as 50m, 9h or 1h30m.
type length int

// maxLength is the longest length in minutes: a week.
const maxLength = 7 * 24 * 60

// UnmarshalText reads a length; it refuses parts of a minute.
func (l *length) UnmarshalText(text []byte) error {
	read, err := time.ParseDuration(string(text))
	if err != nil {
		return fmt.Errorf("%q is no length such as 50m, 9h or 1h30m", text)
	}
	if read < 0 || read > maxLength*time.Minute || read%time.Minute != 0 {
		return fmt.Errorf("%q is not a number of whole minutes within a week", text)
	}
	*l = length(read / time.Minute)
	return nil
}

// clock is a time of day, written as 18:00.
type clock clinic.ClockTime

// UnmarshalText reads a time of day of 24 hours.
func (c *clock) UnmarshalText(text []byte) error {
	read, err := time.Parse("15:04", string(text))
	if err != nil {
		return fmt.Errorf("%q is no time of day such as 09:00", text)
	}
	*c = clock(clinic.At(read.Hour(), read.Minute()))
	return nil
}

var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
}
