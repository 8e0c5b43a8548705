package book

import "testing"

func TestTheAgendaGoesDayByDay(t *testing.T) {
	r := newRig(t)
	today := r.Today()
	entries, err := r.Agenda(today, 7)
	if err != nil || len(entries) == 0 {
		t.Fatalf("the week holds sessions: got %d, %v", len(entries), err)
	}
	_, meetings := r.DaysAhead(7)
	if len(entries) != len(meetings) {
		t.Errorf("without appointments, the agenda holds the %d meetings of the week, got %d", len(meetings), len(entries))
	}
	for i, entry := range entries[1:] {
		if entry.Session.Date.Before(entries[i].Session.Date) {
			t.Error("by date")
		}
	}
	r.Close()
	if _, err := r.Agenda(today, 7); err == nil {
		t.Error("a closed book has no agenda")
	}
}
