package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestSearchKeyIsNoPartOfTheSearch: somebody who presses / in a search that has
// the focus already finds the same as everybody else.
func TestSearchKeyIsNoPartOfTheSearch(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	search, field := kit.NewSearchField(stage.Look, ""), kit.NewField(stage.Look, "")
	stage.Show(kit.Column(8, kit.Natural(search), kit.Natural(field)), fyne.NewSize(400, 200))
	for _, r := range "/a/b" {
		search.Type(r)
		field.Type(r)
	}
	if search.Text() != "a/b" || field.Text() != "/a/b" {
		t.Errorf("expected a/b and /a/b, got %q and %q", search.Text(), field.Text())
	}
}

// TestTypingBehindAPickSearchesAnew: what was picked before is not part of it.
func TestTypingBehindAPickSearchesAnew(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	asked := ""
	picker := kit.NewPicker(stage.Look, "", 3, func(search string) []kit.Pick {
		asked = search
		return []kit.Pick{{ID: "ny", Words: "New York"}}
	})
	stage.Show(picker, fyne.NewSize(400, 300))
	picker.Set(kit.Pick{ID: "utc", Words: "UTC"})
	for _, r := range "new" {
		picker.Field().Type(r)
	}
	if asked != "new" || picker.Field().Text() != "new" || picker.Picked() != "" {
		t.Errorf("expected a search for new with nothing picked, got %q, %q, %q", asked, picker.Field().Text(), picker.Picked())
	}
}
