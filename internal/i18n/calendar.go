package i18n

import (
	"strings"
	"time"
)

// LongDate writes a day as "Monday, November 23" or "lunes, 23 de noviembre",
// without the year. The time must be in the clinic's zone.
func (l *Localizer) LongDate(t time.Time) string { return l.date("common.date.long", t) }

// LongDateYear writes a day with its year: "Monday, November 23, 2026".
func (l *Localizer) LongDateYear(t time.Time) string { return l.date("common.date.long_year", t) }

// ShortDate writes a day in the least room: "Nov 23" or "23 nov".
func (l *Localizer) ShortDate(t time.Time) string { return l.date("common.date.short", t) }

func (l *Localizer) date(id string, t time.Time) string {
	return l.T(id, Args{
		"Weekday":      l.Weekday(t.Weekday()),
		"ShortWeekday": l.ShortWeekday(t.Weekday()),
		"Month":        l.Month(t.Month()),
		"ShortMonth":   l.ShortMonth(t.Month()),
		"Day":          t.Day(),
		"Year":         t.Year(),
	})
}

// Weekday returns the name of a day of the week: "Monday", "lunes".
func (l *Localizer) Weekday(d time.Weekday) string {
	return l.T("common.weekday." + strings.ToLower(d.String()))
}

// ShortWeekday returns the name of a weekday in two or three letters.
func (l *Localizer) ShortWeekday(d time.Weekday) string {
	return l.T("common.weekday_short." + strings.ToLower(d.String()))
}

// Month returns the name of a month: "November", "noviembre".
func (l *Localizer) Month(m time.Month) string {
	return l.T("common.month." + strings.ToLower(m.String()))
}

// ShortMonth returns the name of a month in three or four letters.
func (l *Localizer) ShortMonth(m time.Month) string {
	return l.T("common.month_short." + strings.ToLower(m.String()))
}
