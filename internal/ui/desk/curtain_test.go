package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestNobodyIsConfirmedBlind: behind the curtain the names of those who are
// confirmed cannot be read, and so they are not.
func TestNobodyIsConfirmedBlind(t *testing.T) {
	r := newRig(t, rigOptions{oneScreen: true, settings: neverIdle})
	r.comes("101", r.night)
	r.choose("101", r.night)
	arrived := func() bool { return r.rowOf("101", r.night).Visit.Arrival != nil }
	for name, act := range map[string]func(){
		"A":     func() { r.rune('a') },
		"Enter": func() { r.press(fyne.KeyReturn) },
		"O":     func() { r.rune('o') },
		"the row's button": func() {
			page := r.shell.page(pageToday).(*todayPage)
			page.confirm(page.roster.board.Rows[0])
		},
	} {
		act()
		r.advance(time.Second)
		if r.shell.sheet.open() || arrived() {
			t.Errorf("%s acts on somebody whose name is hidden", name)
		}
		if got := r.shell.message.words.Content(); !r.shell.message.object.Visible() || got != r.shell.t("desk.curtain.first") {
			t.Errorf("%s: the desk says %q, want how to show the names", name, got)
		}
	}
	r.press(fyne.KeyF9)
	r.rune('a')
	r.advance(time.Second)
	r.mustSee("Chen, Wei")
	r.press(fyne.KeyReturn)
	if !arrived() {
		t.Error("with the names shown, A and Enter confirm nobody")
	}
}

func TestTheCurtainCoversAQuestion(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	r.rune('a')
	r.advance(time.Second)
	r.press(fyne.KeyF9)
	if r.shell.sheet.open() {
		t.Error("a question still names somebody behind the curtain")
	}
}
