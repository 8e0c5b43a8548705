package desk

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// chooseFilter opens the choice of filters and goes some steps to the right.
func (r *rig) chooseFilter(steps int) {
	r.rune('2')
	r.advance(time.Second)
	for range steps {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeyReturn)
}

func TestTheListIsShortenedByTheKeyboardAndStaysSo(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	r.press(fyne.KeyF3)
	before := len(r.rows())
	r.chooseFilter(3) // everybody, in a program, Daytime, Evening
	in := r.rows()
	if len(in) != 9 || !r.sees("9 of 11") {
		t.Fatalf("in the evening are %q of %d", in, before)
	}
	r.press(fyne.KeyF2)
	r.press(fyne.KeyF3)
	if got := r.rows(); !slices.Equal(got, in) {
		t.Errorf("another page forgot the filter: %q", got)
	}
	r.openPatient("103")
	r.press(fyne.KeyF3)
	if r.patients().list.filter.now.Kind != clinic.FilterTrack {
		t.Error("opening somebody whom the filter shows ended it")
	}
	r.run(staff, clinic.Discharge{Patient: r.people["103"], Admission: r.sheetOf("103").Current.ID, Date: clinic.NewDate(2026, 11, 20), Reason: "Moved"})
	r.advance(time.Second)
	if got := r.rows(); len(got) != len(in)-1 || r.patients().sheet.patient != r.people["103"] {
		t.Errorf("after a discharge there are %d of %d, and the sheet is of %q; want it left open", len(got), len(in), r.patients().sheet.patient)
	}
	r.openPatient("103")
	if r.patients().list.filter.now.Kind != clinic.FilterAll || len(r.rows()) != before {
		t.Error("opening somebody whom the filter hides has to end it")
	}
}

func TestEscapeSetsTheFilterBack(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.rune('2')
	r.advance(time.Second)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	if len(r.rows()) == 11 {
		t.Error("the list does not follow what is marked")
	}
	r.press(fyne.KeyEscape)
	if got := len(r.rows()); got != 11 {
		t.Errorf("Escape left %d of 11", got)
	}
}

func TestWhoNeedsAttentionIsListed(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.chooseFilter(5) // all, in, two tracks, discharged, attention
	if got := r.patients().list.filter.now.Kind; got != clinic.FilterAttention {
		t.Fatalf("the filter is %q", got)
	}
	want := r.rows()
	if len(want) == 0 {
		t.Fatal("nobody has a card, and nobody needs attention")
	}
	r.fits("patients-filter")
	r.openPatient("101")
	r.chooseFilter(0)
	if row := r.patients().list.index.Find("101", clinic.PatientFilter{})[0]; !row.NeedsAttention() {
		t.Error("without a card one needs attention")
	}
}

// countingBook counts what the list of patients asks for.
type countingBook struct {
	Book
	lists int
}

func (b *countingBook) PatientIndex() clinic.PatientIndex { b.lists++; return b.Book.PatientIndex() }
func (b *countingBook) FindPatients(search string) []clinic.PatientRow {
	b.lists++
	return b.Book.FindPatients(search)
}

func TestTypingAsksTheBookNothing(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	counting := &countingBook{Book: r.book}
	r.shell.deps.Book = counting
	r.press(fyne.KeyF3)
	r.advance(time.Second)
	asked := counting.lists
	r.rune('/')
	r.typeText("jose alva")
	if counting.lists != asked || len(r.rows()) != 1 {
		t.Errorf("nine letters asked the book %d times and found %q; want none and one", counting.lists-asked, r.rows())
	}
}

var _ Book = (*book.Book)(nil)
