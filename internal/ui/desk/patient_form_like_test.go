package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
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

// TestTwoRecordsThatAreHereLeadToTheMerge: while one of them is changed, F10 shows
// both side by side; whoever may not merge reads who may.
func TestTwoRecordsThatAreHereLeadToTheMerge(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	r.act('e')
	r.mustSee("Cheng, Wei · No. 212", "may be the same person")
	r.fits("patients-like-both")
	r.press(keyLike)
	r.advance(time.Second)
	if m := r.merges(); !r.patients().showing(m.object) || m.patient.ID != r.people["103"] || m.other != twin {
		t.Errorf("both are chosen, got %q and %q", m.patient.ID, m.other)
	}
	r = newRig(t, rigOptions{settings: neverIdle})
	twin = r.twice()
	r.openPatient("103")
	r.act('e')
	r.mustSee("Records are merged by a director or deputy: Ruth Abara.")
	r.press(keyLike)
	r.advance(time.Second)
	if got := r.patients().sheet.patient; got != twin {
		t.Errorf("F10 opens the other one, got %q", got)
	}
}

// TestTwoPeopleAreNotCalledOne because of their numbers or their birthday, and not where
// their birthdays differ.
func TestTwoPeopleAreNotCalledOne(t *testing.T) {
	may, june := clinic.NewDate(1988, time.May, 4), clinic.NewDate(1988, time.June, 4)
	for _, each := range []struct {
		why         clinic.LikeWhy
		born, other clinic.Date
		own         bool
	}{
		{clinic.LikeNearNumber, may, may, true}, {clinic.LikeBirth, may, may, true}, {clinic.LikeName, may, june, true},
		{clinic.LikeName, may, may, false}, {clinic.LikeName, clinic.Date{}, june, false}, {clinic.LikeNearName, may, may, false},
	} {
		if got := eachTheirOwn(clinic.Likeness{Why: each.why, Born: each.other}, each.born); got != each.own {
			t.Errorf("%+v: each their own is %v", each, got)
		}
	}
}

// TestALikenessOfTwoFits beside all that can be changed of a patient.
func TestALikenessOfTwoFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.settings = neverIdle
			r := newRig(t, options)
			r.twice()
			r.openPatient("103")
			r.act('e')
			r.fits("patients-like-both-" + name)
		})
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
