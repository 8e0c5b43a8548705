package clinic

import "time"

// CopyState is how it stands with one place for copies, right now on this computer.
type CopyState struct {
	Place   CopyPlace
	Last    time.Time // of a backup: when the last good one was written; of a tape: when it last held everything; zero is never
	Behind  int       // of a tape: entries that it lacks
	Bytes   int64     // of a backup: the size of the last one
	Problem string    // why it does not go well, as a code; "" is well
	Since   time.Time // when that began
	Busy    bool      // a backup is being written
	Part    float64   // and so much of it is, from 0 to 1
}

// tapeLate is how long a second copy may be away before somebody should look: a
// stick that was pulled by mistake. After tapeLost it is urgent.
const (
	tapeLate = 5 * time.Minute
	tapeLost = 24 * time.Hour
)

// CopyConcerns is what there is to do about the copies of the book. A sample clinic
// needs none.
func CopyConcerns(settings Settings, plan CopyPlan, states []CopyState, now time.Time) []Concern {
	if !plan.Said {
		return []Concern{{Kind: ConcernNoCopies, Rank: RankSoon}}
	}
	if len(plan.Places) == 0 {
		return []Concern{{Kind: ConcernNoCopies, Rank: RankKnown}}
	}
	var all []Concern
	for _, state := range states {
		if concern, wrong := state.concern(settings, now); wrong {
			all = append(all, concern)
		}
	}
	return all
}

// concern is what is to do about one place; false where all is well, or where it is
// too early to say.
func (s CopyState) concern(settings Settings, now time.Time) (Concern, bool) {
	bad := now.Sub(s.Since)
	switch {
	case s.Place.Kind == CopyBackup && !s.Last.IsZero() && BackupOverdue(settings, s.Last, now):
		return Concern{Kind: ConcernBackup, Rank: RankNow, Copy: s}, true
	case s.Place.Kind == CopyBackup && s.Problem != "":
		return Concern{Kind: ConcernBackup, Rank: RankSoon, Copy: s}, true
	case s.Place.Kind == CopyTape && s.Problem != "" && bad >= tapeLost:
		return Concern{Kind: ConcernTape, Rank: RankNow, Copy: s}, true
	case s.Place.Kind == CopyTape && s.Problem != "" && bad >= tapeLate:
		return Concern{Kind: ConcernTape, Rank: RankSoon, Copy: s}, true
	}
	return Concern{}, false
}
