package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// TestALegalHoldOnThePatientsPage: a director sets it with a reason by one key, takes it
// back by another, and lifts it with a reason; the sheet says so to everybody.
func TestALegalHoldOnThePatientsPage(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	held := func() clinic.LegalHold { return r.sheetOf("103").Patient.LegalHold }
	reason := func(text string) {
		t.Helper()
		r.rune('7')
		r.drain()
		r.press(fyne.KeyReturn)
		if !r.shell.sheet.open() {
			t.Error("nobody asks for the reason")
		}
		r.typeText(text)
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	r.signIn("Ruth Abara")
	r.press(fyne.KeyEscape)
	r.openPatient("103")
	reason("Subpoena 12-3")
	if held().Reason != "Subpoena 12-3" {
		t.Fatalf("the hold is %+v", held())
	}
	r.mustSee("The records are kept until somebody lifts this.", "Do not destroy")
	r.rune('u')
	r.advance(time.Second)
	if held().Stands() {
		t.Error("it was not taken back")
	}
	reason("Subpoena 12-4")
	reason("The case is closed")
	if held().Stands() {
		t.Error("it was not lifted")
	}
	r.rune('u')
	r.advance(time.Second)
	if held().Reason != "Subpoena 12-4" {
		t.Errorf("lifting it was not taken back: %+v", held())
	}
	r.desk.Lock()
	r.shell.lock.choose()
	r.signIn("Dana Reyes")
	r.openPatient("103")
	r.rune('7')
	r.drain()
	if r.shell.sheet.open() {
		t.Error("the front desk may lift it")
	}
	r.mustSee("Do not destroy")
	r.rune('q')
	r.drain()
	if r.sees("Lift “Do not destroy”") {
		t.Error("the front desk is offered to lift it")
	}
}

// TestALegalHoldFitsOnThePatientsPage in both languages and every size.
func TestALegalHoldFitsOnThePatientsPage(t *testing.T) {
	for name, options := range views() {
		options.signedOut = true
		r := newRig(t, options)
		r.signIn("Ruth Abara")
		r.press(fyne.KeyEscape)
		r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SetLegalHold{Patient: r.people["103"], Reason: "Subpoena 12-3"})
		r.drain()
		r.openPatient("103")
		r.fits("legal-hold-" + name)
		r.rune('7')
		r.drain()
		r.sheetFits("legal-hold-lift-" + name)
		r.press(fyne.KeyEscape)
		r.rune('q')
		r.drain()
		r.sheetFits("legal-hold-menu-" + name)
	}
}
