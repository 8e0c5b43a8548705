package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// TestPatientsAreTypedOneAfterTheOther by the keyboard alone: each is in the program with
// what it asks for, the form stays open for the next, and says where more are added.
func TestPatientsAreTypedOneAfterTheOther(t *testing.T) {
	r := newRig(t, rigOptions{})
	before := r.book.PatientIndex().Len()
	r.shell.askQuickPatients()
	type person struct{ family, given, number, born, from string }
	for _, p := range []person{{"Ibarra", "Luz", "9201", "03/14/1990", ""}, {"Ødegaard", "Nils", "9202", "", "10/12/2026"}} {
		for i, text := range []string{p.family, p.given, p.number, p.born, p.from} {
			if i == 4 && text != "" {
				r.press(fyne.KeyBackspace)
				for range 10 {
					r.press(fyne.KeyBackspace)
				}
			}
			r.typeText(text)
			if i < 4 {
				r.press(fyne.KeyTab)
			}
		}
		r.press(fyne.KeyReturn)
		r.drain()
		if !r.shell.sheet.open() {
			t.Fatal("the form closed")
		}
	}
	r.mustSee("2 added. The last one: Ødegaard, Nils.")
	found := r.book.FindPatients("9202")
	if r.book.PatientIndex().Len() != before+2 || len(found) != 1 {
		t.Fatalf("%d patients, want two more than %d", r.book.PatientIndex().Len(), before)
	}
	sheet, err := r.book.Sheet(found[0].Patient)
	if err != nil {
		t.Fatal(err)
	}
	stay := sheet.Current
	if stay == nil || stay.From != clinic.NewDate(2026, 10, 12) || len(stay.Plans[0].Days) != 3 || stay.Opening == nil || stay.Opening.AsOf != r.book.Today() {
		t.Errorf("the stay is %+v", stay)
	}
	r.press(fyne.KeyEscape)
	r.mustSee("2 patients were added.")
	r.shell.undo()
	r.drain()
	if n := r.book.PatientIndex().Len(); n != before+1 {
		t.Errorf("after taking the last one back there are %d patients, want %d", n, before+1)
	}
}

// TestTheQuickFormSaysWhatIsWrong at the field, and who it may be already.
func TestTheQuickFormSaysWhatIsWrong(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
			r := newRig(t, rigOptions{language: language, size: size})
			before := r.book.PatientIndex().Len()
			r.shell.askQuickPatients()
			r.sheetFits("quick-" + language)
			r.press(fyne.KeyReturn) // no name
			r.drain()
			r.typeText("Brooks")
			r.press(fyne.KeyTab)
			r.typeText("Denise")
			r.press(fyne.KeyTab)
			r.typeText("102")
			r.press(fyne.KeyReturn)
			r.drain()
			r.sheetFits("quick-taken-" + language)
			r.press(fyne.KeyTab)
			r.typeText("31/31/1990")
			r.press(fyne.KeyReturn)
			r.drain()
			if r.stage.Button("That is all") == nil && r.stage.Button("Son todos") == nil {
				t.Error("the form closed")
			}
			if n := r.book.PatientIndex().Len(); n != before {
				t.Errorf("%s: %d patients, want %d", language, n, before)
			}
		}
	}
}

// TestTheQuickFormLeadsToWhoIsHere: F10 opens the patient instead of typing them twice.
func TestTheQuickFormLeadsToWhoIsHere(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.shell.askQuickPatients()
	r.typeText("Chen")
	r.press(fyne.KeyTab)
	r.typeText("Wei")
	r.mustSee("the same name")
	r.sheetFits("quick-like")
	r.press(keyLike)
	r.advance(time.Second)
	if r.shell.sheet.open() || r.patients().sheet.patient != r.people["103"] {
		t.Errorf("F10 opened %q", r.patients().sheet.patient)
	}
}
