package clinic

import (
	"slices"
	"time"
)

// CheckSchedule looks at the weekly patterns of a program's tracks from a date
// on, as they would be if they were saved like this: each for itself, and for
// rooms and counselors against every track of the clinic. What is reported is
// about the tracks that were given; later patterns of any track are looked at
// too, each from its own date.
func CheckSchedule(view View, program Program, tracks []Track, from Date) []ScheduleProblem {
	return checkSchedule(view, draft(view, program), tracks, from)
}

// checkSchedule is CheckSchedule for a program with all its versions.
func checkSchedule(view View, program Program, tracks []Track, from Date) []ScheduleProblem {
	c := newScheduleCheck(view, program, tracks)
	var found []ScheduleProblem
	for _, date := range c.turns(from) {
		c.program = c.whole.On(date)
		for _, track := range tracks {
			pattern, ok := inForce(track, date)
			if !ok {
				continue
			}
			found = append(found, c.ofPattern(track, pattern)...)
			found = append(found, c.clashes(track, pattern, date)...)
			found = append(found, c.crowded(track, pattern, date)...)
		}
	}
	for _, track := range tracks {
		found = append(found, c.patientsTwice(track, from)...)
	}
	return distinct(found)
}

// scheduleCheck is the clinic's schedule with the drafts in it.
type scheduleCheck struct {
	view     View
	whole    Program // with the draft in the place of its version
	program  Program // the same on the day that is looked at
	language string
	all      []drawn // every track of the clinic, the drafts in place of their saved selves
}

// drawn is a track with the program whose services its blocks have.
type drawn struct {
	track   Track
	program Program
}

func newScheduleCheck(view View, program Program, tracks []Track) *scheduleCheck {
	c := &scheduleCheck{view: view, whole: program, program: program, language: view.Settings().Language}
	drafted := func(id TrackID) bool { return slices.ContainsFunc(tracks, func(t Track) bool { return t.ID == id }) }
	for _, track := range tracks {
		c.all = append(c.all, drawn{track, program})
	}
	for _, each := range view.Programs() {
		for _, track := range view.TracksOf(each.ID) {
			if !drafted(track.ID) {
				c.all = append(c.all, drawn{track, each})
			}
		}
	}
	return c
}

// turns are the date itself and every later one from which a pattern or other
// rules of the program hold.
func (c *scheduleCheck) turns(from Date) []Date {
	dates := []Date{from}
	for _, each := range c.all {
		for _, pattern := range each.track.Patterns {
			if pattern.From.After(from) {
				dates = append(dates, pattern.From)
			}
		}
	}
	for _, version := range c.whole.Versions {
		if version.From.After(from) {
			dates = append(dates, version.From)
		}
	}
	slices.SortFunc(dates, Date.Compare)
	return slices.Compact(dates)
}

// inForce is the pattern of a track on a date, unless the track is over by then.
func inForce(track Track, date Date) (Pattern, bool) {
	if !track.Until.IsZero() && date.After(track.Until) {
		return Pattern{}, false
	}
	return track.PatternOn(date)
}

// ofPattern checks one pattern for itself.
func (c *scheduleCheck) ofPattern(track Track, pattern Pattern) []ScheduleProblem {
	found := c.blocks(track, pattern)
	shape := ShapeOf(c.program, pattern)
	if shape.Counting == 0 {
		if len(pattern.Blocks) == 0 {
			return found // the track rests
		}
		return append(found, ScheduleProblem{Kind: ProblemNothingCounts, Track: track.ID, Breaks: shape.Breaks})
	}
	found = append(found, c.week(track, shape)...)
	found = append(found, c.days(track, pattern, shape)...)
	return append(found, c.gaps(track, shape)...)
}

// blocks are the problems of single blocks: times that cannot be, services that
// the program does not have, and two at once.
func (c *scheduleCheck) blocks(track Track, pattern Pattern) []ScheduleProblem {
	var found []ScheduleProblem
	for i, block := range pattern.Blocks {
		at := problemAt(track, block)
		if !block.sound() {
			found = append(found, at.of(ProblemBlockTimes, true))
		}
		if _, known := c.program.Service(block.Service); !known {
			found = append(found, at.of(ProblemNoService, true))
		}
		for _, other := range pattern.Blocks[i+1:] {
			switch {
			case other.Weekday == block.Weekday && other.ID == block.ID:
				found = append(found, at.of(ProblemOverlap, true))
			case block.sound() && other.sound() && atOnce(block, other):
				found = append(found, at.of(ProblemOverlap, other.Weekday == block.Weekday))
				found = append(found, problemAt(track, other).of(ProblemOverlap, other.Weekday == block.Weekday))
			}
		}
	}
	return found
}

// problemAt is a problem of a block, still without its kind.
func problemAt(track Track, block Block) ScheduleProblem {
	return ScheduleProblem{Track: track.ID, Block: block.ID, Day: block.Weekday, Start: block.Start, End: block.End}
}

func (p ScheduleProblem) of(kind ScheduleProblemKind, refuses bool) ScheduleProblem {
	p.Kind, p.Refuses = kind, refuses
	return p
}

// atOnce reports whether two blocks of the week overlap. The week is a circle: a
// block that ends after midnight runs into the next day, Saturday's into Sunday.
func atOnce(a, b Block) bool {
	start := func(x Block) int { return int(x.Weekday)*dayMinutes + int(x.Start) }
	length := func(x Block) int { return int(x.End - x.Start) }
	ahead := (start(b) - start(a) + weekMinutesAll) % weekMinutesAll
	return ahead < length(a) || weekMinutesAll-ahead < length(b)
}

// week are the problems of the week as a whole, with the breaks that were taken out.
func (c *scheduleCheck) week(track Track, shape WeekShape) []ScheduleProblem {
	level := c.program.Level
	whole := ScheduleProblem{Track: track.ID, Have: shape.Counting, Breaks: shape.Breaks}
	var found []ScheduleProblem
	if shape.Counting < level.WeeklyMinimum {
		whole.Want = level.WeeklyMinimum
		found = append(found, whole.of(ProblemWeekShort, false))
	}
	if level.WeeklyMaximum > 0 && shape.Counting > level.WeeklyMaximum {
		whole.Want = level.WeeklyMaximum
		found = append(found, whole.of(ProblemWeekLong, false))
	}
	if shape.Days < level.DaysMinimum {
		found = append(found, ScheduleProblem{Kind: ProblemFewDays, Track: track.ID, Have: shape.Days, Want: level.DaysMinimum})
	}
	return found
}

// days are the problems of each day on which anything counts.
func (c *scheduleCheck) days(track Track, pattern Pattern, shape WeekShape) []ScheduleProblem {
	level := c.program.Level
	var found []ScheduleProblem
	for day, minutes := range shape.ByWeekday {
		if minutes == 0 {
			continue
		}
		blocks := blocksOf(pattern, weekday(day))
		start, end := spanOf(blocks)
		of := ScheduleProblem{
			Track: track.ID, Day: weekday(day), Start: start, End: end, Have: minutes,
			Breaks: ShapeOf(c.program, Pattern{Blocks: blocks}).Breaks,
		}
		if minutes < level.DailyMinimum {
			of.Want = level.DailyMinimum
			found = append(found, of.of(ProblemDayShort, false))
		}
		if level.DailyMaximum > 0 && minutes > level.DailyMaximum {
			of.Want = level.DailyMaximum
			found = append(found, of.of(ProblemDayLong, false))
		}
	}
	return found
}

// gaps are stretches of more days without treatment than the level allows,
// around the end of the week too. Day is the last day before the gap.
func (c *scheduleCheck) gaps(track Track, shape WeekShape) []ScheduleProblem {
	largest := c.program.Level.LargestGap
	if largest == 0 {
		return nil
	}
	var found []ScheduleProblem
	for day := range 7 {
		if shape.ByWeekday[day] == 0 {
			continue
		}
		free := 0
		for free < 6 && shape.ByWeekday[(day+free+1)%7] == 0 {
			free++
		}
		if free > largest {
			found = append(found, ScheduleProblem{Kind: ProblemGap, Track: track.ID, Day: weekday(day), Have: free, Want: largest})
		}
	}
	return found
}

func weekday(day int) time.Weekday { return time.Weekday(day) }

// distinct drops what was said before: two turns often see the same.
func distinct(found []ScheduleProblem) []ScheduleProblem {
	seen := map[ScheduleProblem]bool{}
	return slices.DeleteFunc(found, func(p ScheduleProblem) bool {
		was := seen[p]
		seen[p] = true
		return was
	})
}
