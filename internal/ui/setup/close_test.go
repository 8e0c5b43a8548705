package setup_test

import (
	"testing"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestClosingBeforeTheKeyIsOnPaperAsks: the key cannot be shown again, so the
// window's cross alone does not take it away.
func TestClosingBeforeTheKeyIsOnPaperAsks(t *testing.T) {
	for _, kept := range []bool{false, true} { // saved, but not confirmed, asks too
		r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
		r.answerAll()
		if kept {
			r.tap("Save sheet (PDF)")
		}
		if r.setup.MayClose() {
			t.Fatal("the window closes over the recovery key")
		}
		r.mustSee("The recovery key cannot be shown again.")
		r.stage.Check(t, kittest.DeskRules())
		r.tap("Go back")
		if r.sees("The recovery key cannot be shown again.") {
			t.Error("the question stays after going back")
		}
		if r.setup.MayClose() {
			t.Fatal("the second try closes without an answer")
		}
		r.tap("Yes, close Daybook")
		if r.closed != 1 || r.opened != 0 || !r.setup.MayClose() {
			t.Errorf("closed %d times, opened %d times; want closed once", r.closed, r.opened)
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
	r.tap("Save sheet (PDF)")
	r.tickPaper()
	if !r.setup.MayClose() {
		t.Error("a window whose key is saved and confirmed cannot be closed")
	}
}
