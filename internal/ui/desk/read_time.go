package desk

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"daybook/internal/clinic"
)

// readTime reads a time of day as people type it: "5:58", "5:58 pm", "1758",
// "17.58", "6". Where it may mean several moments, morning or evening, the date
// or the night after it, the latest that is not still to come is meant; where
// all are to come, the first.
func readTime(text string, date clinic.Date, zone *time.Location, now time.Time) (time.Time, bool) {
	hour, minute, half, ok := clockParts(text)
	if !ok {
		return time.Time{}, false
	}
	var best time.Time
	for day := range 2 {
		for _, hours := range hoursOf(hour, half) {
			at := clinic.InstantOf(date.AddDays(day), clinic.At(hours, minute), zone)
			switch {
			case best.IsZero(), !at.After(now) && at.After(best), best.After(now) && at.Before(best):
				best = at
			}
		}
	}
	return best, true
}

// timeOn reads a time of day on one day alone. Where it may be morning or evening, the
// later one that is not still to come is meant.
func timeOn(text string, date clinic.Date, zone *time.Location, now time.Time) (time.Time, bool) {
	hour, minute, half, ok := clockParts(text)
	if !ok {
		return time.Time{}, false
	}
	var best time.Time
	for _, hours := range hoursOf(hour, half) {
		if at := clinic.InstantOf(date, clinic.At(hours, minute), zone); best.IsZero() || !at.After(now) && at.After(best) || best.After(now) && at.Before(best) {
			best = at
		}
	}
	return best, true
}

// hoursOf are the hours of the day that an hour may mean.
func hoursOf(hour int, half string) []int {
	switch {
	case half == "p" && hour < 12:
		return []int{hour + 12}
	case half == "a" && hour == 12:
		return []int{0}
	case half == "" && hour == 12:
		return []int{12, 0}
	case half == "" && hour > 0 && hour < 12:
		return []int{hour, hour + 12}
	}
	return []int{hour}
}

// clockParts takes a time of day apart: its hour, its minute, and "a" or "p"
// where one is said.
func clockParts(text string) (hour, minute int, half string, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	digits := strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	switch said := strings.NewReplacer(" ", "", ".", "", "\u00a0", "").Replace(text[len(digits):]); said {
	case "", "h":
	case "a", "am":
		half = "a"
	case "p", "pm":
		half = "p"
	default:
		return 0, 0, "", false
	}
	hour, minute, ok = hourAndMinute(digits)
	ok = ok && hour < 24 && minute < 60 && (half == "" || hour > 0 && hour <= 12)
	return hour, minute, half, ok
}

func hourAndMinute(digits string) (hour, minute int, ok bool) {
	hours, minutes, split := strings.Cut(strings.ReplaceAll(digits, ".", ":"), ":")
	if !split && len(hours) > 2 {
		hours, minutes = hours[:len(hours)-2], hours[len(hours)-2:]
		split = true
	}
	if split && len(minutes) != 2 || len(hours) > 2 {
		return 0, 0, false
	}
	hour, ok = number(hours)
	if split && ok {
		minute, ok = number(minutes)
	}
	return hour, minute, ok
}

// number reads digits and nothing else.
func number(digits string) (int, bool) {
	n, err := strconv.ParseUint(digits, 10, 8)
	return int(n), err == nil
}
