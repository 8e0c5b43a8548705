package clinic

import "slices"

const dayMinutes, weekMinutesAll = 24 * 60, 7 * 24 * 60

// numberRange is one number of a program with the least and the most it may be.
type numberRange struct {
	field       string
	value       int
	least, most int
}

// OutOfRange names the first number of the program that cannot be, by the name
// its JSON has; "" where all of them can.
func (p Program) OutOfRange() string {
	ranges := slices.Concat(p.Level.ranges(), p.Attendance.ranges(), p.Credit.ranges(), []numberRange{
		{"expected_weeks", p.ExpectedWeeks, 0, MaxWeeks}, {"recertify", p.Recertify, 0, 3660},
	})
	for _, r := range ranges {
		if r.value < r.least || r.value > r.most {
			return r.field
		}
	}
	switch {
	case !slices.Contains([]TrackChoice{"", ChoiceFree, ChoiceStaff, ChoiceOff}, p.Attendance.Choice):
		return "choice"
	case !slices.Contains([]DepartureRule{"", DepartureAttested, DepartureCheckedOut}, p.Attendance.Departure):
		return "departure"
	case !slices.Contains([]Rounding{RoundNone, RoundDown, RoundEight}, p.Credit.Rounding):
		return "rounding"
	}
	return p.Attendance.limitOutOfRange()
}

// ranges of a level: a most that is set must not be below its least.
func (l LevelOfCare) ranges() []numberRange {
	atLeast := func(most, least int) int {
		if most == 0 {
			return 0
		}
		return least
	}
	return []numberRange{
		{"weekly_minimum", l.WeeklyMinimum, 0, weekMinutesAll},
		{"weekly_maximum", l.WeeklyMaximum, atLeast(l.WeeklyMaximum, l.WeeklyMinimum), weekMinutesAll},
		{"daily_minimum", l.DailyMinimum, 0, dayMinutes},
		{"daily_maximum", l.DailyMaximum, atLeast(l.DailyMaximum, l.DailyMinimum), dayMinutes},
		{"days_minimum", l.DaysMinimum, 0, 7}, {"largest_gap", l.LargestGap, 0, 31},
		{"age_from", l.AgeFrom, 0, maxAge}, {"age_below", l.AgeBelow, atLeast(l.AgeBelow, l.AgeFrom+1), maxAge},
	}
}

// maxAge is the highest age in years that an age gate may name.
const maxAge = 130

func (a Attendance) ranges() []numberRange {
	return []numberRange{
		{"early_window", a.EarlyWindow, 0, dayMinutes}, {"late_after", a.LateAfter, 0, dayMinutes},
		{"late_cutoff", a.LateCutoff, 0, dayMinutes}, {"miss_after", a.MissAfter, 0, dayMinutes},
		{"leave_window", a.LeaveWindow, 0, dayMinutes}, {"leave_grace", a.LeaveGrace, 0, dayMinutes},
		{"notice_hours", a.NoticeHours, 0, 14 * 24},
	}
}

func (c CreditPolicy) ranges() []numberRange {
	return []numberRange{
		{"late_loses", c.LateLoses, 0, dayMinutes}, {"early_loses", c.EarlyLoses, 0, dayMinutes},
		{"out_loses", c.OutLoses, 0, dayMinutes}, {"unit", c.Unit, 0, 4 * 60},
	}
}

func (a Attendance) limitOutOfRange() string {
	for _, limit := range a.Limits {
		known := slices.Contains([]LimitKind{LimitUnexcused, LimitMissed, LimitInARow}, limit.Kind)
		if !known || limit.Count < 1 || limit.Count > 1000 || limit.Weeks < 0 || limit.Weeks > MaxWeeks {
			return "limits"
		}
	}
	return ""
}
