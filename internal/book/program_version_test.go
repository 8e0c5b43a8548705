package book

import (
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
)

// TestProgramVersionsSurviveReopeningAndReplay: what was saved for a day is asked
// for, asked again after a new start, and the journal alone gives it back.
func TestProgramVersionsSurviveReopeningAndReplay(t *testing.T) {
	r := newRig(t)
	system, today := clinic.Actor{Kind: clinic.System}, r.Today()
	from := today.AddDays(7)
	next := r.Programs()[0]
	next.From, next.Level.WeeklyMinimum, next.Label.Text = from, 540, "Intensive"
	save := clinic.SaveProgram{Program: next}
	facts, err := r.Do(system, save)
	if err != nil || len(facts) != 1 {
		t.Fatalf("the rules of next week: %d facts, %v", len(facts), err)
	}
	for range 2 { // as it was written, and after a new start
		now, history := r.Programs()[0], r.ProgramHistory(program)
		if now.Level.WeeklyMinimum != 0 || now.Label.Text != "Intensive" || len(now.Versions) != 0 {
			t.Errorf("today the old rules under the new name, got %+v", now)
		}
		if len(history) != 2 || !history[0].From.IsZero() || history[1].From != from || history[1].Level.WeeklyMinimum != 540 {
			t.Errorf("two versions, got %+v", history)
		}
		if rows := r.ProgramList(); rows[0].Next != from || rows[0].Program.Level.WeeklyMinimum != 0 {
			t.Errorf("the list shows today's rules and when others begin, got %+v", rows[0])
		}
		for week, want := range []int{0, 540} {
			hours, err := r.PatientHours(r.ana, "stay", today.AddDays(7*week))
			if err != nil || hours.Row.Week.Minimum != want {
				t.Errorf("week %d asks for %d minutes, want %d (%v)", week, hours.Row.Week.Minimum, want, err)
			}
		}
		r.openAgain()
	}
	undo, ok := clinic.Undo(save, facts, "a slip")
	if !ok {
		t.Fatal("the change can be taken back")
	}
	if _, err := r.Do(system, undo); err != nil {
		t.Fatalf("take the change back: %v", err)
	}
	if got := r.ProgramHistory(program); len(got) != 1 || got[0].Label.Text != "IOP" {
		t.Errorf("as it was before, got %+v", got)
	}
	if got := r.ProgramHistory("none"); got != nil {
		t.Errorf("no such program, got %+v", got)
	}
	r.Book.Close()
	inspection, err := Inspect(r.options)
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	replayed, err := inspection.Rebuild(filepath.Join(t.TempDir(), "replayed.db"), func(int) error { return nil })
	if err != nil {
		t.Fatalf("replay: %v", err)
	}
	defer replayed.Close()
	if differences, err := inspection.Compare(replayed); err != nil || len(differences) != 0 {
		t.Errorf("the journal gives the same state back, got %v (%v)", differences, err)
	}
}
