package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// unproven has the book wait for groups 3 and 9 of a recovery key.
func (r *rig) unproven() {
	r.run(clinic.Actor{Kind: clinic.System}, clinic.KeepRecovery{First: 3, Second: 9, Check: clinic.RecoveryCheck("ABCD", "EFGH")})
	r.drain()
}

// TestASheetThatNobodyConfirmedIsAskedForAtTheFirstSignIn, once; a card stays until it
// is answered, for the director alone.
func TestASheetThatNobodyConfirmedIsAskedForAtTheFirstSignIn(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.unproven()
	r.signIn("Dana Reyes")
	if r.shell.sheet.open() {
		t.Error("the front desk is asked for the recovery sheet")
	}
	r.desk.Lock()
	r.shell.lock.choose()
	r.signIn("Ruth Abara")
	r.mustSee("Group number 3", "Group number 9")
	r.typeText("ZZZZ")
	r.press(fyne.KeyTab)
	r.typeText("EFGH")
	r.press(fyne.KeyReturn)
	r.mustSee("This is not on the sheet.")
	r.press(fyne.KeyEscape)
	r.mustSee("The recovery sheet was not confirmed")
	r.tapButton("Type two groups")
	r.typeText("ab cd")
	r.press(fyne.KeyTab)
	r.typeText("efgh")
	r.press(fyne.KeyReturn)
	if r.book.Recovery().Waits() || r.sees("The recovery sheet was not confirmed") {
		t.Error("the right groups do not confirm the sheet")
	}
}

// TestANewSheetCountsOnceItIsAskedBack: printing that fails is said, saving leads on,
// leaving changes nothing, and the groups of the new key make it the clinic's.
func TestANewSheetCountsOnceItIsAskedBack(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.unproven()
	r.signIn("Ruth Abara")
	r.press(fyne.KeyEscape)
	r.shell.deps.Print = func(_ string, _ []byte, done func(error)) { r.later(func() { done(platform.ErrNoFolder) }) }
	r.advance(time.Second) // a tap right after the cards came is not meant for them
	r.tapButton("New sheet")
	r.press(fyne.KeyReturn)
	r.mustSee("The printer did not take it.")
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.drain()
	r.press(fyne.KeyReturn) // Daybook's own folder
	r.drain()
	if len(r.saved["daybook-recovery-key.pdf"]) == 0 {
		t.Fatal("the sheet was not saved")
	}
	r.mustSee("Please type what stands on the new sheet")
	r.press(fyne.KeyEscape)
	if !r.book.Recovery().Waits() {
		t.Error("leaving halfway confirmed something")
	}
	made, err := r.book.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	r.shell.proveRecovery(made)
	for _, text := range r.stage.Texts() {
		var number int
		if n, _ := fmt.Sscanf(text, "Group number %d", &number); n == 1 {
			r.typeText(strings.ToLower(made.Recovery.Groups()[number-1]))
			r.press(fyne.KeyTab)
		}
	}
	r.press(fyne.KeyReturn)
	r.drain()
	if sheet := r.book.Recovery(); sheet.Waits() || sheet.By != r.staff["Ruth Abara"] {
		t.Errorf("the book knows %+v", sheet)
	}
}

// TestTheRecoverySheetsQuestionsFit in both languages, in large letters.
func TestTheRecoverySheetsQuestionsFit(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
			r := newRig(t, rigOptions{language: language, size: size, signedOut: true})
			r.unproven()
			r.signIn("Ruth Abara")
			r.sheetFits("recovery-ask-" + language)
			r.press(fyne.KeyEscape)
			r.fits("recovery-card-" + language)
			r.shell.newRecovery()
			r.drain()
			r.sheetFits("recovery-new-" + language)
			r.press(fyne.KeyEscape)
			r.openSettings("", "book")
			r.fits("recovery-book-" + language)
		}
	}
}
