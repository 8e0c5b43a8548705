package clinic

import (
	"cmp"
	"slices"
	"time"
)

// ToMakeUp are the missed sessions of a stay that a visit could make up for: all
// that nobody made up yet, the most useful first. Those are the sessions of the
// visit's own week, then those that count as unexcused, then the latest; who came
// and was turned away missed nothing that is owed, and stands last.
func ToMakeUp(ledger Ledger, visit Visit, weekStart time.Weekday) []LedgerEntry {
	var missed []LedgerEntry
	for _, entry := range ledger.Entries {
		if entry.Opening == 0 && entry.MadeUp == nil && entry.Ref.Visit != visit.Visit {
			missed = append(missed, entry)
		}
	}
	week := WeekOf(visit.Date, weekStart)
	sameWeek := func(e LedgerEntry) bool { return WeekOf(e.Ref.Date, weekStart) == week }
	slices.SortStableFunc(missed, func(a, b LedgerEntry) int {
		return cmp.Or(
			before(a.Outcome.missed(), b.Outcome.missed()),
			before(sameWeek(a), sameWeek(b)),
			before(a.Outcome != Excused, b.Outcome != Excused),
			b.Start.Compare(a.Start),
		)
	})
	return missed
}
