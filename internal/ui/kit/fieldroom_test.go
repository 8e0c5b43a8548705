package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestAFieldTakesNoMoreThanItCanShow: two thousand letters, typed or pasted, do
// not grow a field without end, and what found no room is not taken back from
// what did.
func TestAFieldTakesNoMoreThanItCanShow(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	search, field := kit.NewSearchField(stage.Look, ""), kit.NewField(stage.Look, "")
	stage.Show(kit.Column(8, kit.Natural(search), kit.Natural(field)), fyne.NewSize(400, 200))
	asked := 0
	search.OnChanged = func(string) { asked++ }
	for range 2000 {
		search.Type('ñ')
		field.Type('x')
	}
	if got := len([]rune(search.Text())); got != 60 || asked != 60 {
		t.Errorf("the search holds %d letters and was told of %d changes, want 60", got, asked)
	}
	field.TakeBack(28)
	if got := len(field.Text()); got != 300 {
		t.Errorf("the field holds %d letters, want the 300 that found room", got)
	}
	field.Press(fyne.KeyBackspace)
	field.Type('y')
	field.TakeBack(1)
	if got := len(field.Text()); got != 299 {
		t.Errorf("the field holds %d letters after one was taken back, want 299", got)
	}

	field.SetText("")
	field.Focus()
	clipboard := test.NewClipboard()
	clipboard.SetContent(strings.Repeat("é", 2000))
	stage.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if got := len([]rune(field.Text())); got != 300 {
		t.Errorf("%d letters were pasted, want as many as find room", got)
	}
}
