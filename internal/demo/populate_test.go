package demo

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/keep"
)

// TestTheSampleClinic makes one clinic and looks at it from all sides, since
// making it takes a while. What changes the book works on a copy.
func TestTheSampleClinic(t *testing.T) {
	made := newFolders(t)
	summary, err := Populate(context.Background(), made, newOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	parts := []struct {
		name string
		test func(t *testing.T, s sample)
	}{
		{"is marked as a sample", testMarked},
		{"verifies clean", testVerifies},
		{"goes on where it stopped", testResumes},
		{"tells the same story again", testSameAgain},
		{"has plausible hours", testHours},
		{"has a week of every outlook", testOutlooks},
		{"has credits that add up", testCreditsAddUp},
		{"has sessions made up", testMadeUp},
		{"has stays with a story", testStays},
		{"has payers and a billed period", testBilling},
		{"has a worksheet that is nearly done", testWorksheet},
		{"has days of every verdict", testVerdicts},
		{"has corrections", testCorrections},
		{"has activities outside", testOutside},
		{"has a calendar", testCalendar},
		{"has the mess of real life", testMess},
		{"has a day that has not begun", testToday},
		{"has a file for every card", testFiles},
		{"answers every card", testCards},
		{"checks its patients in", testCheckIns},
		{"refuses real cards", testRealCard},
		{"lets its staff and patients in", testPINs},
		{"finds notices and cards by looking", testLookups},
	}
	for _, part := range parts {
		t.Run(part.name, func(t *testing.T) { part.test(t, copyOf(t, made, summary)) })
	}
	t.Run("is cleared away whole", func(t *testing.T) { testClear(t, made) }) // the last: it is gone then
}

func testMarked(t *testing.T, s sample) {
	if !s.Demo() {
		t.Error("the book does not say that it is a sample")
	}
	if s.Health().Doubtful {
		t.Error("the book doubts the clock at the start")
	}
	if s.summary.Patients != 40 || s.summary.Cards != 38 || s.summary.Visits < 800 || len(s.summary.Staff) != staffCount {
		t.Errorf("the summary says %+v", s.summary)
	}
}

func testVerifies(t *testing.T, s sample) {
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	inspection, err := book.Inspect(book.Options{Path: s.folders.Book, KeyStore: s.folders.KeyStore})
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	report, err := keep.Verify(context.Background(), inspection, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	if !report.Sound() || len(report.Findings) > 0 {
		t.Errorf("a fresh sample has findings: %+v", report.Findings)
	}
	if report.Entries < s.summary.Entries {
		t.Errorf("the journal has %d entries, the story gave it %d", report.Entries, s.summary.Entries)
	}
}

// visitsOf writes every visit by the patient's number, without ids.
func visitsOf(t *testing.T, s sample) []string {
	t.Helper()
	var lines []string
	err := s.Read(func(v clinic.View) error {
		for _, id := range v.Patients() {
			patient, _ := v.Patient(id)
			visits, err := v.VisitsOf(id, s.Today().AddDays(-100), s.Today())
			if err != nil {
				return err
			}
			lines = append(lines, patient.Number+" "+patient.SortName())
			for _, visit := range visits {
				track, _ := v.Track(visit.Session.Track)
				came, _ := visit.Since()
				line := fmt.Sprintf("%s %s %s %s", patient.Number, visit.Date, track.Label.Text, came)
				if visit.Credit != nil {
					line += fmt.Sprintf(" %d %v", visit.Credit.Minutes, visit.Credit.Verified)
				}
				lines = append(lines, line)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}

func testSameAgain(t *testing.T, s sample) {
	again := newFolders(t)
	summary, err := Populate(context.Background(), again, newOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	other := copyOf(t, again, summary)
	if s.ID() == other.ID() {
		t.Error("two sample clinics share a book id")
	}
	a, b := visitsOf(t, s), visitsOf(t, other)
	if !slices.Equal(a, b) {
		t.Errorf("two sample clinics differ: %d and %d lines", len(a), len(b))
	}
}

func TestPopulateNeverReplacesABook(t *testing.T) {
	folders := newFolders(t)
	folders.Book = folders.Cards + "/mine.db"
	if err := os.WriteFile(folders.Book, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Populate(context.Background(), folders, newOptions(t)); !errors.Is(err, bolt.ErrExists) {
		t.Errorf("expected bolt.ErrExists, got %v", err)
	}
	if left, _ := os.ReadFile(folders.Book); string(left) != "mine" {
		t.Error("the book that was there is gone")
	}
}

func TestACancelledPopulateLeavesNoBook(t *testing.T) {
	folders := newFolders(t)
	ctx, cancel := context.WithCancel(context.Background())
	options := newOptions(t)
	last := 0.0
	options.Progress = func(part float64) {
		if part < last || part > 1 {
			t.Errorf("the progress goes from %v to %v", last, part)
		}
		if last = part; part > 0.3 {
			cancel()
		}
	}
	if _, err := Populate(ctx, folders, options); !errors.Is(err, context.Canceled) {
		t.Fatalf("expected context.Canceled, got %v", err)
	}
	for _, path := range []string{folders.Book, folders.Book + ".making"} {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is there after a cancelled run: %v", path, err)
		}
	}
}
