package book

import (
	"testing"

	"daybook/internal/clinic"
)

// TestPaperIsThereTomorrow: what was typed from paper and the sign of a week survive a
// restart, and a figure that was taken back does not come again.
func TestPaperIsThereTomorrow(t *testing.T) {
	r := newRig(t)
	today := r.Today()
	r.must(clinic.TypePaper{Patient: r.ana, Date: today, Paper: &clinic.PaperDay{Word: clinic.PaperHours, Minutes: 150}})
	r.must(clinic.TypePaper{Patient: r.ana, Date: today.AddDays(-7), Paper: &clinic.PaperDay{Word: clinic.PaperAbsent}})
	r.must(clinic.TypePaper{Patient: r.ana, Date: today.AddDays(-7)})
	r.must(clinic.EndParallel{Week: today})
	r.openAgain()
	week, err := r.Parallel(today)
	if err != nil || week.Typed() != 1 || week.End == nil || week.End.By != "desk" {
		t.Fatalf("the week is %+v (%v)", week, err)
	}
	before, err := r.Parallel(today.AddDays(-7))
	if err != nil || before.Typed() != 0 || before.End != nil {
		t.Errorf("the week before is %+v (%v)", before, err)
	}
	rows, err := r.Openings()
	if err != nil || len(rows) != 1 || rows[0].Patient != r.ana {
		t.Errorf("the stays are %+v (%v)", rows, err)
	}
}
