package clinic

import "testing"

func TestMinutesForCourt(t *testing.T) {
	d := openClinic(t)
	ref := d.sits(ana, monday, At(17, 0), At(18, 10), lessonOf(50), lesson{service: "drug_test", minutes: 30})
	visit := d.visits[ref.Visit]
	if got := MinutesFor(visit, ForCourt); got != 50 {
		t.Errorf("without a word of its own a purpose counts as treatment does: want 50, got %d", got)
	}
	visit.Session.Blocks[1].CountsFor = map[Purpose]bool{ForCourt: true}
	if got := MinutesFor(visit, ForCourt); got != 70 {
		t.Errorf("the court counts the 20 minutes of the drug test too: want 70, got %d", got)
	}
	visit.Session.Blocks[0].CountsFor = map[Purpose]bool{ForCourt: false}
	if got := MinutesFor(visit, ForCourt); got != 20 {
		t.Errorf("the court does not count the group: want 20, got %d", got)
	}
	if visit.Credit.Minutes != 50 {
		t.Errorf("treatment credit stays as it was, got %d", visit.Credit.Minutes)
	}
	visit.Credit = nil
	if got := MinutesFor(visit, ForCourt); got != 0 {
		t.Errorf("a visit that is not credited counts for nothing, got %d", got)
	}
}
