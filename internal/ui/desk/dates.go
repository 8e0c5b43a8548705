package desk

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"daybook/internal/clinic"
)

// typedDate reads a date as it is typed in the United States: month, day and a
// year of four digits, with anything but a digit in between; or year first, as
// 2026-11-23. False for anything else, and for days that do not exist.
func typedDate(text string) (clinic.Date, bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	if len(parts) != 3 {
		return clinic.Date{}, false
	}
	if len(parts[0]) == 4 {
		parts = []string{parts[1], parts[2], parts[0]}
	}
	if len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return clinic.Date{}, false
	}
	date, err := clinic.ParseDate(fmt.Sprintf("%s-%02s-%02s", parts[2], parts[0], parts[1]))
	return date, err == nil
}

// dateText writes a date as it is typed: 11/23/2026; "" for no date.
func dateText(date clinic.Date) string {
	if date.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", date.Month, date.Day, date.Year)
}

// typedHours reads hours a week, such as 9, 7.5 or 7,5, as whole minutes. False
// for what is no number of hours in a week.
func typedHours(text string) (minutes int, ok bool) { return parseHours(text, 7*24) }

// readHours reads hours that may be left out, up to a most.
func readHours(text string, most float64) (minutes int, ok bool) {
	if strings.TrimSpace(text) == "" {
		return 0, true
	}
	return parseHours(text, most)
}

func parseHours(text string, most float64) (minutes int, ok bool) {
	text = strings.Replace(strings.TrimSpace(text), ",", ".", 1)
	hours, err := strconv.ParseFloat(text, 64)
	if err != nil || !(hours >= 0 && hours <= most) || strings.ContainsAny(text, "eExXpP_+") {
		return 0, false
	}
	return int(hours*60 + 0.5), true
}

// hoursText writes minutes as the hours one types: 9, 7.5, 7.33.
func hoursText(minutes int) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(float64(minutes)/60, 'f', 2, 64), "0"), ".")
}
