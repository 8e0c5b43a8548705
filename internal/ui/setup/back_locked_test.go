package setup_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

func containsAny(text, part string) bool { return strings.Contains(text, part) }

// waitingBook is a locked book: tries is what was typed, found tells of sticks.
type waitingBook struct {
	*rig
	tries   []string
	answer  error
	found   func(error)
	watched int // how many look for the stick now
}

func locked(t *testing.T, way vault.Way, language string, settings kit.Settings, size fyne.Size, alone bool) *waitingBook {
	t.Helper()
	settings.NoMotion = true
	w := &waitingBook{rig: &rig{t: t, stage: kittest.New(t, settings), path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}}}
	w.locked = &setup.Locked{
		Way: way,
		Open: func(passphrase string) error {
			w.tries = append(w.tries, passphrase)
			return w.answer
		},
		Watch: func(found func(error)) func() {
			w.found = found
			w.watched++
			return func() { w.watched-- }
		},
	}
	if alone {
		w.locked.ToLobby = func() {}
	}
	w.begin(language, size)
	return w
}

func TestThePassphraseOpensTheBook(t *testing.T) {
	w := locked(t, vault.ByPassphrase, "en", kit.Settings{}, kittest.Lobby(), false)
	w.mustSee("The book is locked.")
	w.mustSee("Patients: please see the front desk.")
	w.answer = vault.ErrPassphrase
	w.typeText("wrong words")
	w.press(fyne.KeyReturn)
	w.mustSee("This is not the passphrase.")
	w.answer = clinic.Waiting(30 * time.Second)
	w.typeText("wrong words")
	w.press(fyne.KeyReturn)
	w.mustSee("30")
	w.answer = nil
	w.typeText("four plain green words")
	w.press(fyne.KeyReturn)
	if w.reopen != 1 || len(w.tries) != 3 || w.tries[2] != "four plain green words" {
		t.Errorf("opened %d times after %q", w.reopen, w.tries)
	}
	if !w.setup.MayClose() {
		t.Error("the window must close by itself then")
	}
	if w.left != (setup.Left{}) {
		t.Error("a first start was kept of a book that is there")
	}
}

func TestTheStickOpensTheBook(t *testing.T) {
	w := locked(t, vault.ByStick, "en", kit.Settings{}, kittest.Lobby(), false)
	w.mustSee("You need not press anything.")
	if w.sees("Passphrase") {
		t.Error("a passphrase is asked for where a stick opens the book")
	}
	w.found(vault.ErrOtherStick)
	w.mustSee("not the one of this book")
	w.found(vault.ErrNoStick)
	if w.sees("not the one of this book") {
		t.Error("the other stick was pulled, and is still told of")
	}
	w.found(nil)
	if w.reopen != 1 || w.watched != 0 {
		t.Errorf("opened %d times, and %d still look for the stick", w.reopen, w.watched)
	}
}

// TestTheSheetOpensALockedBook, and going back from it leads to the locked page again.
func TestTheSheetOpensALockedBook(t *testing.T) {
	for _, way := range []vault.Way{vault.ByPassphrase, vault.ByStick} {
		w := locked(t, way, "en", kit.Settings{}, kittest.Lobby(), false)
		w.tap("Open it with the recovery sheet")
		w.mustSee("Type the recovery key.")
		if w.watched != 0 {
			t.Error("the stick is looked for while the sheet is typed")
		}
		w.press(fyne.KeyEscape)
		w.mustSee("The book is locked.")
		w.tap("Open it with the recovery sheet")
		recovery, _ := vault.NewRecovery()
		w.typeKey(recovery.Groups())
		if w.reopen != 1 {
			t.Errorf("%s: opened %d times by the sheet", way, w.reopen)
		}
	}
}

func TestForgettingALockedPage(t *testing.T) {
	w := locked(t, vault.ByPassphrase, "en", kit.Settings{}, kittest.Lobby(), true)
	if w.sees("Patients: please see") || w.stage.Button("Close Daybook") != nil {
		t.Error("with one window the lobby says it, and nobody closes Daybook from here")
	}
	w.typeText("half a pass")
	if !w.setup.Forget() {
		t.Fatal("a page that does nothing must be left")
	}
	w.press(fyne.KeyReturn)
	if len(w.tries) > 0 {
		t.Errorf("what was typed stayed: %q", w.tries)
	}
}

// TestALockedBookFits in both languages and all sizes.
func TestALockedBookFits(t *testing.T) {
	for _, way := range []vault.Way{vault.ByPassphrase, vault.ByStick} {
		for _, c := range []struct {
			language string
			scale    float32
			size     fyne.Size
		}{
			{"en", 1, fyne.NewSize(1280, 800)}, {"es", 1, fyne.NewSize(1280, 800)}, {"en", 1.3, fyne.NewSize(1280, 740)}, {"es", 1.3, fyne.NewSize(1280, 740)},
			{"es", 1.5, fyne.NewSize(1280, 800)}, {"es", 1.5, fyne.NewSize(1920, 1080)},
		} {
			for _, alone := range []bool{false, true} {
				w := locked(t, way, c.language, kit.Settings{TextScale: c.scale}, c.size, alone)
				w.stage.Check(t, kittest.DeskRules())
				w.stage.Save(t, "setup", fmt.Sprintf("locked-%s-%s-%g-%g-%v", way, c.language, c.scale, c.size.Width, alone))
				if way == vault.ByStick {
					w.found(vault.ErrOtherStick)
				} else {
					w.answer = platform.ErrDiskFull
					w.typeText("x")
					w.press(fyne.KeyReturn)
				}
				w.stage.Check(t, kittest.DeskRules())
			}
		}
	}
}
