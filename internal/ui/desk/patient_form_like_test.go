package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// beginNew opens the form of a new patient.
func (r *rig) beginNew() {
	r.press(fyne.KeyF3)
	r.rune('a')
	r.advance(time.Second)
}

func TestADuplicateIsNoticedWhileTyping(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.beginNew()
	r.typeText("Wei")
	r.press(fyne.KeyTab)
	r.typeText("Chen")
	r.mustSee("Chen, Wei · No. 103 is here already: the names the other way round.")
	r.fits("patients-like")
	r.press(keyLike)
	r.press(fyne.KeyReturn) // leave without saving
	if got := r.patients().sheet.patient; got != r.people["103"] {
		t.Errorf("F10 opened %q", got)
	}
}

func TestALikenessKeepsNobodyFromSaving(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.beginNew()
	r.typeText("Chen")
	r.press(fyne.KeyTab)
	r.typeText("Wei")
	r.mustSee("the same name")
	r.shell.save()
	r.advance(time.Second)
	if sheet := r.find("112"); sheet.Patient.Family != "Chen" {
		t.Errorf("saved is %+v", sheet.Patient)
	}
}

func TestWhoIsChangedIsNotLikeThemself(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.rune('e')
	r.advance(time.Second)
	r.typeText(" ")
	if r.patients().form.like.object.Visible() {
		t.Error("Chen, Wei is said to be Chen, Wei")
	}
}

func TestALikenessIsHiddenBehindTheCurtain(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF9)
	r.beginNew()
	r.typeText("Chen")
	r.press(fyne.KeyTab)
	r.typeText("Wei")
	if r.sees("Chen, Wei ·") || !r.sees("the same name") {
		t.Errorf("behind the curtain one reads %q", r.stage.Texts())
	}
}

// TestWhatWasTypedSurvivesTheIdleLock: the telephone rang, the desk locked itself,
// and the same person goes on where they were.
func TestWhatWasTypedSurvivesTheIdleLock(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.beginNew()
	r.typeText("Chen")
	r.press(fyne.KeyTab)
	r.typeText("Wei")
	for range 60 {
		r.advance(time.Minute)
	}
	if !r.desk.Locked() {
		t.Fatal("the desk does not lock itself")
	}
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	form := r.patients().form
	if !r.patients().showing(form.object) || form.family.Text() != "Chen" || form.given.Text() != "Wei" {
		t.Errorf("after the lock the form holds %q, %q", form.family.Text(), form.given.Text())
	}
	r.mustSee("the same name")
}
