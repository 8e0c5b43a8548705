package book

import (
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/journal"

	"pgregory.net/rapid"
)

// Ana's stay begins on the second of November.
func moving(from clinic.Date) clinic.Command {
	return clinic.Explained{Command: clinic.MoveAdmission{Patient: "ana", Admission: "stay", From: from}, Reason: "paper says so"}
}

func TestAMovedFirstDayHoldsInTheBook(t *testing.T) {
	r := newRig(t)
	first, second := clinic.NewDate(2026, 10, 19), clinic.NewDate(2026, 10, 26)
	if _, err := r.Do(r.desk, clinic.MoveAdmission{Patient: "ana", Admission: "stay", From: first}); err == nil {
		t.Error("days gone by are not changed without a reason")
	}
	if preview, err := r.PreviewMove(clinic.MoveAdmission{Patient: "ana", Admission: "stay", From: first}); err != nil || preview.Minutes != 2*540 {
		t.Errorf("two weeks of 9 hours more, got %+v (%v)", preview, err)
	}
	for _, from := range []clinic.Date{first, second} {
		if _, err := r.Do(r.desk, moving(from)); err != nil {
			t.Fatal(err)
		}
	}
	r.openAgain()
	sheet, err := r.Sheet("ana")
	if err != nil || sheet.Current.From != second || len(sheet.Current.Plans) != 1 || sheet.Current.Plans[0].From != second {
		t.Fatalf("the stay and its plan begin on %s, got %+v (%v)", second, sheet.Current, err)
	}
	versions, err := r.VersionsOf("ana")
	if err != nil || len(versions) != 2 || versions[0].Why != "paper says so" || versions[1].Differences[0].Was != clinic.NewDate(2026, 11, 2) {
		t.Errorf("both corrections are earlier versions, got %+v (%v)", versions, err)
	}
}

// The corrections of a first day, and the stay's opening, give the same stay in
// whatever order they arrive.
func TestAMovedFirstDayInAnyOrder(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		for range rapid.IntRange(1, 4).Draw(rt, "moves") {
			r.Do(r.desk, moving(r.Today().AddDays(-rapid.IntRange(1, 40).Draw(rt, "days"))))
		}
		r.Close()
		inspection := inspect(rt, r.options)
		defer inspection.Close()
		entries := entriesOf(rt, inspection)
		inOrder := appliedTo(rt, t, inspection, entries)
		shuffled := rapid.Permutation(append([]journal.Entry(nil), entries...)).Draw(rt, "order")
		sameState(rt, "shuffled", inOrder, appliedTo(rt, t, inspection, shuffled))
	})
}
