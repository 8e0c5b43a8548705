package scan

import (
	"slices"
	"time"

	"daybook/internal/card"
)

// match is a code and the positions of its 28 letters among the strokes.
type match struct {
	code card.Code
	kept []int
}

func (m match) first() int { return m.kept[0] }
func (m match) last() int  { return m.kept[len(m.kept)-1] }

const (
	// foreignFast and foreignSlow are how many other signs may stand between
	// the letters of a code: many while a person types into a fast scan, few
	// where a person might have typed the whole.
	foreignFast = 12
	foreignSlow = 3
	// stalls is how often a busy computer may stand still while a code arrives with
	// nothing in between: nobody types 28 letters of the alphabet, the last four of
	// which are right, by chance.
	stalls = 6
)

// windowEnding looks for a code whose last letter is the stroke at end and
// whose letters follow each other with nothing of the alphabet between them.
func windowEnding(strokes []stroke, end int, o Options) (match, bool) {
	kept := make([]int, card.Length)
	letters := make([]byte, card.Length)
	n := card.Length
	for i := end; i >= 0 && n > 0; i-- {
		if strokes[i].letter == 0 {
			if end-i-(card.Length-n) >= foreignFast {
				return match{}, false
			}
			continue
		}
		n--
		kept[n], letters[n] = i, strokes[i].letter
	}
	if n > 0 || !plausible(strokes, kept, o) {
		return match{}, false
	}
	code, err := card.Parse(string(letters))
	return match{code, kept}, err == nil
}

// plausible checks the rhythm and what stands between the letters.
func plausible(strokes []stroke, kept []int, o Options) bool {
	fast := true
	for i := 1; i < len(kept); i++ {
		fast = fast && strokes[kept[i]].at.Sub(strokes[kept[i-1]].at) <= o.hold()
	}
	foreign := kept[len(kept)-1] - kept[0] + 1 - len(kept)
	pauses := 1
	if foreign == 0 {
		pauses = stalls
	}
	return (fast || foreign <= foreignSlow) && rhythmical(strokes, kept, o, pauses)
}

// rhythmical allows regular gaps with so many pauses at most.
func rhythmical(strokes []stroke, kept []int, o Options, most int) bool {
	pauses := 0
	for i := 1; i < len(kept); i++ {
		gap := strokes[kept[i]].at.Sub(strokes[kept[i-1]].at)
		if gap > o.Split {
			return false
		}
		if gap > o.slow() {
			pauses++
		}
	}
	return pauses <= most
}

// dispute is a stretch of strokes in which more than one reading is possible.
type dispute struct{ first, last int }

// windows finds the codes that end at position from or later. Where codes
// overlap, the reading with the most codes wins if it is the only one.
func windows(strokes []stroke, from int, o Options) (matches []match, disputes []dispute) {
	var group []match
	last := -1
	decide := func() {
		if len(group) == 0 {
			return
		}
		if reading, unique := bestReading(group); unique {
			matches = append(matches, reading...)
		} else {
			disputes = append(disputes, dispute{group[0].first(), last})
		}
		group = nil
	}
	for end := from; end < len(strokes); end++ {
		if strokes[end].letter == 0 {
			continue
		}
		m, ok := windowEnding(strokes, end, o)
		if !ok {
			continue
		}
		if m.first() > last {
			decide()
		}
		group = append(group, m)
		last = m.last()
	}
	decide()
	return matches, disputes
}

// bestReading takes as many codes of a group as do not overlap, once beginning
// from the left and once from the right. Both find the largest number; if they
// find the same codes, no other reading is as good.
func bestReading(group []match) (reading []match, unique bool) {
	end := -1
	for _, m := range group {
		if m.first() > end {
			reading = append(reading, m)
			end = m.last()
		}
	}
	var other []match
	start := group[len(group)-1].last() + 1
	for _, m := range slices.Backward(group) {
		if m.last() < start {
			other = append(other, m)
			start = m.first()
		}
	}
	slices.Reverse(other)
	return reading, slices.EqualFunc(reading, other, func(a, b match) bool { return a.first() == b.first() })
}

// rhythm is the longest gap between two letters of the code.
func (m match) rhythm(strokes []stroke) time.Duration {
	longest := time.Duration(0)
	for i := 1; i < len(m.kept); i++ {
		longest = max(longest, strokes[m.kept[i]].at.Sub(strokes[m.kept[i-1]].at))
	}
	return longest
}
