package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
)

// visible is everything that can be read in the window.
func (r *rig) visible() string { return strings.Join(r.stage.Texts(), "\n") }

// neverIdle keeps the desk open while much time passes.
func neverIdle(s *clinic.Settings) { s.IdleLock = 0 }

func TestSignInByKeyboard(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.typeText("ruth")
	r.press(fyne.KeyReturn)
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() || r.shell.role() != clinic.Director {
		t.Errorf("locked %v, role %q; want the director at the desk", r.desk.Locked(), r.shell.role())
	}
}

func TestSignInByTouch(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.shell.lock.ask(r.shell.lock.names.staff[0])
	for _, digit := range testPIN {
		place := int(digit-'0') - 1
		if digit == '0' {
			place = 10
		}
		test.Tap(r.shell.lock.pin.keypad.Key(place))
	}
	test.Tap(r.shell.lock.pin.keypad.Key(11))
	r.drain()
	if r.desk.Locked() {
		t.Error("the keypad's OK does not sign in")
	}
}

func TestWrongPINSaysSoAndThenWaits(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.typeText("dana")
	r.press(fyne.KeyReturn)
	for range clinic.FreeFailures {
		r.typeText("111222")
		r.press(fyne.KeyReturn)
		if word := r.shell.lock.pin.word.Content(); word != "That PIN is not right." {
			t.Fatalf("a wrong PIN says %q", word)
		}
	}
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	before := r.shell.lock.pin.word.Content()
	if !r.desk.Locked() || !strings.Contains(before, "second") {
		t.Fatalf("after three wrong PINs the desk says %q, want a wait in seconds", before)
	}
	r.advance(5 * time.Second)
	if now := r.shell.lock.pin.word.Content(); now == before {
		t.Error("the wait does not count down")
	}
	r.advance(time.Minute)
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() {
		t.Errorf("after the wait the right PIN is refused: %q", r.shell.lock.pin.word.Content())
	}
}

func TestLockHidesEveryPatient(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	busyEvening(r)
	if !strings.Contains(r.visible(), "Brooks, Denise") {
		t.Fatal("the test shows nobody to hide")
	}
	r.desk.Lock()
	r.advance(time.Second)
	for _, name := range []string{"Brooks", "Lewis", "Chen", "Nov 14"} {
		if strings.Contains(r.visible(), name) {
			t.Errorf("the locked desk shows %q", name)
		}
	}
	r.shell.say("Confirmed: Brooks, Denise")
	if strings.Contains(r.visible(), "Brooks") {
		t.Error("a late message names a patient on the locked desk")
	}
}

func TestLockedDeskStillServesTheLobby(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.scan(r.newCode(), time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("a scan does not reach the lobby while the desk is locked")
	}
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.HelpCalled, Patient: r.people["102"]}})
	if len(r.sounds) != 1 || r.sounds[0] != SoundHelp {
		t.Errorf("a help call sounds %v, want once", r.sounds)
	}
	if !strings.Contains(r.visible(), "Somebody at the lobby screen asks for help.") || strings.Contains(r.visible(), "Brooks") {
		t.Errorf("the locked desk says %q", r.visible())
	}
}

func TestIdleDeskLocksItselfAndKeepsThePage(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.rune('/')
	r.typeText("whi")
	r.advance(4 * time.Minute)
	if r.desk.Locked() {
		t.Fatal("the desk locks before its time")
	}
	r.advance(2 * time.Minute)
	if !r.desk.Locked() {
		t.Fatal("an idle desk stays open")
	}
	r.typeText(testPIN) // the same person is asked for the PIN at once
	r.press(fyne.KeyReturn)
	page := r.shell.page(pageToday).(*todayPage)
	if r.desk.Locked() || page.finder.field.Text() != "whi" {
		t.Errorf("locked %v, the field holds %q; want what was typed before", r.desk.Locked(), page.finder.field.Text())
	}
}

func TestScansDoNotKeepTheDeskOpen(t *testing.T) {
	r := newRig(t, rigOptions{})
	for range 7 {
		r.advance(time.Minute)
		r.scan(r.newCode(), time.Millisecond)
	}
	if !r.desk.Locked() {
		t.Error("patients' scans keep an unattended desk open")
	}
}

func TestAnotherPersonFindsNothingOfTheFirst(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.rune('i') // nothing: the row is in
	r.press(fyne.KeyReturn)
	if len(r.shell.undos) == 0 {
		t.Fatal("there is nothing to undo")
	}
	r.press(fyne.KeyF3)
	r.desk.Lock()
	r.press(fyne.KeyEscape)
	r.signIn("Ruth Abara")
	if r.shell.current != pageToday || len(r.shell.undos) != 0 {
		t.Errorf("page %s, %d to undo; want today and nothing", r.shell.current, len(r.shell.undos))
	}
}

func TestOneScreen(t *testing.T) {
	r := newRig(t, rigOptions{oneScreen: true})
	r.comes("102", r.night)
	if strings.Contains(r.visible(), "Brooks") {
		t.Error("with one screen the desk opens without the curtain")
	}
	r.press(fyne.KeyF9)
	if !strings.Contains(r.visible(), "Brooks") {
		t.Error("F9 does not draw the curtain back")
	}
	r.press(fyne.KeyF12)
	if r.lobbied != 1 || !r.desk.Locked() {
		t.Errorf("to the lobby %d times, locked %v; want once and locked", r.lobbied, r.desk.Locked())
	}
	r.typeText("d") // somebody touches the sign-in and goes away
	r.advance(2 * time.Minute)
	if r.lobbied != 2 {
		t.Error("an abandoned sign-in keeps the screen from the lobby")
	}
	r.advance(10 * time.Minute)
	if r.lobbied != 2 {
		t.Error("the desk goes back to the lobby although nobody took it")
	}
}

func TestChangedRoleSignsOut(t *testing.T) {
	r := newRig(t, rigOptions{})
	dana := clinic.Staff{ID: r.staff["Dana Reyes"], Name: "Dana Reyes", Role: clinic.FrontDesk, Left: true}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: dana})
	if !r.desk.Locked() {
		t.Error("somebody who left is still at the desk")
	}
	if strings.Contains(r.visible(), "Dana") {
		t.Error("somebody who left can still choose their name")
	}
}

// TestTheSignInTakesNoEndOfLetters: a key that is leant on does not stop the
// window, and Backspace still clears what it left.
func TestTheSignInTakesNoEndOfLetters(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	for range 2000 {
		r.rune('ñ')
	}
	r.advance(time.Second)
	names := r.shell.lock.names
	if got := len([]rune(names.typing)); got != longestName {
		t.Fatalf("%d letters are looked for, want %d at most", got, longestName)
	}
	for range longestName {
		r.press(fyne.KeyBackspace)
	}
	r.signIn("Dana Reyes")
}
