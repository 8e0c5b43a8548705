package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// TestPagesTurnRoundAndRound: from wherever the focus is, Page down and Page up go
// through all parts, twice, and land on the first field of each.
func TestPagesTurnRoundAndRound(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('e')
	form := r.programs().form
	firsts := []*kit.Field{form.name.fields[0], form.numberLine("early_window").field, form.numberLine("notice_hours").field,
		form.numberLine("late_loses").field, form.services.name.fields[0], nil}
	at := 0
	turned := func(key fyne.KeyName, by int) {
		t.Helper()
		r.press(key)
		at = (at + by + len(firsts)) % len(firsts)
		has := func() bool { // the list of dates has no field: the page has its keys
			if firsts[at] == nil {
				return r.stage.Window.Canvas().Focused() == fyne.Focusable(r.shell.sink)
			}
			return firsts[at].Focused()
		}
		if form.tabs.One() != at || !has() {
			t.Fatalf("after %s part %d is shown, want %d; its first field has the focus: %v", key, form.tabs.One(), at, has())
		}
	}
	for range 2 * len(firsts) {
		turned(fyne.KeyPageDown, 1)
	}
	for range 2 * len(firsts) {
		turned(fyne.KeyPageUp, -1)
	}
	for _, focus := range []func(){form.tabs.Focus, form.choice.Focus, form.limits[0].kind.Focus, form.services.kind.Focus,
		func() { r.stage.Window.Canvas().Focus(form.services.court) }} {
		focus()
		turned(fyne.KeyPageDown, 1)
	}
}
