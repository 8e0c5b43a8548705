package book

import (
	"testing"

	"daybook/internal/clinic"
)

// TestANumberOfTwoIsToldWithTheNumber: two stations gave it at the same time. The
// lobby says nothing; the desk is told which number, and whose it is.
func TestANumberOfTwoIsToldWithTheNumber(t *testing.T) {
	r := newRig(t)
	if found := r.PatientsWithNumber("204207"); len(found) != 1 || found[0].ID != r.ana {
		t.Fatalf("the number is Ana's alone, got %+v", found)
	}
	draft := r.snap.Load().draft()
	draft.commits-- // the snapshot of the same state
	draft.putPatient(clinic.Patient{ID: "bea", Number: "204207", Family: "Abel"})
	r.snap.Store(draft)
	if found := r.PatientsWithNumber("204207"); len(found) != 2 || found[0].ID != "bea" {
		t.Fatalf("the number is Abel's and Ana's, by name, got %+v", found)
	}
	if _, err := r.AnswerNumber("204207", "1234", "", clinic.IntentNone); err != nil {
		t.Fatal(err)
	}
	board, err := r.DayBoard(r.Today())
	if err != nil || len(board.Notices) != 1 || board.Notices[0].Reason != clinic.DoubleNumber || board.Notices[0].Number != "204207" {
		t.Errorf("the desk is told of the number, got %+v (%v)", board.Notices, err)
	}
}
