package setup_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// again quits and starts anew.
func (r *rig) again() {
	r.t.Helper()
	if r.setup.MayClose() == (r.stage.Button("Yes, close Daybook") != nil) {
		r.t.Fatal("the window neither closes nor asks")
	}
	r.begin("en", kittest.Lobby())
}

// TestLeavingAtEveryStepLosesNothing: whatever the step, the next start stands there
// again with all that was typed, and only the PIN is typed anew.
func TestLeavingAtEveryStepLosesNothing(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.typeText("Riverside Recovery")
	r.again()
	if r.left.Clinic != "Riverside Recovery" {
		t.Errorf("kept is %+v", r.left)
	}
	r.mustSee("Welcome to Daybook.")
	r.press(fyne.KeyReturn, fyne.KeyReturn)
	r.press(fyne.KeyRight)
	r.again()
	r.mustSee("Which program does your clinic run?")
	chosen := r.left.Preset
	r.press(fyne.KeyReturn)
	r.mustSee("Where should copies of the book go?")
	r.again()
	r.mustSee("Where should copies of the book go?")
	r.press(fyne.KeyReturn)
	r.typeText("Dana Ruiz")
	r.again()
	r.mustSee("Who is the first director?")
	if r.left.Director != "Dana Ruiz" {
		t.Errorf("kept is %+v", r.left)
	}
	for range 2 { // the PIN has the focus
		r.typeText("204806")
		r.press(fyne.KeyReturn)
	}
	r.mustSee("Your recovery key")
	r.tap2Close()
	r.begin("en", kittest.Lobby())
	r.mustSee("Who is the first director?")
	r.mustSee("Setting up was not finished last time.")
	r.stage.Check(t, kittest.DeskRules())
	for range 2 {
		r.typeText("204806")
		r.press(fyne.KeyReturn)
	}
	r.finish()
	b, err := book.Open(r.options())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if name := b.Settings().Clinic; name != "Riverside Recovery" || b.Programs()[0].Preset != chosen || b.StaffList()[0].Name != "Dana Ruiz" {
		t.Errorf("the book has %q, %+v, %+v", name, b.Programs()[0].Preset, b.StaffList())
	}
}

// tap2Close closes while the key stands there, and says yes to losing it.
func (r *rig) tap2Close() {
	r.t.Helper()
	if r.setup.MayClose() {
		r.t.Fatal("the window closes over the recovery key")
	}
	r.tap("Yes, close Daybook")
}

// TestClosingBeforeTheSheetIsAskedBackAsksLater: the book is there, and waits for the
// two groups.
func TestClosingBeforeTheSheetIsAskedBackAsksLater(t *testing.T) {
	for _, atProof := range []bool{false, true} {
		r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
		r.answerAll()
		r.saveSheet()
		r.tickPaper()
		if atProof {
			r.tap("Open Daybook")
		}
		if r.setup.MayClose() || r.closed != 1 || r.opened != 0 {
			t.Fatalf("closed %d times, opened %d times; want closed once", r.closed, r.opened)
		}
		b, err := book.Open(r.options())
		if err != nil {
			t.Fatal(err)
		}
		sheet := b.Recovery()
		if !sheet.Waits() {
			t.Fatal("the book does not wait for the sheet's groups")
		}
		director := clinic.Actor{Kind: clinic.ByStaff, Staff: b.StaffList()[0].ID}
		if _, err := b.Do(director, clinic.ConfirmRecovery{First: "QQQQ", Second: "QQQQ"}); err == nil {
			t.Error("wrong groups confirm the sheet")
		}
		right := clinic.ConfirmRecovery{First: r.recovery[sheet.First-1], Second: r.recovery[sheet.Second-1]}
		if _, err := b.Do(director, right); err != nil || b.Recovery().Waits() {
			t.Errorf("the right groups do not confirm it: %v", err)
		}
		b.Close()
		if b, err = book.Open(r.options()); err != nil || b.Recovery().Waits() {
			t.Errorf("after a restart the sheet waits again (%v)", err)
		}
		b.Close()
	}
}
