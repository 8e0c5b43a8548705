package desk

import (
	"strings"
	"time"

	"daybook/internal/clinic"
)

// clock is a time of day as the clinic's wall clock shows it; "" for no time.
func (s *shell) clock(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return s.words.Clock(at.In(s.deps.Book.Zone()))
}

// span says from when to when.
func (s *shell) span(from, to time.Time) string {
	zone := s.deps.Book.Zone()
	return s.words.ClockRange(from.In(zone), to.In(zone))
}

// day is a date in the least room; "" for no date.
func (s *shell) day(date clinic.Date) string {
	if date.IsZero() {
		return ""
	}
	return s.words.ShortDate(noonOf(date))
}

// longDay is a date with its weekday, as a headline begins it.
func (s *shell) longDay(date clinic.Date) string { return capital(s.words.LongDate(noonOf(date))) }

func noonOf(date clinic.Date) time.Time {
	return time.Date(date.Year, date.Month, date.Day, 12, 0, 0, 0, time.UTC)
}

// label is the clinic's own name for something, in the desk's language.
func (s *shell) label(l clinic.Label) string { return l.In(s.words.Language()) }

// capital begins a line with a capital letter, as a date in Spanish would not.
func capital(text string) string {
	for i, r := range text {
		return text[:i] + strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// unbroken keeps words on one line where a text is broken into lines.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }

// listing puts what is known on one line.
func listing(parts ...string) string {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, " · ")
}
