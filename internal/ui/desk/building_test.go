package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Álvarez-Núñez, María José": "M. J. Á.", "Chen, Wei": "W. C.", "Lee": "L.", "": "", "d’Angelo, robert": "R. D.",
	} {
		if got := initials(name); got != want {
			t.Errorf("%q: expected %q, got %q", name, want, got)
		}
	}
}

func TestWhoIsInTheBuildingAtOneKey(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF11)
	r.mustSee("In the building: 0 people", "Nobody is checked in")
	r.press(fyne.KeyEscape)
	r.comes("101", r.night)
	r.comes("103", r.night)
	r.press(fyne.KeyF6) // from any page
	r.press(fyne.KeyF11)
	r.mustSee("In the building: 2 people", "Álvarez-Núñez, María José · 101", "Chen, Wei · 103", "Evening · room B")
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	if len(r.printed) != 1 || r.printed[0] != "in-the-building.pdf" {
		t.Errorf("printed %v", r.printed)
	}
	if r.shell.sheet.open() {
		t.Error("the list lies over the page still")
	}
}

func TestTodaysNumberOpensTheSameList(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	r.advance(time.Second)
	r.mustSee("Who is in · 1")
	r.act('q')
	r.mustSee("In the building: 1 person", "Álvarez-Núñez, María José · 101")
}

func TestBehindTheCurtainInitialsStandForNames(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	r.press(fyne.KeyF9)
	r.press(fyne.KeyF11)
	r.mustSee("M. J. Á. · 101")
	if strings.Contains(r.visible(), "Álvarez") {
		t.Error("the name can be read")
	}
	r.shell.building.names.Choose(0)
	r.shell.building.names.OnChanged()
	if r.mustSee("Álvarez-Núñez, María José · 101"); r.shell.masked != true {
		t.Error("the curtain opened by itself")
	}
}

func TestTheLockedDeskTellsNobodyWhoIsInside(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.comes("101", r.night)
	r.press(fyne.KeyF11)
	if strings.Contains(r.visible(), "Álvarez") || r.shell.sheet.open() {
		t.Error("a locked desk names patients")
	}
	if r.shell.may(clinic.ActAttendance) {
		t.Error("the test is signed in")
	}
}

func TestBuildingFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.oneScreen = true
			r := newRig(t, options)
			r.press(fyne.KeyF9)
			for _, number := range []string{"101", "103", "104", "105", "106", "107", "108", "109", "110"} {
				r.comes(number, r.night)
			}
			r.press(fyne.KeyF11)
			r.shell.building.names.Choose(0)
			r.shell.building.names.OnChanged()
			r.sheetFits("building-" + name)
		})
	}
}
