package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ctrlQ presses the key that stands beside "Close Daybook".
func (r *rig) ctrlQ() {
	r.stage.Window.Canvas().(fyne.Shortcutable).TypedShortcut(
		&desktop.CustomShortcut{KeyName: fyne.KeyQ, Modifier: fyne.KeyModifierControl})
	r.drain()
}

func TestDaybookIsClosedAfterAQuestion(t *testing.T) {
	r := newRig(t, rigOptions{oneScreen: true})
	r.ctrlQ()
	if r.quits != 0 || !r.shell.sheet.open() {
		t.Fatalf("quits: %d, a question open: %v; want the question first", r.quits, r.shell.sheet.open())
	}
	r.press(fyne.KeyEscape)
	if r.quits != 0 || r.shell.sheet.open() {
		t.Fatal("No closed Daybook, or left the question open")
	}
	r.desk.Closing() // Alt+F4, or the window's cross
	r.press(fyne.KeyReturn)
	if r.quits != 1 {
		t.Errorf("Daybook was closed %d times, want once", r.quits)
	}
}

func TestClosingNeedsSigningIn(t *testing.T) {
	for _, oneScreen := range []bool{true, false} {
		r := newRig(t, rigOptions{oneScreen: oneScreen, signedOut: true})
		r.ctrlQ()
		r.desk.Closing()
		r.press(fyne.KeyReturn)
		if r.quits != 0 {
			t.Error("Daybook was closed by somebody who did not sign in")
		}
		if l := r.shell.lock; !l.goesOn.Visible() || l.goesOn.Content() != r.shell.t("desk.lock.close") {
			t.Errorf("one screen %v: the lock says %q, want how to close Daybook", oneScreen, l.goesOn.Content())
		}
	}
}

func TestClosingAsksAboutWhatIsNotSaved(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.signIn("Ruth Abara")
	r.openPage(pageSettings)
	settings := r.shell.page(pageSettings).(*settingsPage)
	settings.form.clinic.Focus()
	r.typeText("x")
	r.ctrlQ()
	if r.shell.sheet.title.Content() == r.shell.t("desk.close.title") {
		t.Error("nobody asked about the changed settings")
	}
	r.press(fyne.KeyReturn)
	if r.quits != 0 || r.shell.sheet.title.Content() != r.shell.t("desk.close.title") {
		t.Error("the question whether to close did not follow")
	}
}
