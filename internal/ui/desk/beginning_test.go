package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// emptyBook stands for a book without patients: its finding finds nobody.
type emptyBook struct{ Book }

func (emptyBook) FindPatients(string) []clinic.PatientRow { return nil }

func emptyRig(t *testing.T) *rig {
	r := newRig(t, rigOptions{signedOut: true})
	r.shell.deps.Book = emptyBook{r.shell.deps.Book}
	r.signIn("Ruth Abara")
	return r
}

// TestANewBookSaysWhatComesNext and leads there by two keys.
func TestANewBookSaysWhatComesNext(t *testing.T) {
	arrived := []func(*rig) bool{
		func(r *rig) bool {
			p := r.shell.page(pagePatients).(*patientsPage)
			return r.shell.current == pagePatients && p.showing(p.imports.object)
		},
		func(r *rig) bool {
			return r.shell.current == pagePatients && r.sees("Type your patients, one after the other")
		},
		func(r *rig) bool {
			return r.shell.current == pageSettings && r.shell.page(pageSettings).(*settingsPage).now.id == "scanner"
		},
	}
	for i, there := range arrived {
		r := emptyRig(t)
		r.mustSee("Your book is ready. What comes next?")
		for range i {
			r.press(fyne.KeyRight)
		}
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		if !there(r) || r.shell.sheet.open() != (i == 1) {
			t.Errorf("choice %d leads to %s, or the question stays", i+1, r.shell.current)
		}
	}
	r := emptyRig(t)
	r.press(fyne.KeyEscape)
	if r.shell.sheet.open() || r.shell.current != pageToday {
		t.Error("“Later” does not lead to today")
	}
}

// TestABookWithPatientsOffersNoBeginning: the question goes away by itself.
func TestABookWithPatientsOffersNoBeginning(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.signIn("Ruth Abara")
	if r.shell.sheet.open() {
		t.Error("a book with patients says how to begin")
	}
}

// TestPracticeOpensTheSampleClinic from the page about Daybook; the sample itself
// offers none.
func TestPracticeOpensTheSampleClinic(t *testing.T) {
	r := newRig(t, rigOptions{})
	asked := 0
	r.shell.deps.Practice = func(done func(error)) { asked++; done(nil) }
	r.openSettings("Dana Reyes", "about")
	r.tapButton("Practice in the sample clinic")
	if asked != 1 {
		t.Errorf("the sample clinic was asked for %d times, want once", asked)
	}
	r.mustSee("The sample clinic opens in windows of its own.")
	r.shell.deps.Practice = func(done func(error)) { done(ErrPracticing) }
	r.tapButton("Practice in the sample clinic")
	r.mustSee("The sample clinic is open already.")
	r.shell.deps.Practice = func(done func(error)) { done(errDisk) }
	r.tapButton("Practice in the sample clinic")
	r.mustSee("The sample clinic could not be opened.")
	r.desk.Lock()
	r.shell.openPractice()
	r.mustSee("The sample clinic could not be opened.")
}
