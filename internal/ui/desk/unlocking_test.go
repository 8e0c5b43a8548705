package desk

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// doorBook is the rig's book with a key store that has several ways.
type doorBook struct {
	Book
	way    vault.Way
	set    []vault.Choice
	refuse error
}

func (b *doorBook) Way() (vault.Way, error) { return b.way, nil }

func (b *doorBook) SetWay(_ clinic.Actor, to vault.Choice) error {
	if b.refuse != nil {
		return b.refuse
	}
	b.way, b.set = to.Way, append(b.set, to)
	return nil
}

// doors is a desk at which the way can be chosen.
func doors(t *testing.T, options rigOptions, disk platform.Encryption) (*rig, *doorBook) {
	t.Helper()
	r := locking(t, options, Lock{Disk: disk, Key: platform.KeyInFile})
	b := &doorBook{Book: r.shell.deps.Book, way: vault.ByItself}
	r.shell.deps.Book = b
	return r, b
}

// copiesTo has the copies of the book go to a folder.
func (r *rig) copiesTo(folder string) {
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]},
		clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: folder, Apart: true}}})
}

func (r *rig) openWay() {
	r.openSettings("Ruth Abara", "book")
	r.drain()
	r.tapButton("How it opens")
	r.drain()
}

func TestADirectorChoosesAPassphrase(t *testing.T) {
	r, b := doors(t, rigOptions{}, platform.EncryptionOff)
	r.openSettings("Ruth Abara", "book")
	r.drain()
	r.mustSee("The book opens by itself.", "If it is stolen, the book is open.")
	r.openWay()
	r.press(fyne.KeyRight)
	r.mustSee("Passphrase of the staff", "At least 12 letters")
	r.press(fyne.KeyTab)
	r.typeText("short")
	r.press(fyne.KeyTab)
	r.typeText("short")
	r.press(fyne.KeyReturn)
	r.mustSee("Too short: at least 12 letters.")
	if len(b.set) > 0 {
		t.Fatalf("it was taken: %v", b.set)
	}
	r.press(fyne.KeyEscape)
	r.openWay()
	r.press(fyne.KeyRight)
	for range 2 {
		r.press(fyne.KeyTab)
		r.typeText("green tomato boat sky")
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(b.set) != 1 || b.set[0].Way != vault.ByPassphrase || b.set[0].Passphrase != "green tomato boat sky" {
		t.Fatalf("want the passphrase set once, got %v", b.set)
	}
	r.mustSee("From now on: The book opens with the staff’s passphrase. The old key was removed, but an expert may still find it")
	if r.shell.sheet.open() {
		t.Error("the sheet stays")
	}
}

// TestABookThatTheSheetOpenedSaysSoUntilADirectorChooses: a card on Today, which leads
// to the choice by one key; by itself is a choice too.
func TestABookThatTheSheetOpenedSaysSoUntilADirectorChooses(t *testing.T) {
	r, b := doors(t, rigOptions{signedOut: true}, platform.EncryptionOff)
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetUnlock{Way: clinic.UnlockByItself, BySheet: true})
	r.drain()
	r.signIn("Dana Reyes")
	if r.sees("This book opens by itself") {
		t.Error("the front desk is told how the book opens")
	}
	r.desk.Lock()
	r.shell.lock.choose()
	r.signIn("Ruth Abara")
	r.press(fyne.KeyEscape)
	r.mustSee("This book opens by itself", "It was opened with the recovery sheet on", "Choose how it opens")
	r.advance(time.Second)
	r.rune('m')
	r.drain()
	r.mustSee("How does the book open?")
	r.press(fyne.KeyReturn) // by itself, as it is
	r.advance(time.Second)
	if len(b.set) != 1 || b.set[0].Way != vault.ByItself {
		t.Fatalf("want by itself to be chosen, got %v", b.set)
	}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SetUnlock{Way: clinic.UnlockByItself})
	r.drain()
	if r.sees("It was opened with the recovery sheet on") {
		t.Error("the card stays after somebody chose")
	}
}

// TestTheCardAboutTheSheetFits in both languages.
func TestTheCardAboutTheSheetFits(t *testing.T) {
	for name, options := range views() {
		options.signedOut = true
		r, _ := doors(t, options, platform.EncryptionOff)
		r.run(clinic.Actor{Kind: clinic.System}, clinic.SetUnlock{Way: clinic.UnlockByItself, BySheet: true})
		r.drain()
		r.signIn("Ruth Abara")
		r.press(fyne.KeyEscape)
		r.fits("opened-by-sheet-" + name)
	}
}

func TestAStickThatDoesNotTakeTheKeyIsSaid(t *testing.T) {
	r, b := doors(t, rigOptions{}, platform.EncryptionOn)
	b.refuse = errors.Join(errors.New("save it"), platform.ErrReadOnly)
	r.copiesTo("/srv/copies")
	r.openWay()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.drain()
	r.mustSee("The stick did not take the key. Nothing was changed.")
	b.refuse = nil
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(b.set) != 1 || b.set[0].Way != vault.ByStick || b.set[0].Folder == "" {
		t.Errorf("want the stick, got %v", b.set)
	}
	r.mustSee("From now on: The book opens with a USB stick.")
	if slices.ContainsFunc(r.stage.Texts(), func(text string) bool { return text == "expert" }) {
		t.Error("an encrypted disk keeps the old key closed")
	}
}

// TestTheStickWithTheCopiesTakesNoKey: whoever found it would have the book.
func TestTheStickWithTheCopiesTakesNoKey(t *testing.T) {
	r, b := doors(t, rigOptions{}, platform.EncryptionOn)
	r.copiesTo("/media/dana/STICK/Daybook")
	r.openWay()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.drain()
	r.mustSee("Take another stick for the key.")
	if len(b.set) > 0 {
		t.Errorf("the stick was taken: %v", b.set)
	}
}

// TestHowItOpensIsForDirectors, and a key store with one way says so.
func TestHowItOpensIsForDirectors(t *testing.T) {
	r, _ := doors(t, rigOptions{}, platform.EncryptionOn)
	r.openSettings("Dana Reyes", "book")
	r.drain()
	if r.sees("How it opens") || r.sees("opens by itself") {
		t.Error("the front desk sees how the book opens")
	}
	r, b := doors(t, rigOptions{}, platform.EncryptionOn)
	b.refuse = book.ErrOneWay
	r.copiesTo("/srv/copies")
	r.openWay()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.drain()
	r.mustSee("The book on this computer opens in one way only.")
}

// TestHowItOpensFits in both languages and every size, for each way.
func TestHowItOpensFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, b := doors(t, options, platform.EncryptionUnknown)
			r.openSettings("Ruth Abara", "book")
			r.drain()
			r.fits("opens-book-" + name)
			r.shell.askWay()
			r.drain()
			for _, way := range []string{"itself", "passphrase", "stick"} {
				r.sheetFits("opens-" + way + "-" + name)
				r.press(fyne.KeyRight)
			}
			b.way = vault.ByStick
			r.press(fyne.KeyEscape)
		})
	}
}

// TestTheStolenPageSaysHowItWasLocked where a passphrase or a stick opens the book.
func TestTheStolenPageSaysHowItWasLocked(t *testing.T) {
	for key, says := range map[platform.KeyPlace]string{platform.KeyByPassphrase: "only sealed by it", platform.KeyOnStick: "lies on a USB stick"} {
		r := locking(t, rigOptions{}, Lock{Disk: platform.EncryptionOff, Key: key})
		r.openSettings("Ruth Abara", "book")
		r.tapButton("If this computer is stolen")
		r.drain()
		r.press(fyne.KeyRight)
		r.mustSee(says)
		if r.sees("opens by itself with this computer") {
			t.Error("it is said to open by itself")
		}
	}
}
