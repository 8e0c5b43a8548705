package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func typeInto(stage *kittest.Stage, text string) {
	for _, r := range text {
		stage.Window.Canvas().Focused().TypedRune(r)
	}
}

func pressKey(stage *kittest.Stage, name fyne.KeyName) {
	stage.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestFieldTakesTyping(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "Name")
	stage.Show(kit.Pad(kit.All(20), field), fyne.NewSize(400, 120))
	changed, entered, escaped := "", 0, 0
	field.OnChanged = func(text string) { changed = text }
	field.OnEnter = func() { entered++ }
	field.OnEscape = func() { escaped++ }
	field.Focus()
	typeInto(stage, "Zofia")
	pressKey(stage, fyne.KeyBackspace)
	pressKey(stage, fyne.KeyReturn)
	pressKey(stage, fyne.KeyEscape)
	if !field.Focused() || field.Text() != "Zofi" || changed != "Zofi" || entered != 1 || escaped != 1 {
		t.Errorf("focus %v, text %q, told %q, %d enters, %d escapes", field.Focused(), field.Text(), changed, entered, escaped)
	}
}

func TestSetTextIsNotTyping(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "")
	stage.Show(field, fyne.NewSize(400, 120))
	field.OnChanged = func(string) { t.Error("SetText was told as a change by the person typing") }
	field.SetText("Łukasz")
	field.OnChanged = nil
	field.Focus()
	typeInto(stage, "!")
	if field.Text() != "Łukasz!" {
		t.Errorf("typing after SetText gives %q, want it at the end", field.Text())
	}
}

func TestFieldOffersInputToTheScannerFirst(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field, scanner := kit.NewField(stage.Look, ""), &holder{}
	field.Keys = scanner
	field.OnEnter = func() { t.Error("a held Enter reached the form") }
	stage.Show(field, fyne.NewSize(400, 120))
	field.Focus()
	typeInto(stage, "BCD")
	pressKey(stage, fyne.KeyReturn)
	pressKey(stage, fyne.KeyTab)
	if field.Text() != "" || len(scanner.runes) != 3 || len(scanner.keys) != 2 || !field.Focused() {
		t.Errorf("text %q, %d runes and %d keys held, focus %v", field.Text(), len(scanner.runes), len(scanner.keys), field.Focused())
	}
}

func TestFieldGetsInputBackAndGivesItUp(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "")
	stage.Show(field, fyne.NewSize(400, 120))
	field.SetText("ab")
	field.Press(fyne.KeyHome)
	for _, r := range "xyé" {
		field.Type(r)
	}
	if field.Text() != "xyéab" {
		t.Errorf("runes given back make %q, want xyéab", field.Text())
	}
	field.TakeBack(2)
	if field.Text() != "xab" {
		t.Errorf("after two were taken back it is %q, want xab", field.Text())
	}
	field.TakeBack(9)
	if field.Text() != "ab" {
		t.Errorf("after more were taken back than there are it is %q, want ab", field.Text())
	}
}

func TestTabMovesOn(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	first, second := kit.NewField(stage.Look, ""), kit.NewField(stage.Look, "")
	stage.Show(kit.Column(10, kit.Natural(first), kit.Natural(second)), fyne.NewSize(400, 200))
	first.Focus()
	pressKey(stage, fyne.KeyTab)
	if !second.Focused() || first.Text() != "" {
		t.Errorf("Tab leaves the focus at %v, and %q in the field", stage.Window.Canvas().Focused(), first.Text())
	}
}

func TestArrowsGoToThePage(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "")
	stage.Show(field, fyne.NewSize(400, 120))
	var got []fyne.KeyName
	field.OnOther = func(name fyne.KeyName) { got = append(got, name) }
	field.Focus()
	pressKey(stage, fyne.KeyDown)
	pressKey(stage, fyne.KeyUp)
	if len(got) != 2 {
		t.Errorf("the page got %v, want the arrows down and up", got)
	}
}

func TestProblemTakesRoomAndGivesItBack(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewSecretField(stage.Look, "PIN")
	plain := field.HeightFor(300)
	field.SetProblem("That is not the PIN.")
	if field.HeightFor(300) <= plain || field.Problem() == "" {
		t.Errorf("with a problem the field is %v high, without %v", field.HeightFor(300), plain)
	}
	field.SetProblem("")
	if field.HeightFor(300) != plain {
		t.Errorf("after the problem the field is %v high, want %v", field.HeightFor(300), plain)
	}
}

// A hint that is longer than its field is cut with an ellipsis, and whole again where
// there is room.
func TestALongHintIsCut(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "Notice")
	hint := "The notice that stands on letters about records under the rule"
	field.SetHint(hint)
	stage.Show(kit.Pad(kit.All(20), field), fyne.NewSize(300, 120))
	if got := field.Hint(); !strings.HasPrefix(got, "The notice") || !strings.HasSuffix(got, "…") {
		t.Errorf("the hint reads %q", got)
	}
	stage.Show(kit.Pad(kit.All(20), field), fyne.NewSize(1200, 120))
	if got := field.Hint(); got != hint {
		t.Errorf("with room the hint reads %q", got)
	}
}
