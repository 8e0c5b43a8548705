package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// oneLetter are the keys of one letter that a page says it has.
func oneLetter(keys []shortcut) []string {
	var letters []string
	for _, key := range keys {
		if len(key.key) == 1 {
			letters = append(letters, key.key)
		}
	}
	slices.Sort(letters)
	return letters
}

func lettersOf(acts map[rune]func()) []string {
	var letters []string
	for r := range acts {
		letters = append(letters, string(upper(r)))
	}
	slices.Sort(letters)
	return letters
}

func TestAPageSaysEveryKeyThatItHas(t *testing.T) {
	for _, who := range []string{"Dana Reyes", "Ruth Abara"} {
		t.Run(who, func(t *testing.T) {
			r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
			r.signIn(who)
			saysEveryKey(t, r)
		})
	}
}

func saysEveryKey(t *testing.T, r *rig) {
	today := r.shell.page(pageToday).(*todayPage)
	for name, each := range map[string]struct{ said, has []string }{
		"patients":  {oneLetter(r.patients().shortcuts()), lettersOf(r.patients().letters())},
		"documents": {oneLetter(r.documents().shortcuts()), lettersOf(r.documents().letters())},
		"today":     {oneLetter(today.shortcuts()), lettersOf(today.letters())},
	} {
		if !slices.Equal(each.said, each.has) {
			t.Errorf("%s says %q and has %q", name, each.said, each.has)
		}
	}
}

// TestTheKeysSayNothingThatARoleMayNot: the front desk neither sets nor lifts what keeps
// a record, so its keys do not name it.
func TestTheKeysSayNothingThatARoleMayNot(t *testing.T) {
	for who, want := range map[string]bool{"Dana Reyes": false, "Ruth Abara": true} {
		r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
		r.signIn(who)
		r.press(fyne.KeyF3)
		named := slices.ContainsFunc(r.patients().shortcuts(), func(s shortcut) bool { return s.words == "keys.legal_hold" })
		if named != want {
			t.Errorf("%s: the keys name the legal hold: %v, expected %v", who, named, want)
		}
	}
}

func TestF1ShowsTheKeysOfWhatFillsToday(t *testing.T) {
	for key, want := range map[rune]string{'y': "The head count", 'z': "Log a call", '0': "Day before"} {
		r := newRig(t, rigOptions{settings: neverIdle})
		r.act(key)
		r.press(fyne.KeyF1)
		r.mustSee(want)
		if strings.Contains(r.visible(), "Confirm all who are in") {
			t.Errorf("%c: the keys of the arrivals do nothing here", key)
		}
	}
}

func TestF1ShowsTheKeysOfThePage(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.press(fyne.KeyF1)
	r.mustSee("Keys", "New patient", "Find by name or number")
	r.press(fyne.KeyEnd)
	r.mustSee("Another person signs in", "Quit")
	r.press(fyne.KeyEscape)
	if r.shell.sheet.open() {
		t.Error("Escape leaves the keys open")
	}
	r.rune('a')
	r.advance(time.Second)
	r.press(fyne.KeyF1) // while typing
	r.mustSee("Open who it may be already")
	r.press(fyne.KeyReturn)
	if !r.patients().showing(r.patients().form.object) {
		t.Error("closing the keys left the form")
	}
	r.desk.Lock()
	r.press(fyne.KeyF1)
	if r.shell.sheet.open() {
		t.Error("a locked desk shows its keys")
	}
}

func TestTheKeysFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF7} {
				r.press(key)
				r.press(fyne.KeyF1)
				r.sheetFits("keys-" + string(key) + "-" + name)
				for _, line := range r.shell.keys.lines() {
					if line.words == "" {
						t.Errorf("%q has no words", line.key)
					}
				}
				r.press(fyne.KeyEscape)
			}
		})
	}
}
