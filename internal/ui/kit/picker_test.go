package kit_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func newPicker(t *testing.T) (*kittest.Stage, *kit.Picker, *[]string) {
	t.Helper()
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	picked := &[]string{}
	picker := kit.NewPicker(stage.Look, "City", 3, func(search string) []kit.Pick {
		var found []kit.Pick
		for _, city := range []string{"Berlin", "Bogota", "Boise", "Boston", "Chicago"} {
			if strings.Contains(strings.ToLower(city), strings.ToLower(search)) {
				found = append(found, kit.Pick{ID: city[:2] + city[len(city)-1:], Words: city})
			}
		}
		return found
	})
	picker.OnPicked = func(id string) { *picked = append(*picked, id) }
	stage.Show(kit.Column(0, kit.Natural(picker), kit.Spring()), fyne.NewSize(400, 300))
	stage.Check(t, kittest.DeskRules())
	return stage, picker, picked
}

func typeSearch(field *kit.Field, text string) {
	for _, letter := range text {
		field.Type(letter)
	}
}

func TestPickerFindsByTyping(t *testing.T) {
	_, picker, picked := newPicker(t)
	typeSearch(picker.Field(), "bo")
	if picker.Picked() != "" {
		t.Error("half a word is taken for a city")
	}
	picker.Field().Press(fyne.KeyDown)
	picker.Field().Press(fyne.KeyDown)
	picker.Field().Press(fyne.KeyDown) // three are shown
	picker.Field().Press(fyne.KeyReturn)
	if picker.Picked() != "Bon" || picker.Field().Text() != "Boston" || len(*picked) != 1 {
		t.Errorf("picked %q, the field holds %q, told %v", picker.Picked(), picker.Field().Text(), *picked)
	}
	picker.Field().Press(fyne.KeyBackspace)
	if picker.Picked() != "" {
		t.Error("a changed word is still taken for the city")
	}
}

func TestPickerShowsTheOthersBesideWhatIsPicked(t *testing.T) {
	stage, picker, _ := newPicker(t)
	picker.Set(kit.Pick{ID: "Cho", Words: "Chicago"})
	stage.Window.Content().Refresh()
	texts := strings.Join(stage.Texts(), "|")
	if !strings.Contains(texts, "Chicago|Berlin|Bogota") {
		t.Errorf("the lines are %q, want what is picked and the first of the others", texts)
	}
}

func TestPickerByTapping(t *testing.T) {
	_, picker, _ := newPicker(t)
	test.TapAt(picker, fyne.NewPos(60, 65+4+4+36+18))
	if picker.Picked() != "Boa" {
		t.Errorf("a tap on the second line picked %q", picker.Picked())
	}
}

// TestAPickerThatFindsNothing says what to do, and no more once something is found.
func TestAPickerThatFindsNothing(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	picker := kit.NewPicker(stage.Look, "City", 3, func(search string) []kit.Pick {
		if search == "" {
			return []kit.Pick{{ID: "ny", Words: "New York"}, {ID: "la", Words: "Los Angeles"}, {ID: "sf", Words: "San Francisco"}}
		}
		return nil
	})
	picker.SayNone("Type a big city.")
	stage.Show(kit.Column(8, kit.Natural(picker)), fyne.NewSize(400, 300))
	said := func() bool { return slices.Contains(stage.Texts(), "Type a big city.") }
	if said() {
		t.Error("the sentence stands beside what was found")
	}
	picker.Field().SetText("xyzzy")
	picker.Field().OnChanged("xyzzy")
	if !said() {
		t.Errorf("nothing says what to do: %q", stage.Texts())
	}
	picker.Field().SetText("")
	picker.Field().OnChanged("")
	picker.ShowLines(2)
	if said() || slices.Contains(stage.Texts(), "San Francisco") {
		t.Errorf("want the first two matches alone, got %q", stage.Texts())
	}
}
