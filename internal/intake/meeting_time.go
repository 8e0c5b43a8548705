package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// meetingReader reads the rows of a list of participants.
type meetingReader struct {
	columns map[string]int
	choices MeetingChoices
	order   DateOrder
}

// row is who a row names and when they were in; false where no times can be read. A
// row without a time of leaving has it from its duration, or none.
func (r meetingReader) row(line Line) (name string, span clinic.Span, ok bool) {
	cell := func(field string) string {
		column, has := r.columns[field]
		if !has {
			return ""
		}
		return line.Cell(column)
	}
	if name = cell("name"); name == "" || r.columns["name"] == r.columns["given"] && cell("family") != "" {
		name = strings.TrimSpace(cell("given") + " " + cell("family"))
	}
	from, ok := r.stamp(cell("join"))
	if !ok {
		return name, clinic.Span{}, false
	}
	to, ok := r.stamp(cell("leave"))
	if !ok {
		to = from
		if took, known := readDuration(cell("duration")); known {
			to = from.Add(took)
		}
	}
	if to.Before(from) && to.Add(24*time.Hour).Sub(from) < 12*time.Hour {
		to = to.Add(24 * time.Hour) // past midnight, without a date
	}
	return name, clinic.Span{From: from, To: to}, !to.Before(from)
}

// orderOf tells the order of the list's dates.
func orderOf(rows []Line, columns map[string]int) DateOrder {
	var dates []string
	for _, row := range rows {
		date, _ := cutClock(row.Cell(columns["join"]))
		dates = append(dates, date)
	}
	order, _ := GuessOrder(dates)
	return order
}

// stamp reads a moment: as programs write it ("2026-11-23T23:01:12Z"), or as people
// do ("11/23/2026 06:01:12 PM", "11/23/26, 6:01 PM", "6:01 PM", "23/11/2026 18:01").
// One that names no zone is in the clinic's; UTC and GMT are told by name.
func (r meetingReader) stamp(text string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05-0700"} {
		if at, err := time.Parse(layout, text); err == nil {
			return plausibleTime(at)
		}
	}
	dateText, clock := cutClock(text)
	match := clockPattern().FindStringSubmatch(clock)
	if match == nil {
		return time.Time{}, false
	}
	hour, minute, second, ok := readClock(match)
	date := r.choices.Date
	if dateText != "" {
		var read bool
		date, read = readDate(dateText, r.order, r.choices.Date.AddDays(366))
		ok = ok && read
	}
	if !ok {
		return time.Time{}, false
	}
	zone := r.choices.Zone
	if strings.HasSuffix(text, "UTC") || strings.HasSuffix(text, "GMT") || strings.HasSuffix(text, "Z") {
		zone = time.UTC
	}
	return plausibleTime(time.Date(date.Year, date.Month, date.Day, hour, minute, second, 0, zone))
}

// plausibleTime refuses years that no meeting was in.
func plausibleTime(at time.Time) (time.Time, bool) {
	return at.UTC(), at.Year() >= 2000 && at.Year() < 2200
}

// clockPattern is a time of day: 6:01 PM, 18:01:12, 6:01 p. m.
func clockPattern() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s*m\.?)?`)
}

// cutClock parts a stamp into its date and its time of day.
func cutClock(text string) (date, clock string) {
	at := clockPattern().FindStringIndex(text)
	if at == nil {
		return strings.Trim(text, " ,T"), ""
	}
	return strings.Trim(text[:at[0]], " ,T"), text[at[0]:]
}

func readClock(match []string) (hour, minute, second int, ok bool) {
	hour, _ = strconv.Atoi(match[1])
	minute, _ = strconv.Atoi(match[2])
	second, _ = strconv.Atoi(match[3])
	half := strings.ToLower(match[4])
	if half != "" && (hour < 1 || hour > 12) {
		return 0, 0, 0, false
	}
	if half != "" {
		hour %= 12
	}
	if half == "p" {
		hour += 12
	}
	return hour, minute, second, hour < 24 && minute < 60 && second < 60
}

// readDuration reads how long somebody was in: "92" minutes, "1h 32m 10s", "1 hr 32
// min", "01:32:10". It is a day at most.
func readDuration(text string) (time.Duration, bool) {
	if minutes, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
		return withinDay(time.Duration(minutes)*time.Minute, minutes <= 24*60)
	}
	if parts := strings.Split(text, ":"); len(parts) == 3 {
		hours, a := strconv.Atoi(parts[0])
		minutes, b := strconv.Atoi(parts[1])
		seconds, c := strconv.Atoi(parts[2])
		ok := a == nil && b == nil && c == nil && hours <= 24 && minutes < 60 && seconds < 60
		return withinDay(time.Duration(hours)*time.Hour+time.Duration(minutes)*time.Minute+time.Duration(seconds)*time.Second, ok)
	}
	total, found := time.Duration(0), false
	for _, part := range regexp.MustCompile(`(?i)(\d{1,4})\s*(h|m|s)`).FindAllStringSubmatch(text, -1) {
		count, _ := strconv.Atoi(part[1])
		unit := map[string]time.Duration{"h": time.Hour, "m": time.Minute, "s": time.Second}[strings.ToLower(part[2])]
		total, found = total+time.Duration(count)*unit, true
	}
	return withinDay(total, found)
}

func withinDay(took time.Duration, ok bool) (time.Duration, bool) {
	return took, ok && took >= 0 && took <= 24*time.Hour
}
