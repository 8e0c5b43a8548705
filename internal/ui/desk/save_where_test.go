package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/platform"
)

// TestSavingAsksWhere: Enter takes Daybook's own folder, and the arrow a stick.
func TestSavingAsksWhere(t *testing.T) {
	for _, each := range []struct {
		arrows int
		folder string
	}{{0, ""}, {1, "/home/dana/Downloads"}, {2, "/media/dana/STICK"}} {
		r := newRig(t, rigOptions{})
		var path string
		r.shell.saveWhere("card-BCDF.pdf", []byte("x"), func(at string) { path = at })
		r.drain()
		for range each.arrows {
			r.press(fyne.KeyRight)
		}
		r.press(fyne.KeyReturn)
		if string(r.saved["card-BCDF.pdf"]) != "x" || r.savedIn != each.folder || path == "" {
			t.Errorf("after %d arrows it was saved in %q and told as %q, want %q", each.arrows, r.savedIn, path, each.folder)
		}
	}
}

// TestSavingSaysWhatWentWrong where it was asked, and lets another place be chosen.
func TestSavingSaysWhatWentWrong(t *testing.T) {
	r := newRig(t, rigOptions{})
	saved := 0
	for wrong, said := range map[error]string{
		platform.ErrDiskFull: "There is no room left there.", platform.ErrNoFolder: "A stick may have been pulled out.",
		platform.ErrReadOnly: "That place cannot be written to.", errDisk: "It could not be saved there.",
	} {
		r.saveFails = wrong
		r.shell.saveWhere("card-BCDF.pdf", []byte("x"), func(string) { saved++ })
		r.drain()
		r.press(fyne.KeyReturn)
		r.mustSee(said)
		r.saveFails = nil
		r.press(fyne.KeyRight)
		r.press(fyne.KeyReturn)
	}
	if saved != 4 {
		t.Errorf("%d files were saved in another place, want 4", saved)
	}
	r.shell.saveWhere("card-BCDF.pdf", []byte("x"), func(string) { saved++ })
	r.drain()
	r.press(fyne.KeyEscape)
	if saved != 4 || r.shell.sheet.open() {
		t.Error("Escape saved all the same, or the question stays")
	}
}

// TestSavingGoesIntoAFolderOfAStick, and makes a new one there, by the keyboard alone.
func TestSavingGoesIntoAFolderOfAStick(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language})
		r.files["/media/dana/STICK/Clinic/x"] = ""
		path := ""
		r.shell.saveWhere("card-BCDF.pdf", []byte("x"), func(at string) { path = at })
		r.drain()
		r.press(fyne.KeyRight)
		r.press(fyne.KeyRight)
		r.drain()
		r.press(fyne.KeyTab)
		r.press(fyne.KeyDown)
		r.press(fyne.KeyReturn)
		r.drain()
		r.typeText("Cards")
		r.sheetFits("save-where-" + language)
		r.press(fyne.KeyReturn)
		r.drain()
		r.sheetFits("save-where-" + language)
		r.press(fyne.KeyReturn)
		r.drain()
		if r.savedIn != "/media/dana/STICK/Clinic/Cards" || path == "" {
			t.Errorf("%s: it was saved in %q", language, r.savedIn)
		}
	}
}
