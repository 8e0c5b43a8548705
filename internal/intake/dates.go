package intake

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"daybook/internal/clinic"
)

// DateOrder is which part of a date like 03/04/2026 is the month.
type DateOrder string

const (
	MonthFirst DateOrder = "mdy" // as in the United States
	DayFirst   DateOrder = "dmy"
)

// months are the beginnings of the months' names, in English and Spanish.
var months = map[string]time.Month{
	"jan": 1, "ene": 1, "feb": 2, "mar": 3, "apr": 4, "abr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "ago": 8, "sep": 9, "set": 9, "oct": 10, "nov": 11, "dec": 12, "dic": 12,
}

// GuessOrder tells from a list's dates which part is the month: a part over 12 is
// none. sure is false where no date tells, and false too where they disagree.
func GuessOrder(dates []string) (order DateOrder, sure bool) {
	month, day := 0, 0
	for _, text := range dates {
		parts := dateParts(text)
		if len(parts) != 3 || len(parts[0]) > 2 {
			continue
		}
		first, _ := strconv.Atoi(parts[0])
		second, _ := strconv.Atoi(parts[1])
		switch {
		case first > 12 && second >= 1 && second <= 12:
			day++
		case second > 12 && first >= 1 && first <= 12:
			month++
		}
	}
	if day > month {
		return DayFirst, month == 0
	}
	return MonthFirst, month > 0 && day == 0
}

// dateParts are the numbers and words of a date. A time of day behind it, which
// spreadsheets add to dates, is left out.
func dateParts(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "t00:", " 00:")
	if at := strings.IndexByte(text, ':'); at >= 0 {
		text = strings.TrimRight(text[:at], "0123456789")
	}
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// readDate reads a date as lists write them: 2026-03-04, 3/4/2026, 3/4/26,
// 4-Mar-2026, "Mar 4, 2026", "4 de marzo de 2026", 20260304, and the day's number
// that Excel shows where a column has lost its format. A year of two digits is the
// latest such year that is not after the last one.
func readDate(text string, order DateOrder, last clinic.Date) (clinic.Date, bool) {
	parts := dateParts(text)
	switch len(parts) {
	case 1:
		return readBareDate(parts[0])
	case 5: // "4 de marzo de 2026"
		if parts[1] == "de" && (parts[3] == "de" || parts[3] == "del") {
			parts = []string{parts[0], parts[2], parts[4]}
		}
	}
	if len(parts) != 3 {
		return clinic.Date{}, false
	}
	year, month, day := arrange(parts, order)
	return makeDate(year, month, day, last)
}

// arrange puts the three parts of a date in the order year, month, day.
func arrange(parts []string, order DateOrder) (year, month, day string) {
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case len(a) == 4:
		return a, b, c
	case isWord(a):
		return c, a, b
	case isWord(b), order == DayFirst:
		return c, b, a
	}
	return c, a, b
}

func isWord(part string) bool { return strings.IndexFunc(part, unicode.IsLetter) >= 0 }

func makeDate(yearText, monthText, dayText string, last clinic.Date) (clinic.Date, bool) {
	year, err := strconv.Atoi(yearText)
	if err != nil || len(yearText) != 4 && len(yearText) != 2 {
		return clinic.Date{}, false
	}
	month, ok := readMonth(monthText)
	day, err := strconv.Atoi(strings.TrimRight(dayText, "sthndrº"))
	if !ok || err != nil || day < 1 {
		return clinic.Date{}, false
	}
	if len(yearText) == 2 {
		year += last.Year - last.Year%100
		if clinic.NewDate(year, month, day).After(last) {
			year -= 100
		}
	}
	date := clinic.NewDate(year, month, day)
	return date, date.Day == day && date.Month == month
}

func readMonth(text string) (time.Month, bool) {
	if !isWord(text) {
		number, err := strconv.Atoi(text)
		return time.Month(number), err == nil && number >= 1 && number <= 12
	}
	folded := clinic.Fold(text)
	if len(folded) < 3 {
		return 0, false
	}
	month, ok := months[folded[:3]]
	return month, ok
}

// excelZero is the day before the first one of Excel's count, as it is since March
// 1900: the count has a 29th of February 1900 that never was.
var excelZero = clinic.Date{Year: 1899, Month: time.December, Day: 30}

// readBareDate reads 20260304, or a day's number in Excel's count: five digits are
// the years 1927 to 2173.
func readBareDate(digits string) (clinic.Date, bool) {
	number, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return clinic.Date{}, false
	case len(digits) == 8:
		date, err := clinic.ParseDate(digits[:4] + "-" + digits[4:6] + "-" + digits[6:])
		return date, err == nil
	case len(digits) == 5 && number >= 10_000:
		return excelZero.AddDays(number), true
	}
	return clinic.Date{}, false
}
