package setup_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestTheSheetGoesIntoAFolderOfAStick by the keyboard alone: the arrow to the stick,
// Tab to its folders, a name that is not there yet, and the folder is made.
func TestTheSheetGoesIntoAFolderOfAStick(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, language, kit.Settings{TextScale: 1.2}, fyne.NewSize(1280, 800))
		r.files["/media/stick/Clinic"] = true
		r.answerAll()
		save := "Save sheet (PDF)"
		if language == "es" {
			save = "Guardar hoja (PDF)"
		}
		r.tap(save)
		r.press(fyne.KeyRight)
		r.mustSee("Clinic")
		r.stage.Check(t, kittest.DeskRules())
		r.press(fyne.KeyTab)
		r.typeText("clin")
		r.press(fyne.KeyReturn)
		r.typeText("Keys 2026")
		r.stage.Check(t, kittest.DeskRules())
		r.press(fyne.KeyReturn)
		r.press(fyne.KeyReturn)
		if r.savedIn != "/media/stick/Clinic/Keys 2026" || len(r.saved) == 0 {
			t.Errorf("the sheet is in %q (%d bytes)", r.savedIn, len(r.saved))
		}
		r.mustSee("/media/stick/Clinic/Keys 2026/daybook-recovery-key.pdf")
		if r.stage.Button(save) == nil {
			t.Error("after saving the key's page does not come back")
		}
	}
}

// TestAStickThatTakesNothing is said where it was asked, and another place may follow.
func TestAStickThatTakesNothing(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tap("Save sheet (PDF)")
	r.saveFails = platform.ErrReadOnly
	r.press(fyne.KeyRight, fyne.KeyReturn)
	r.mustSee("That place cannot be written to.")
	r.stage.Check(t, kittest.DeskRules())
	r.saveFails = nil
	r.press(fyne.KeyLeft, fyne.KeyReturn)
	if r.savedIn != "" || len(r.saved) == 0 {
		t.Errorf("the sheet is in %q (%d bytes), want Daybook's own folder", r.savedIn, len(r.saved))
	}
}

// TestGoingBackSavesNothing.
func TestGoingBackSavesNothing(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tap("Save sheet (PDF)")
	r.tap("Back")
	r.mustSee("Your recovery key")
	if r.saved != nil {
		t.Error("going back saved the sheet")
	}
}

// TestEscapeGoesBack by one step, from wherever the keyboard is, and nothing typed is
// lost.
func TestEscapeGoesBack(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tap("Save sheet (PDF)")
	r.press(fyne.KeyEscape)
	r.mustSee("Your recovery key")
	if r.saved != nil {
		t.Error("Escape saved the sheet")
	}
	first := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	first.typeText("Harbor Light")
	first.tap("Next")
	first.tap("Next")
	first.tap("Next")
	first.mustSee("Who is the first director?")
	first.press(fyne.KeyEscape)
	first.mustSee("Where should copies of the book go?")
	first.press(fyne.KeyEscape)
	first.mustSee("Which program does your clinic run?")
	first.press(fyne.KeyEscape)
	first.mustSee("Welcome to Daybook.")
	if name := first.stage.Field("Name of the clinic"); name == nil || name.Text() != "Harbor Light" {
		t.Error("what was typed is lost on the way back")
	}
}
