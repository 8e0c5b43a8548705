package desk

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// aheadOfBook is a desk whose second copy has more than the book.
func aheadOfBook(t *testing.T, options rigOptions) (*rig, *fakeCopies) {
	t.Helper()
	r, fake := copying(t, options)
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: stickFolder}}})
	fake.follow()
	fake.states[0].Problem = "ahead"
	fake.ahead = Ahead{Entries: 12, Until: r.now.Add(-time.Hour), Left: 2}
	return r, fake
}

// TestWhatTheCopyHasIsTakenIn by the keyboard, after it was said what that is, and by
// who is signed in.
func TestWhatTheCopyHasIsTakenIn(t *testing.T) {
	r, fake := aheadOfBook(t, rigOptions{})
	r.openSettings("Ruth Abara", "copies")
	r.mustSee("the book is older than the copy", "Take in what it has")
	r.act('y')
	r.mustSee("holds 12 entries that this book lacks", "2 entries do not fit")
	r.press(fyne.KeyEscape)
	if len(fake.taken) != 0 {
		t.Fatal("it was taken in without a yes")
	}
	r.act('y')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if want := []string{stickFolder + " " + string(r.staff["Ruth Abara"])}; !slices.Equal(fake.taken, want) {
		t.Errorf("taken in was %v, want %v", fake.taken, want)
	}
	r.mustSee("12 entries were taken in.")
}

// TestNothingToTakeIn is said, and a copy that is well offers nothing.
func TestNothingToTakeIn(t *testing.T) {
	r, fake := aheadOfBook(t, rigOptions{})
	r.openSettings("Ruth Abara", "copies")
	fake.ahead = Ahead{}
	r.act('y')
	r.mustSee("has nothing that fits into this book")
	fake.fails = errors.New("gone")
	r.act('y')
	if r.shell.sheet.open() {
		t.Error("a copy that cannot be read asks all the same")
	}
	fake.states[0].Problem = "forked"
	r.advance(2 * time.Second)
	r.mustSee("run daybook recover with the recovery sheet")
	if r.sees("Take in what it has") {
		t.Error("a copy that forked is offered to be taken in")
	}
}
