package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TestPageKeysAreNoCardLetters guards the list of keys: a slow scanner's letters
// reach the page one by one.
func TestPageKeysAreNoCardLetters(t *testing.T) {
	r := newRig(t, rigOptions{})
	page := r.shell.page(pageToday).(*todayPage)
	var letters []rune
	for letter := range page.letters() {
		letters = append(letters, letter)
	}
	for _, act := range page.roster.acts.acts {
		if act.rune != 0 {
			letters = append(letters, act.rune)
		}
	}
	for _, letter := range letters {
		if !pageKey(letter) {
			t.Errorf("%q is a key of the page and a letter of cards", letter)
		}
	}
}

func TestSidebarKeysOpenPages(t *testing.T) {
	r := newRig(t, rigOptions{})
	controls := map[string]fyne.KeyName{keyAlerts: fyne.KeyE, keyDocuments: fyne.KeyD}
	for _, each := range r.shell.pages {
		hint := hintOf(each.id)
		if letter, ok := controls[hint]; ok {
			r.shortcut(&desktop.CustomShortcut{KeyName: letter, Modifier: fyne.KeyModifierControl})
			r.advance(time.Second)
		} else {
			r.press(fyne.KeyName(hint))
		}
		if r.shell.current != each.id {
			t.Errorf("%s shows %s, want %s", hint, r.shell.current, each.id)
		}
	}
}

func TestTabGoesRoundTheSheet(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF8)
	sheet := r.shell.sheet
	if !sheet.open() {
		t.Fatal("F8 asks nothing")
	}
	seen := map[int]bool{}
	for range sheet.stops() {
		for i, stop := range sheet.stops() {
			if stop.has() {
				seen[i] = true
			}
		}
		r.press(fyne.KeyTab)
	}
	if len(seen) != len(sheet.stops()) {
		t.Errorf("Tab stops at %d places of %d", len(seen), len(sheet.stops()))
	}
	r.press(fyne.KeyEscape)
	if sheet.open() {
		t.Error("Escape does not close the sheet")
	}
}
