package kit

import (
	"cmp"
	"slices"
)

// lane is where across a day's column a block stands: at which place, counted
// from 0, of how many.
type lane struct{ at, of int }

// inOrder sorts blocks by their columns and times, as a person reads a week.
func inOrder(blocks []GridBlock, column func(day int) int) []GridBlock {
	sorted := slices.Clone(blocks)
	slices.SortStableFunc(sorted, func(a, b GridBlock) int {
		return cmp.Or(column(a.Day)-column(b.Day), a.Start-b.Start, b.End-a.End, cmp.Compare(a.Key, b.Key))
	})
	return sorted
}

// lanes puts blocks that run at the same time of a day side by side. The blocks
// are in order.
func lanes(blocks []GridBlock) []lane {
	placed := make([]lane, len(blocks))
	for from := 0; from < len(blocks); {
		to := together(blocks, from)
		share(blocks[from:to], placed[from:to])
		from = to
	}
	return placed
}

// together returns the end of a run of blocks that are tied to each other by
// overlaps.
func together(blocks []GridBlock, from int) int {
	to, ends := from+1, blocks[from].End
	for to < len(blocks) && blocks[to].Day == blocks[from].Day && blocks[to].Start < ends {
		ends = max(ends, blocks[to].End)
		to++
	}
	return to
}

// share gives every block of such a run the first place that is free.
func share(blocks []GridBlock, placed []lane) {
	var ends []int
	for i, block := range blocks {
		at := slices.IndexFunc(ends, func(end int) bool { return end <= block.Start })
		if at < 0 {
			at = len(ends)
			ends = append(ends, 0)
		}
		ends[at] = block.End
		placed[i].at = at
	}
	for i := range placed {
		placed[i].of = len(ends)
	}
}
