package desk

import (
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

func yearOf(date clinic.Date) string { return strconv.Itoa(date.Year) }

// summary counts the month's sessions by how they stand.
func (c *calendarScreen) summary() string {
	var parts []string
	if c.known {
		for _, kind := range clinic.CalendarKinds() {
			if count := c.shows.Counts[kind]; count > 0 && kind != clinic.CalendarClosed {
				parts = append(parts, unbroken(strconv.Itoa(count)+" "+strings.ToLower(c.shell.t("calendar.kind."+string(kind)))))
			}
		}
	}
	return listing(parts...)
}

// dayOf is a day of the month that is shown.
func (c *calendarScreen) dayOf(date clinic.Date) (clinic.CalendarDay, bool) {
	if !c.known || monthOf(date) != c.shows.First {
		return clinic.CalendarDay{}, false
	}
	return c.shows.Days[date.Day-1], true
}

// drawDay says of the chosen day what was recorded, and why.
func (c *calendarScreen) drawDay() {
	s := c.shell
	c.day.Set(s.longDay(c.chosen))
	day, ok := c.dayOf(c.chosen)
	var lines []string
	for _, entry := range day.Entries {
		lines = append(lines, s.calendarLine(day, entry))
	}
	switch {
	case !ok:
	case len(lines) > 0:
	case day.Stay == "":
		lines = []string{s.t("calendar.no_stay")}
	default:
		lines = []string{s.t("calendar.no_session")}
	}
	c.detail.Set(strings.Join(lines, "\n"))
}

// calendarLine is one session of a day, with the reasoning of its visit.
func (s *shell) calendarLine(day clinic.CalendarDay, entry clinic.CalendarEntry) string {
	kind := s.t("calendar.kind." + string(entry.Kind))
	if entry.Kind == clinic.CalendarClosed {
		return listing(kind, day.Closed)
	}
	words := listing(s.label(entry.Label), s.span(entry.Start, entry.End), kind)
	if entry.Visit == nil {
		return words
	}
	hours := ""
	if entry.Visit.Visit.Absence == nil {
		hours = s.t("today.note.credited", i18n.Args{"Hours": s.words.Hours(entry.Visit.Credit.Minutes)})
	}
	return listing(words, hours, s.besides(entry.Visit.Visit)) + "\n" + s.reasonsOf(*entry.Visit)
}

// calendarTone is the feeling of a kind; the word goes with it.
func calendarTone(kind clinic.CalendarKind) kit.Tone {
	switch kind {
	case clinic.CalendarAttended:
		return kit.Fine
	case clinic.CalendarPartly, clinic.CalendarWaiting:
		return kit.Waiting
	case clinic.CalendarMakeUp:
		return kit.Notice
	case clinic.CalendarUnexcused, clinic.CalendarNoShow, clinic.CalendarMissing:
		return kit.Alarm
	}
	return kit.Calm
}
