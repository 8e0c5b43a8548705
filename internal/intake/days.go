package intake

import (
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// dayWords begin the names of weekdays as lists write them. The longest that fits
// is meant, so that "tu" is Tuesday and "t" too, and "th" Thursday.
var dayWords = map[string]time.Weekday{
	"monday": time.Monday, "mon": time.Monday, "mo": time.Monday, "m": time.Monday,
	"tuesday": time.Tuesday, "tues": time.Tuesday, "tue": time.Tuesday, "tu": time.Tuesday, "t": time.Tuesday,
	"wednesday": time.Wednesday, "wed": time.Wednesday, "we": time.Wednesday, "w": time.Wednesday,
	"thursday": time.Thursday, "thurs": time.Thursday, "thur": time.Thursday, "thu": time.Thursday, "th": time.Thursday, "r": time.Thursday,
	"friday": time.Friday, "fri": time.Friday, "fr": time.Friday, "f": time.Friday,
	"saturday": time.Saturday, "sat": time.Saturday, "sa": time.Saturday, "s": time.Saturday,
	"sunday": time.Sunday, "sun": time.Sunday, "su": time.Sunday, "u": time.Sunday,
	"lunes": time.Monday, "lun": time.Monday, "lu": time.Monday, "l": time.Monday,
	"martes": time.Tuesday, "mar": time.Tuesday, "ma": time.Tuesday,
	"miercoles": time.Wednesday, "mie": time.Wednesday, "mier": time.Wednesday, "mi": time.Wednesday, "x": time.Wednesday,
	"jueves": time.Thursday, "jue": time.Thursday, "ju": time.Thursday, "j": time.Thursday,
	"viernes": time.Friday, "vie": time.Friday, "vi": time.Friday, "v": time.Friday,
	"sabado": time.Saturday, "sab": time.Saturday,
	"domingo": time.Sunday, "dom": time.Sunday, "do": time.Sunday, "d": time.Sunday,
}

// readDays reads the days of the week as lists write them: "Mon/Wed/Fri", "MWF",
// "TuTh", "Mon-Fri", "L, X y V". It is false where a word is no day, where a day
// stands twice, as in "T/T", and for a Spanish M, which may be martes or miércoles.
func readDays(text string) ([]time.Weekday, bool) {
	folded := strings.ToLower(text)
	for _, dash := range []string{" to ", " a ", " al ", " through ", "–", "—", " - "} {
		folded = strings.ReplaceAll(folded, dash, "-")
	}
	if strings.Count(folded, "-") > 1 { // "M-W-F" lists days; one dash is a span
		folded = strings.ReplaceAll(folded, "-", " ")
	}
	words := strings.FieldsFunc(folded, isBetweenDays)
	if letters := strings.Join(words, ""); areSpanishInitials(letters) {
		return readSpanishInitials(letters)
	}
	var days []time.Weekday
	for _, word := range words {
		found, ok := readDayWord(word)
		if !ok {
			return nil, false
		}
		days = append(days, found...)
	}
	slices.Sort(days)
	count := len(days)
	days = slices.Compact(days)
	return days, count > 0 && count == len(days)
}

func isBetweenDays(r rune) bool { return strings.ContainsRune(" ,;/&+.|", r) }

// readDayWord reads one day, a span of days, several run together, or the word
// between two days.
func readDayWord(word string) ([]time.Weekday, bool) {
	if word == "and" || word == "y" || word == "e" {
		return nil, true
	}
	if first, last, ok := strings.Cut(word, "-"); ok {
		from, known := dayWords[clinic.Fold(first)]
		to, both := dayWords[clinic.Fold(last)]
		if !known || !both {
			return nil, false
		}
		return span(from, to), true
	}
	return runTogether(clinic.Fold(word))
}

// span lists the days from one to another, around the week's end where it must.
func span(from, to time.Weekday) []time.Weekday {
	days := []time.Weekday{from}
	for day := from; day != to; {
		day = (day + 1) % 7
		days = append(days, day)
	}
	return days
}

// runTogether takes the longest day from the front of a word again and again.
func runTogether(word string) ([]time.Weekday, bool) {
	var days []time.Weekday
	for word != "" {
		longest := 0
		for name := range dayWords {
			if strings.HasPrefix(word, name) && len(name) > longest {
				longest = len(name)
			}
		}
		if longest == 0 {
			return nil, false
		}
		days = append(days, dayWords[word[:longest]])
		word = word[longest:]
	}
	return days, true
}

// areSpanishInitials reports whether letters can only be the Spanish initials of
// days, as in "LXV".
func areSpanishInitials(letters string) bool {
	return strings.Trim(letters, "lmxjvsd") == "" && strings.ContainsAny(letters, "lxjv")
}

// readSpanishInitials reads "LMXJV" and "LMMJV". One M alone without an X may be
// either of two days.
func readSpanishInitials(letters string) ([]time.Weekday, bool) {
	if letters = strings.Replace(letters, "mm", "mx", 1); strings.Contains(letters, "m") && !strings.Contains(letters, "x") {
		return nil, false
	}
	initials := map[rune]time.Weekday{'l': 1, 'm': 2, 'x': 3, 'j': 4, 'v': 5, 's': 6, 'd': 0}
	var days []time.Weekday
	for _, letter := range letters {
		day := initials[letter]
		if slices.Contains(days, day) {
			return nil, false
		}
		days = append(days, day)
	}
	slices.Sort(days)
	return days, true
}
