package clinic

import "slices"

// reach is how many minutes the best make-ups add that can be attended together:
// none overlaps another, and neither a day nor the week holds more than it may.
func reach(options []MakeUpOption, open openWeek, week Date, dailyMaximum int) int {
	byDay := map[Date][]MakeUpOption{}
	for _, option := range options {
		byDay[option.Meeting.Date] = append(byDay[option.Meeting.Date], option)
	}
	room := -1 // minutes that the week may still hold; -1 is any
	if open.maximum > 0 {
		room = max(0, open.maximum-open.earned-open.scheduled)
	}
	totals := []int{0} // that can be reached
	for _, date := range sortedDates(byDay) {
		sums := daySums(byDay[date], dailyRoom(open.days[date.DaysSince(week)], dailyMaximum))
		if room < 0 {
			totals = []int{totals[0] + slices.Max(sums)} // nothing keeps the best days apart
			continue
		}
		totals = addWithin(totals, sums, room)
	}
	return slices.Max(totals)
}

func sortedDates(byDay map[Date][]MakeUpOption) []Date {
	dates := make([]Date, 0, len(byDay))
	for date := range byDay {
		dates = append(dates, date)
	}
	slices.SortFunc(dates, Date.Compare)
	return dates
}

// dailyRoom is how many minutes a day that holds some already may still hold;
// -1 is any.
func dailyRoom(held, dailyMaximum int) int {
	if dailyMaximum <= 0 {
		return -1
	}
	return max(0, dailyMaximum-held)
}

// daySums are the minutes that can be made of one day's options. A day holds a
// handful of them.
func daySums(options []MakeUpOption, room int) []int {
	sums := []int{}
	var taken []MakeUpOption
	var walk func(rest []MakeUpOption, sum int)
	walk = func(rest []MakeUpOption, sum int) {
		if room >= 0 && sum > room {
			return
		}
		if len(rest) == 0 {
			if !slices.Contains(sums, sum) {
				sums = append(sums, sum)
			}
			return
		}
		walk(rest[1:], sum)
		next := rest[0]
		clash := func(o MakeUpOption) bool { return next.Start.Before(o.End) && o.Start.Before(next.End) }
		if !slices.ContainsFunc(taken, clash) {
			taken = append(taken, next)
			walk(rest[1:], sum+next.Minutes)
			taken = taken[:len(taken)-1]
		}
	}
	walk(options, 0)
	return sums
}

// addWithin are the sums of one of each that stay within the room.
func addWithin(totals, sums []int, room int) []int {
	reached := map[int]bool{}
	for _, total := range totals {
		for _, sum := range sums {
			if total+sum <= room {
				reached[total+sum] = true
			}
		}
	}
	all := make([]int, 0, len(reached))
	for total := range reached {
		all = append(all, total)
	}
	return all
}
