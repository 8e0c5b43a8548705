package setup_test

import (
	"testing"

	"daybook/internal/book"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/setup"
)

// TestClosingBeforeTheKeyIsOnPaperAsks: everything begins anew then, so the
// window's cross alone does not end it. No book is left that its key is lost of.
func TestClosingBeforeTheKeyIsOnPaperAsks(t *testing.T) {
	for _, kept := range []bool{false, true} { // saved, but not confirmed, asks too
		r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
		r.answerAll()
		if kept {
			r.saveSheet()
		}
		if r.setup.MayClose() {
			t.Fatal("the window closes over the recovery key")
		}
		r.mustSee("Daybook is not set up yet.")
		r.stage.Check(t, kittest.DeskRules())
		r.tap("Go back")
		if r.sees("Daybook is not set up yet.") {
			t.Error("the question stays after going back")
		}
		if r.setup.MayClose() {
			t.Fatal("the second try closes without an answer")
		}
		r.tap("Yes, close Daybook")
		if r.closed != 1 || r.opened != 0 || r.exists() || !r.setup.MayClose() {
			t.Errorf("closed %d times, opened %d times, a book %v; want closed once and no book", r.closed, r.opened, r.exists())
		}
	}
}

func TestTheQuestionFollowsWhatIsWanted(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tickPaper()
	r.setup.MayClose()
	r.tap("Go back")
	r.tap("Open Daybook")
	r.mustSee("You did not save or print the sheet here.")
	r.tap("Yes, open Daybook")
	r.prove()
	if r.opened != 1 || r.closed != 0 {
		t.Errorf("opened %d times, closed %d times; want opened once", r.opened, r.closed)
	}
}

func TestClosingWhereNothingIsLost(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	if !r.setup.MayClose() {
		t.Error("the first page cannot be closed")
	}
	while := true
	r.making = func() { while = r.setup.MayClose() }
	r.answerAll()
	if while {
		t.Error("the window closes while the book is made, and its key would never be seen")
	}
	r.saveSheet()
	r.tickPaper()
	if r.setup.MayClose() || r.closed != 1 || !r.exists() {
		t.Errorf("closed %d times, a book %v; want the book completed and then closed", r.closed, r.exists())
	}
}

// TestAFirstStartThatIsCutOff is the system ending Daybook while the recovery key
// is on the screen.
func TestAFirstStartThatIsCutOff(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	if r.exists() {
		t.Fatal("there is a book whose recovery key nobody kept")
	}
	for language, sentence := range map[string]string{"en": "Setting up was not finished last time.", "es": "La última vez no se terminó"} {
		r.left = setup.Left{} // as of a version that kept nothing
		r.begin(language, kittest.Lobby())
		r.mustSee(sentence)
		r.stage.Check(t, kittest.DeskRules())
	}
	r.left = setup.Left{}
	r.begin("en", kittest.Lobby())
	r.answerAll()
	r.saveSheet()
	r.tickPaper()
	r.tap("Open Daybook")
	r.prove()
	if r.opened != 1 || !r.exists() || book.CutOff(r.options()) {
		t.Errorf("opened %d times, a book %v; want the second try to end well", r.opened, r.exists())
	}
}

func TestABookThatCannotBeCompleted(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.saveSheet()
	r.tickPaper()
	r.unable = book.ErrDraft
	r.tap("Open Daybook")
	r.prove()
	r.mustSee("What was prepared for the book is not there any more.")
	r.stage.Check(t, kittest.DeskRules())
	r.unable = nil
	r.tap("Open Daybook")
	if r.opened != 1 || !r.exists() {
		t.Error("a second try does not open the book")
	}
}
