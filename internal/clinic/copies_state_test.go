package clinic

import (
	"testing"
	"time"
)

func TestCopyConcerns(t *testing.T) {
	now := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	settings := DefaultSettings()
	backup, tape := CopyPlace{Kind: CopyBackup, Folder: "/stick"}, CopyPlace{Kind: CopyTape, Folder: "/stick"}
	plan := CopyPlan{Said: true, Places: []CopyPlace{backup, tape}}
	ago := func(d time.Duration) time.Time { return now.Add(-d) }
	day := 24 * time.Hour
	tests := map[string]struct {
		plan  CopyPlan
		state CopyState
		kind  ConcernKind // "" is none
		rank  Rank
	}{
		"nobody said":                          {CopyPlan{}, CopyState{}, ConcernNoCopies, RankSoon},
		"a director wants none":                {CopyPlan{Said: true}, CopyState{}, ConcernNoCopies, RankKnown},
		"a good backup":                        {plan, CopyState{Place: backup, Last: ago(day)}, "", 0},
		"the first backup is on its way":       {plan, CopyState{Place: backup, Busy: true}, "", 0},
		"no backup for five days":              {plan, CopyState{Place: backup, Last: ago(5 * day)}, ConcernBackup, RankNow},
		"the last try failed":                  {plan, CopyState{Place: backup, Last: ago(day), Problem: "full", Since: ago(time.Minute)}, ConcernBackup, RankSoon},
		"a tape that holds everything":         {plan, CopyState{Place: tape, Last: now}, "", 0},
		"a stick that was just pulled":         {plan, CopyState{Place: tape, Problem: "gone", Since: ago(time.Minute)}, "", 0},
		"a stick that is away for ten minutes": {plan, CopyState{Place: tape, Problem: "gone", Since: ago(10 * time.Minute)}, ConcernTape, RankSoon},
		"a stick that is away for a day":       {plan, CopyState{Place: tape, Problem: "gone", Since: ago(day)}, ConcernTape, RankNow},
	}
	for name, test := range tests {
		found := CopyConcerns(settings, test.plan, []CopyState{test.state}, now)
		switch {
		case test.kind == "" && len(found) == 0:
		case len(found) != 1 || found[0].Kind != test.kind || found[0].Rank != test.rank:
			t.Errorf("%s: expected %q of rank %d, got %+v", name, test.kind, test.rank, found)
		}
	}
}
