package keep

import (
	"testing"

	"pgregory.net/rapid"
)

// TestSpansAreASet: runs answer as a plain set does.
func TestSpansAreASet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var runs spans
		set := map[uint64]bool{}
		for _, n := range rapid.SliceOf(rapid.Uint64Range(1, 40)).Draw(t, "numbers") {
			if rapid.Bool().Draw(t, "as a run") {
				runs = runs.union(span{n, n + 3})
				for i := range uint64(4) {
					set[n+i] = true
				}
				continue
			}
			runs = runs.with(n)
			set[n] = true
		}
		for n := range uint64(50) {
			if runs.has(n) != set[n] {
				t.Fatalf("expected %d to be in: %v, got %v", n, set[n], runs)
			}
		}
		for i := range runs {
			if runs[i].from > runs[i].to || i > 0 && runs[i].from <= runs[i-1].to+1 {
				t.Fatalf("expected runs apart and in order, got %v", runs)
			}
		}
		if runs.count() != uint64(len(set)) {
			t.Fatalf("expected %d numbers, got %v", len(set), runs)
		}
	})
}

func TestPrefixOfSeveralStations(t *testing.T) {
	for _, test := range []struct {
		have tapeHave
		want uint64
	}{
		{tapeHave{}, 0},
		{tapeHave{"a": {{2, 9}}}, 0},
		{tapeHave{"a": {{1, 4}}, "b": {{5, 6}, {9, 9}}}, 6},
		{tapeHave{"a": {{1, 4}, {8, 9}}, "b": {{3, 7}}}, 9},
	} {
		if got := test.have.prefix(); got != test.want {
			t.Errorf("%v: expected %d, got %d", test.have, test.want, got)
		}
	}
}
