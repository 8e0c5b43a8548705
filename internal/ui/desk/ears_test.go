package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/scan"
)

// TestScansWhileTyping sends 22 scans at many speeds into a field that somebody
// is typing a name into: all are taken, and nobody finds a letter in the field
// that they did not type.
func TestScansWhileTyping(t *testing.T) {
	r := newRig(t, rigOptions{})
	const name = "María Núñez-Brooks, Denise"
	gaps := []time.Duration{0, time.Millisecond, 5 * time.Millisecond, 12 * time.Millisecond, 20 * time.Millisecond, 30 * time.Millisecond, 120 * time.Millisecond}
	r.rune('/')
	finder := r.shell.page(pageToday).(*todayPage).finder
	var want []card.Code
	for i, letter := range []rune(name)[:22] {
		r.typeText(string(letter))
		r.advance(400 * time.Millisecond) // a person looks up when somebody comes in
		code := r.newCode()
		want = append(want, code)
		r.scan(code, gaps[i%len(gaps)])
		r.advance(1200 * time.Millisecond)
	}
	r.typeText(string([]rune(name)[22:]))
	if got := finder.field.Text(); got != name {
		t.Errorf("the field holds %q, typed was %q", got, name)
	}
	if len(r.scans) != len(want) {
		t.Fatalf("%d scans reached the lobby, want %d", len(r.scans), len(want))
	}
	for i, code := range want {
		if r.scans[i] != code {
			t.Errorf("scan %d is another card than the one scanned", i)
		}
	}
	if r.shell.current != pageToday {
		t.Error("the Enter of a scan opened a patient")
	}
}

func TestScanOnAButtonPressesNothing(t *testing.T) {
	r := newRig(t, rigOptions{})
	page := r.shell.page(pageToday).(*todayPage)
	r.stage.Window.Canvas().Focus(page.inside)
	r.scan(r.newCode(), time.Millisecond)
	if r.shell.sheet.open() {
		t.Error("the Enter of a scan pressed the button that had the focus")
	}
	if len(r.scans) != 1 {
		t.Errorf("%d scans reached the lobby, want 1", len(r.scans))
	}
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Error("Enter did not press the button that has the focus")
	}
}

func TestScanWhileASheetIsOpen(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.rune('a')
	r.advance(time.Second)
	r.scan(r.newCode(), 2*time.Millisecond)
	if !r.shell.sheet.open() || len(r.scans) != 1 {
		t.Errorf("sheet open: %v, scans: %d; a scan must go to the lobby and answer no question", r.shell.sheet.open(), len(r.scans))
	}
	if r.rowOf("101", r.night).Visit.Arrival != nil {
		t.Error("the Enter of a scan confirmed an arrival")
	}
}

func TestGarbledScanTellsTheLobby(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.scan(r.newCode()[:25], time.Millisecond)
	r.advance(2 * time.Second)
	if r.garbled != 1 || len(r.scans) != 0 {
		t.Errorf("garbled %d times, %d scans; want once and none", r.garbled, len(r.scans))
	}
}

// TestTypingGoesWhereItWasMeant has the focus move while letters are held.
func TestTypingGoesWhereItWasMeant(t *testing.T) {
	r := newRig(t, rigOptions{})
	page := r.shell.page(pageToday).(*todayPage)
	page.finder.field.Focus()
	r.rune('n') // held, since a card may begin with it
	r.shell.sink.Take()
	r.rune('g')
	r.advance(time.Second)
	if got := page.finder.field.Text(); got != "n" {
		t.Errorf("the field holds %q, want the letter that was typed into it", got)
	}
}

func TestSpyKeepsScansFromTheLobby(t *testing.T) {
	r := newRig(t, rigOptions{})
	keys, scans := 0, 0
	r.shell.listen(&spy{key: func(scan.Keystroke) { keys++ }, listener: listener{
		scan: func(scan.Scan) { scans++ }, garbled: func(scan.Garbled) {},
	}})
	r.scan(r.newCode(), time.Millisecond)
	if len(r.scans) != 0 || scans != 1 || keys < card.Length {
		t.Errorf("lobby %d, spy %d scans and %d keys; want all for the spy", len(r.scans), scans, keys)
	}
	r.shell.listen(nil)
	r.advance(4 * time.Second)
	r.scan(r.newCode(), time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("after the test a scan does not reach the lobby")
	}
}
