package setup_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// toCopies is a first start that asks where copies go.
func toCopies(t *testing.T) *rig {
	t.Helper()
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.typeText("Riverside Recovery")
	r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	r.mustSee("Where should copies of the book go?")
	return r
}

// goOn gives the director, makes the book and opens it.
func (r *rig) goOn() *book.Book {
	r.t.Helper()
	for _, text := range []string{"Dana Ruiz", "204806", "204806"} {
		r.typeText(text)
		r.press(fyne.KeyReturn)
	}
	r.finish()
	b, err := book.Open(r.options())
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { b.Close() })
	return b
}

// TestCopiesGoToTheStick, which is offered first, both kinds of them.
func TestCopiesGoToTheStick(t *testing.T) {
	r := toCopies(t)
	r.press(fyne.KeyReturn)
	plan := r.goOn().Copies()
	want := []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: "/media/stick", Apart: true}, {Kind: clinic.CopyBackup, Folder: "/media/stick", Apart: true}}
	if !plan.Said || !slices.Equal(plan.Places, want) {
		t.Errorf("the copies go to %+v, want %+v", plan, want)
	}
}

// TestATypedFolderIsMeant: Next makes the folder whose name was typed, and goes on
// with it.
func TestATypedFolderIsMeant(t *testing.T) {
	r := toCopies(t)
	r.press(fyne.KeyTab)
	r.typeText("Clinic")
	r.tap("Next")
	r.mustSee("Where should copies of the book go?")
	r.mustSee("/media/stick/Clinic")
	r.tap("Next")
	r.mustSee("Who is the first director?")
	if places := r.goOn().Copies().Places; len(places) != 2 || places[0].Folder != "/media/stick/Clinic" {
		t.Errorf("the copies go to %+v", places)
	}
}

// TestCopiesMayComeLater: then nobody said anything, and the desk goes on asking.
func TestCopiesMayComeLater(t *testing.T) {
	r := toCopies(t)
	r.press(fyne.KeyLeft, fyne.KeyReturn)
	if plan := r.goOn().Copies(); plan.Said || len(plan.Places) != 0 {
		t.Errorf("the copies go to %+v", plan)
	}
}

// TestAPlaceThatWillNotDo is refused in words; what only is not wise is taken the
// second time, and a way back leads to the program with the place kept.
func TestAPlaceThatWillNotDo(t *testing.T) {
	r := toCopies(t)
	r.fit = "copies.problem.read_only"
	r.press(fyne.KeyReturn)
	r.mustSee("It cannot be written to.")
	r.press(fyne.KeyReturn)
	r.mustSee("It cannot be written to.")
	r.fit, r.unwise = "copies.problem.same_disk", true
	r.press(fyne.KeyReturn)
	r.mustSee("This is on the same disk as the book")
	r.press(fyne.KeyReturn)
	r.mustSee("Who is the first director?")
	r.press(fyne.KeyEscape)
	r.mustSee("Where should copies of the book go?")
	r.press(fyne.KeyEscape)
	r.mustSee("Which program does your clinic run?")
	r.press(fyne.KeyReturn)
	r.mustSee("/media/stick")
	r.again()
	if r.left.Copies != "/media/stick" {
		t.Errorf("kept is %+v", r.left)
	}
}
