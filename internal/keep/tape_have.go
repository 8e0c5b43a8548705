package keep

import (
	"slices"
)

// span is a run of numbers, both ends included.
type span struct{ from, to uint64 }

// spans are numbers in ascending runs that do not touch: those of one station's
// entries, in little memory however many there are.
type spans []span

func (s spans) has(n uint64) bool {
	at, found := s.find(n)
	return found && s[at].from <= n
}

// find is the first run that ends at a number or behind it.
func (s spans) find(n uint64) (at int, found bool) {
	at, _ = slices.BinarySearchFunc(s, n, func(run span, n uint64) int {
		if run.to < n {
			return -1
		}
		return 1
	})
	return at, at < len(s)
}

func (s spans) with(n uint64) spans { return s.union(span{n, n}) }

// union joins a run to the others.
func (s spans) union(run span) spans {
	first := 0
	if run.from > 1 {
		first, _ = s.find(run.from - 1)
	}
	end := first
	for end < len(s) && s[end].from <= run.to+1 {
		run.from, run.to = min(run.from, s[end].from), max(run.to, s[end].to)
		end++
	}
	return slices.Replace(s, first, end, run)
}

func (s spans) last() uint64 {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1].to
}

func (s spans) count() (n uint64) {
	for _, run := range s {
		n += run.to - run.from + 1
	}
	return n
}

// tapeHave is which entries a tape has, by station.
type tapeHave map[string]spans

func (h tapeHave) has(n uint64, station string) bool { return h[station].has(n) }

func (h tapeHave) add(n uint64, station string) { h[station] = h[station].with(n) }

func (h tapeHave) join(other tapeHave) {
	for station, runs := range other {
		for _, run := range runs {
			h[station] = h[station].union(run)
		}
	}
}

// numbers are those of all stations together.
func (h tapeHave) numbers() (all spans) {
	for _, runs := range h {
		for _, run := range runs {
			all = all.union(run)
		}
	}
	return all
}

// prefix is the number up to which none is missing, 0 where the first is.
func (h tapeHave) prefix() uint64 {
	if all := h.numbers(); len(all) > 0 && all[0].from == 1 {
		return all[0].to
	}
	return 0
}
