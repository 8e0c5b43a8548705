package kit

const (
	dayMinutes = 24 * 60
	// mostMinutes is the latest end of a block: the second midnight after its
	// day began.
	mostMinutes = 2 * dayMinutes
)

// span is a stretch of a day, in minutes after its midnight.
type span struct{ start, end int }

func (s span) length() int { return s.end - s.start }

// gridRules say which spans a person can draw in a WeekGrid.
type gridRules struct {
	step  int // starts and ends stand on multiples of this many minutes
	least int // the shortest length, a multiple of step
	usual int // the length of what is drawn by one click
	from  int // the earliest start
	to    int // the latest end
}

func newGridRules(step, least, usual int) gridRules {
	step = max(step, 1)
	least = upTo(max(least, 1), step)
	return gridRules{step: step, least: least, usual: max(least, upTo(usual, step))}
}

// first and last are the range's ends on the grid of steps.
func (r gridRules) first() int { return upTo(r.from, r.step) }
func (r gridRules) last() int  { return downTo(r.to, r.step) }

// latestStart is the latest start of a span of a length: it begins on its own day
// and ends within the range.
func (r gridRules) latestStart(length int) int {
	return downTo(min(r.to-length, dayMinutes-1), r.step)
}

// moved moves a span to a start near the wanted one. It keeps its length, even
// one that was made under other rules; false where the range is too short.
func (r gridRules) moved(was span, start int) (span, bool) {
	if start == was.start && start >= r.from && was.end <= r.to {
		return was, true
	}
	first, last := r.first(), r.latestStart(was.length())
	if last < first {
		return was, false
	}
	start = min(max(nearest(start, r.step), first), last)
	return span{start, start + was.length()}, true
}

// ended moves a span's end to near the wanted one; false where there is no room.
func (r gridRules) ended(was span, end int) (span, bool) {
	first, last := upTo(was.start+r.least, r.step), r.last()
	if last < first || was.start < r.from {
		return was, false
	}
	return span{was.start, min(max(nearest(end, r.step), first), last)}, true
}

// between is what is drawn from one minute to another, of which either may be
// the earlier one; false where the range is too short for anything.
func (r gridRules) between(anchor, to int) (span, bool) {
	first, last := r.first(), r.latestStart(r.least)
	if last < first {
		return span{}, false
	}
	anchor, to = nearest(anchor, r.step), nearest(to, r.step)
	start := min(max(min(anchor, to), first), last)
	if to < anchor && anchor-start < r.least { // drawn upwards: the end stays
		start = min(max(anchor-r.least, first), last)
	}
	return span{start, min(max(max(anchor, to), start+r.least), r.last())}, true
}

// clicked is what one click at a minute draws: of the usual length, or as much
// as is free there.
func (r gridRules) clicked(minute int, taken []span) (span, bool) {
	grain := r.step
	if quarter := 15; quarter%r.step == 0 { // nobody means five past when clicking near the hour
		grain = quarter
	}
	free := r.freeAround(minute, taken)
	start := max(downTo(minute, grain), upTo(free.start, r.step))
	return r.usualFrom(start, free.end)
}

// after is what is drawn next after a minute: of the usual length, or as much as
// is free before the next block; false where the range ends before it.
func (r gridRules) after(minute int, taken []span) (span, bool) {
	start := max(upTo(minute, r.step), r.first())
	for {
		inside := false
		for _, each := range taken {
			if each.start < start+r.least && each.end > start {
				start, inside = upTo(each.end, r.step), true
			}
		}
		if !inside {
			break
		}
	}
	if start > r.latestStart(r.least) {
		return span{}, false
	}
	return r.usualFrom(start, r.freeAround(start, taken).end)
}

// usualFrom is a span of the usual length from a start, shorter where something else
// begins before.
func (r gridRules) usualFrom(start, free int) (span, bool) {
	drawn, ok := r.between(start, start+r.least)
	if !ok {
		return drawn, false
	}
	drawn.end = max(drawn.end, min(drawn.start+r.usual, downTo(free, r.step), r.last()))
	return drawn, true
}

// freeAround is the free time around a minute between a day's blocks.
func (r gridRules) freeAround(minute int, taken []span) span {
	free := span{r.from, r.to}
	for _, each := range taken {
		if each.end <= minute {
			free.start = max(free.start, each.end)
		}
		if each.start > minute {
			free.end = min(free.end, each.start)
		}
	}
	return free
}

func downTo(minutes, step int) int { return minutes / step * step }

func upTo(minutes, step int) int { return (minutes + step - 1) / step * step }

// nearest is the nearest multiple of a step; a minute before midnight counts as
// midnight.
func nearest(minutes, step int) int { return downTo(max(minutes, 0)+step/2, step) }
