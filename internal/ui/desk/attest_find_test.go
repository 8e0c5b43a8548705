package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// keystrokes types what a person at the desk types, and counts it.
type keystrokes struct {
	r    *rig
	keys int
}

func (k *keystrokes) text(text string) {
	k.keys += len([]rune(text))
	k.r.typeText(text)
}

func (k *keystrokes) press(name fyne.KeyName) {
	k.keys++
	k.r.press(name)
}

// A sheet of 29, three of whom were missing, one late and one gone early, is
// entered from paper with some fifty keys: well below a minute at three a second.
func TestASheetIsEnteredFromPaperWithFewKeys(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true, kit: kit.Settings{NoMotion: true}})
	r.manyCome()
	r.advance(3*time.Hour + 15*time.Minute)
	r.signIn("Dana Reyes")
	r.advance(time.Second)
	k := &keystrokes{r: r}
	k.text("y")
	r.advance(time.Second)
	a := r.today().attesting
	k.text("/")
	for _, number := range []string{"204", "211", "217"} {
		k.text(number)
		k.press(fyne.KeyReturn)
	}
	k.text("220")
	k.press(fyne.KeyEscape)
	k.text("i6:12")
	k.press(fyne.KeyReturn)
	k.text("/208")
	k.press(fyne.KeyEscape)
	k.text("o6:40")
	k.press(fyne.KeyReturn)
	r.mustSee("Attest: 17 people")
	if got := a.sign.heads.Text(); got != "17" {
		t.Fatalf("the count stands as the marks say, got %q", got)
	}
	first, _, _ := a.sheets.chosen()
	k.press(fyne.KeyReturn)
	if r.shell.sheet.open() { // whose sheet it is, asked once
		k.press(fyne.KeyReturn)
	}
	r.advance(time.Second)
	for number, present := range map[string]bool{"204": false, "211": false, "217": false, "220": true, "208": true, "201": true} {
		if word, said := r.wordOn(number, 0); !said || word.Present != present {
			t.Errorf("%s: got %+v, %v", number, word, said)
		}
	}
	if late, _ := r.wordOn("220", 0); late.From.IsZero() {
		t.Error("220 came late")
	}
	if left, _ := r.wordOn("208", 0); left.To.IsZero() {
		t.Error("208 left early")
	}
	if next, _, _ := a.sheets.chosen(); keyOfSheet(next) == keyOfSheet(first) {
		t.Error("the next sheet comes by itself")
	}
	if k.keys > 60 {
		t.Errorf("it takes %d keys", k.keys)
	}
	t.Logf("%d keys", k.keys)
}

func TestACountThatWasTypedStands(t *testing.T) {
	r, a := attestOpen(t, "Dana Reyes", rigOptions{})
	if got := a.sign.heads.Text(); got != "4" {
		t.Fatalf("who enters a sheet finds the count filled in, got %q", got)
	}
	r.typeText("3")
	r.press(fyne.KeyEscape)
	r.chooseSeat(a, "101")
	r.rune(' ')
	r.rune(' ')
	if got := a.sign.heads.Text(); got != "3" {
		t.Errorf("what was typed is not overwritten, got %q", got)
	}
}

func TestACounselorCountsForThemself(t *testing.T) {
	_, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	if got := a.sign.heads.Text(); got != "" {
		t.Errorf("nothing is filled in for who attests with their own eyes, got %q", got)
	}
}

func TestFirstLettersFindAPerson(t *testing.T) {
	r, a := attestOpen(t, "Dana Reyes", rigOptions{})
	r.typeText("/kow")
	if seat, _ := a.people.chosen(); seat.Number != "106" {
		t.Fatalf("expected Zofia, got %+v", seat.Name)
	}
	r.press(fyne.KeyReturn)
	r.mustSee("Attest: 5 people")
	r.typeText("zzz")
	r.press(fyne.KeyReturn)
	r.mustSee("Nobody on this sheet has that number or name.", "Attest: 5 people")
	r.press(fyne.KeyEscape)
	if a.saying.some() != true || !r.today().onAttest() {
		t.Error("Escape leaves the field alone")
	}
	r.press(fyne.KeyF9)
	r.typeText("/101")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyF9)
	r.mustSee("Attest: 5 people")
}
