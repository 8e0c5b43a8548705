package clinic

import (
	"slices"
	"testing"
	"time"
)

func TestWhatAVisitCouldMakeUpFor(t *testing.T) {
	entry := func(id VisitID, date Date, outcome Outcome) LedgerEntry {
		return LedgerEntry{Ref: VisitRef{Visit: id, Date: date}, Start: InstantOf(date, At(9, 0), newYork()), Outcome: outcome}
	}
	made, own := entry("made up", monday, NoShow), entry("own", monday, NoShow)
	made.MadeUp = &VisitRef{Visit: "other"}
	ledger := Ledger{Entries: []LedgerEntry{
		entry("turned away", monday, NotAdmitted), entry("excused this week", monday, Excused), entry("missed this week", monday.AddDays(1), Unexcused),
		made, own, {Outcome: NoShow, Opening: 3},
	}}
	for week := range 12 {
		ledger.Entries = append(ledger.Entries, entry(VisitID("week "+string(rune('a'+week))), monday.AddDays(-7*(week+1)), NoShow))
	}
	ledger.Entries = append(ledger.Entries, entry("excused long ago", monday.AddDays(-21), Excused))
	var got []VisitID
	for _, each := range ToMakeUp(ledger, Visit{VisitRef: VisitRef{Visit: "own", Date: monday.AddDays(3)}}, time.Monday) {
		got = append(got, each.Ref.Visit)
	}
	if len(got) != 16 {
		t.Fatalf("all of the stay that nobody made up, but for the visit itself: got %d", len(got))
	}
	first, last := []VisitID{"missed this week", "excused this week", "week a", "week b"}, []VisitID{"week l", "excused long ago", "turned away"}
	if !slices.Equal(got[:4], first) || !slices.Equal(got[13:], last) {
		t.Errorf("the visit's week first, then the unexcused, then the excused, and who was turned away last: got %v", got)
	}
}
