package desk

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// weekdays are the days of the clinic's week, from its first.
func (s *shell) weekdays() []time.Weekday {
	var days []time.Weekday
	for i := range 7 {
		days = append(days, (s.deps.Book.Settings().WeekStart+time.Weekday(i))%7)
	}
	return days
}

// weekdayWords are their short names.
func (s *shell) weekdayWords() []string {
	var words []string
	for _, day := range s.weekdays() {
		words = append(words, s.words.ShortWeekday(day))
	}
	return words
}

// gridDays are the columns of a week.
func (s *shell) gridDays() []kit.WeekDay {
	var days []kit.WeekDay
	for _, day := range s.weekdays() {
		days = append(days, kit.WeekDay{Day: int(day), Label: s.words.ShortWeekday(day)})
	}
	return days
}

// wallClock is a time of day as the clinic's wall clock shows it.
func (s *shell) wallClock(at clinic.ClockTime) string { return s.words.Clock(onDay(at)) }

// wallSpan says from when to when.
func (s *shell) wallSpan(from, to clinic.ClockTime) string {
	return s.words.ClockRange(onDay(from), onDay(to))
}

func onDay(at clinic.ClockTime) time.Time {
	return time.Date(2001, 1, 1, 0, int(at), 0, 0, time.UTC)
}

// gridClock is a time of day in the least room.
func (s *shell) gridClock(minutes int) string {
	return strings.Replace(s.wallClock(clinic.ClockTime(minutes)), ":00", "", 1)
}

// meetingDays says on which days a pattern meets and when: those of equal times
// together.
func (s *shell) meetingDays(pattern clinic.Pattern) string {
	var parts []string
	var last string
	for _, day := range s.weekdays() {
		from, to, ok := daySpan(pattern, day)
		if !ok {
			continue
		}
		span, name := s.wallSpan(from, to), s.words.ShortWeekday(day)
		if span == last {
			parts[len(parts)-1] = strings.TrimSuffix(parts[len(parts)-1], " "+span) + " " + name + " " + span
		} else {
			parts = append(parts, name+" "+span)
		}
		last = span
	}
	if len(parts) == 0 {
		return s.t("programs.no_week")
	}
	return strings.Join(parts, ", ")
}

// daySpan is from the start of a day's first block to the end of its last.
func daySpan(pattern clinic.Pattern, day time.Weekday) (from, to clinic.ClockTime, ok bool) {
	for _, block := range pattern.Blocks {
		if block.Weekday != day {
			continue
		}
		if !ok || block.Start < from {
			from = block.Start
		}
		to, ok = max(to, block.End), true
	}
	return from, to, ok
}

// places says how many people fit into the fullest block; "" where that is open.
func (s *shell) places(pattern clinic.Pattern) string {
	least := 0
	for _, block := range pattern.Blocks {
		sum, capped := 0, len(block.Groups) > 0
		for _, group := range block.Groups {
			sum += group.Capacity
			capped = capped && group.Capacity > 0
		}
		if capped && (least == 0 || sum < least) {
			least = sum
		}
	}
	if least == 0 {
		return ""
	}
	return s.t("programs.places", countOf(least))
}

// trackGate says what else limits a track: its ages, its last day.
func (s *shell) trackGate(track clinic.Track) string {
	last := ""
	if !track.Until.IsZero() {
		last = s.t("programs.until", i18n.Args{"Date": s.day(track.Until)})
	}
	return listing(s.ages(track.AgeFrom, track.AgeBelow), last)
}

// blockKey names a block of a pattern in a grid: ids may come again on another day.
func blockKey(block clinic.Block) string { return strconv.Itoa(int(block.Weekday)) + string(block.ID) }

// gridBlock draws a block.
func (s *shell) gridBlock(program clinic.Program, block clinic.Block) kit.GridBlock {
	service, _ := program.Service(block.Service)
	drawn := kit.GridBlock{
		Key: blockKey(block), Day: int(block.Weekday), Start: int(block.Start), End: int(block.End),
		Title: s.label(service.Label), Tone: toneOfService(service),
	}
	var rooms []string
	for _, group := range block.Groups {
		if group.Room != "" && !slices.Contains(rooms, group.Room) {
			rooms = append(rooms, group.Room)
		}
	}
	if block.Topic != "" {
		drawn.Title = block.Topic
	}
	if len(rooms) > 0 {
		drawn.Detail = s.t("programs.room", i18n.Args{"Room": strings.Join(rooms, ", ")})
	}
	if n := len(block.Groups); n > 1 {
		drawn.Tag = "×" + strconv.Itoa(n)
	}
	return drawn
}

func toneOfService(service clinic.Service) kit.BlockTone {
	switch {
	case service.Counts:
		return kit.BlockTreatment
	case service.Kind == clinic.KindBreak || service.Kind == "":
		return kit.BlockBreak
	}
	return kit.BlockOther
}
