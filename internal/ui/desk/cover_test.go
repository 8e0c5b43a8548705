package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestOneScreenComesBackWithoutNames: patients pass the only screen.
func TestOneScreenComesBackWithoutNames(t *testing.T) {
	r := newRig(t, rigOptions{oneScreen: true})
	r.press(fyne.KeyF9)
	if r.shell.masked {
		t.Fatal("the curtain cannot be drawn back")
	}
	r.choose("102", r.day)
	r.rune('e')
	r.advance(time.Second)
	if !r.shell.sheet.open() {
		t.Fatal("no question names the patient")
	}
	r.desk.Lock()
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() || !r.shell.masked || r.sees("Brooks") {
		t.Errorf("locked %v, masked %v, a name to be seen %v", r.desk.Locked(), r.shell.masked, r.sees("Brooks"))
	}
}

func TestTheCurtainCoversACardsTitle(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("102")
	r.rune('i')
	r.advance(time.Second)
	r.mustSee("Brooks")
	r.press(fyne.KeyF9)
	if r.sees("Brooks") {
		t.Error("behind the curtain the card's page names the patient")
	}
}

func TestFoundRowsDifferBehindTheCurtain(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF9)
	r.rune('/')
	r.typeText("n")
	r.advance(time.Second)
	r.mustSee("No. 101", "No. 102")
}
