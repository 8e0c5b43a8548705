package desk

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// doubled is a book in which two patients carry one number, as after two stations
// gave it at the same time.
type doubled struct {
	Book
	both []clinic.Patient
}

func (d doubled) PatientsWithNumber(string) []clinic.Patient { return d.both }

// numberTwice tells the desk of a number that Wei Chen and his twin record carry.
func numberTwice(r *rig, twin clinic.PatientID) {
	r.t.Helper()
	r.shell.deps.Book = doubled{r.shell.deps.Book, []clinic.Patient{r.sheetOf("103").Patient, r.sheetOfID(twin).Patient}}
	r.openPage(pageToday)
	r.raise(clinic.Notice{Reason: clinic.DoubleNumber, Number: "103"})
	r.advance(2 * time.Second)
}

// TestANumberOfTwoLeadsToTheMerge: the card names both, and a tap or its key shows them
// side by side.
func TestANumberOfTwoLeadsToTheMerge(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	numberTwice(r, twin)
	r.mustSee("Chen, Wei and Cheng, Wei both have number 103.")
	r.tapButton("Compare both")
	r.advance(time.Second)
	m := r.merges()
	if !r.patients().showing(m.object) || m.patient.ID != r.people["103"] || m.other != twin {
		t.Fatalf("both records are compared, got %q and %q", m.patient.ID, m.other)
	}
	r.escape()
	r.escape()
	if got := r.patients().sheet.patient; got != r.people["103"] {
		t.Errorf("and from there back to the first one's sheet, got %q", got)
	}
	r.openPage(pageToday)
	r.advance(2 * time.Second)
	r.rune('m')
	r.advance(time.Second)
	if !r.patients().showing(m.object) || m.other != twin {
		t.Error("the key of the card does the same")
	}
}

// TestANumberOfTwoSaysWhoMayMerge to those who may not.
func TestANumberOfTwoSaysWhoMayMerge(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	numberTwice(r, r.twice())
	r.mustSee("Records are merged by a director or deputy: Ruth Abara.")
	if r.sees("Compare both") {
		t.Error("the front desk is offered to merge")
	}
	r.openPatient("103")
	r.menuOf("merge.menu")
	r.mustSee("Records are merged by a director or deputy: Ruth Abara.")
}

// TestANumberThatIsNotTwiceAnyMore is told as mended.
func TestANumberThatIsNotTwiceAnyMore(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.raise(clinic.Notice{Reason: clinic.DoubleNumber, Number: "103"})
	r.advance(time.Second)
	r.mustSee("Now only one has it.")
}

func TestANumberOfTwoFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, twin := mergeRig(t, options)
			numberTwice(r, twin)
			r.fits("number-twice-" + name)
		})
	}
}
