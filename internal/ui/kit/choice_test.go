package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestChoiceByTheKeyboard(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	choice := kit.NewChoice(stage.Look, "Reason", "one", "two", "three")
	changes := 0
	choice.OnChanged = func() { changes++ }
	stage.Show(choice, fyne.NewSize(400, 100))
	if choice.One() != -1 || len(choice.Chosen()) != 0 {
		t.Error("something is chosen from the beginning")
	}
	choice.Press(fyne.KeyRight)
	choice.Press(fyne.KeyRight)
	choice.Press(fyne.KeyRight) // there is no fourth
	if choice.One() != 2 || changes != 2 {
		t.Errorf("the arrows chose %d with %d changes, want 2 with 2", choice.One(), changes)
	}
	choice.Press(fyne.KeyLeft)
	if choice.One() != 1 {
		t.Errorf("the arrow back chose %d, want 1", choice.One())
	}
	choice.Choose(0)
	if choice.One() != 0 || changes != 3 {
		t.Error("Choose is not silent or does not choose")
	}
}

func TestAChoiceThatBeginsWithNothing(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	choice := kit.NewChoice(stage.Look, "", "one", "two", "three").Unset()
	stage.Show(choice, fyne.NewSize(400, 100))
	if choice.One() != -1 {
		t.Error("something is chosen from the beginning")
	}
	choice.Press(fyne.KeyRight)
	if choice.One() != 0 {
		t.Errorf("the first arrow chose %d, want the first word", choice.One())
	}
	choice.Press(fyne.KeyRight)
	if choice.One() != 1 {
		t.Errorf("the second arrow chose %d, want the second word", choice.One())
	}
}

func TestChoicesCanBeMany(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	choice := kit.NewChoice(stage.Look, "", "Mo", "Tu", "We").Many()
	stage.Show(choice, fyne.NewSize(400, 100))
	choice.Type(' ')
	choice.Press(fyne.KeyRight)
	choice.Press(fyne.KeyRight)
	choice.Type(' ')
	if got := choice.Chosen(); !slices.Equal(got, []int{0, 2}) {
		t.Errorf("%v are chosen, want the first and the third", got)
	}
	choice.Type(' ')
	if got := choice.Chosen(); !slices.Equal(got, []int{0}) {
		t.Errorf("%v are chosen after taking one back", got)
	}
}

func TestChoiceByTapping(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	choice := kit.NewChoice(stage.Look, "Track", "Daytime", "Evening")
	stage.Show(choice, fyne.NewSize(400, 100))
	test.TapAt(choice, fyne.NewPos(150, 45))
	if choice.One() != 1 {
		t.Errorf("a tap on the second word chose %d", choice.One())
	}
	test.TapAt(choice, fyne.NewPos(390, 45))
	if choice.One() != 1 {
		t.Error("a tap beside the words chose something")
	}
	choice.Rest(true)
	test.TapAt(choice, fyne.NewPos(20, 45))
	if choice.One() != 1 {
		t.Error("a resting choice was changed")
	}
}

func TestChoiceGoesOnInTheNextLine(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	choice := kit.NewChoice(stage.Look, "", "Completed", "Against advice", "Incarcerated", "Medical")
	wide, narrow := choice.HeightFor(1000), choice.HeightFor(200)
	if narrow <= wide {
		t.Errorf("in 200 pixels it is %v high, in 1000 %v: the words do not break", narrow, wide)
	}
	stage.Show(kit.Column(0, kit.Natural(choice), kit.Spring()), fyne.NewSize(200, 400))
	stage.Check(t, kittest.DeskRules())
}

// asked holds everything, as a scanner's ear may.
type asked struct{ held int }

func (a *asked) Rune(rune) bool        { a.held++; return true }
func (a *asked) Key(fyne.KeyName) bool { a.held++; return true }

func TestChoiceAndCheckAskAboutEveryKey(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	ear := &asked{}
	choice, check := kit.NewChoice(stage.Look, "", "a", "b").Many(), kit.NewCheck(stage.Look, "yes")
	choice.Keys, check.Keys = ear, ear
	for _, object := range []fyne.Focusable{choice, check} {
		object.TypedRune(' ')
		object.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if ear.held != 4 || check.Ticked() || len(choice.Chosen()) != 0 {
		t.Errorf("%d of 4 keys were asked about", ear.held)
	}
}

func TestCheck(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	check := kit.NewCheck(stage.Look, "I have it on paper, and it is locked away where nobody else finds it.")
	told := []bool{}
	check.OnChanged = func(ticked bool) { told = append(told, ticked) }
	stage.Show(kit.Column(0, kit.Natural(check), kit.Spring()), fyne.NewSize(240, 300))
	stage.Check(t, kittest.DeskRules())
	check.Type(' ')
	check.Press(fyne.KeyReturn)
	test.Tap(check)
	check.Tick(false)
	if !slices.Equal(told, []bool{true, false, true}) || check.Ticked() {
		t.Errorf("the box told %v and is %v", told, check.Ticked())
	}
}
