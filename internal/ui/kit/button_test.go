package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func primary() *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
}

func ground(t *testing.T, button fyne.Widget, place int) any {
	t.Helper()
	return test.WidgetRenderer(button).Objects()[place].(*canvas.Rectangle).FillColor
}

func TestTouchButtonShowsThatItIsPressed(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	taps := 0
	button := kit.NewTouchButton(stage.Look, kit.Primary, "bell", "Get help", func() { taps++ })
	button.Resize(button.MinSize())
	rest := ground(t, button, 0)
	button.MouseDown(primary())
	if ground(t, button, 0) == rest {
		t.Error("a finger on the button does not change it")
	}
	if taps != 0 {
		t.Error("the button acts before the finger is up")
	}
	button.MouseUp(primary())
	button.Tapped(&fyne.PointEvent{})
	if ground(t, button, 0) != rest || taps != 1 {
		t.Errorf("after the tap the ground is %v and there were %d taps, want %v and 1", ground(t, button, 0), taps, rest)
	}
}

func TestTouchButtonLetsGoWhenTheFingerLeaves(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	button := kit.NewTouchButton(stage.Look, kit.Primary, "", "Yes", nil)
	button.Resize(button.MinSize())
	rest := ground(t, button, 0)
	button.MouseDown(primary())
	button.MouseOut()
	if ground(t, button, 0) != rest {
		t.Error("the button stays down after the finger left it")
	}
}

func TestRestingButtonRefuses(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	taps := 0
	button := kit.NewTouchButton(stage.Look, kit.Primary, "", "OK", func() { taps++ })
	button.Rest(true)
	test.Tap(button)
	button.Rest(false)
	test.Tap(button)
	if taps != 1 {
		t.Errorf("%d taps acted, want only the one after the rest", taps)
	}
}

func TestLobbyTargetsAreLargeAndWithoutFocus(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.6} {
		stage := kittest.New(t, kit.Settings{TextScale: scale})
		card := kit.NewTouchCard(stage.Look, kit.TrackDay, nil)
		card.Set(kit.CardWords{Title: "Daytime"})
		keypad := kit.NewKeypad(stage.Look, "OK")
		keypad.Resize(keypad.MinSize())
		targets := []fyne.CanvasObject{kit.NewTouchButton(stage.Look, kit.Secondary, "", "A", nil), card}
		for place := range 12 {
			targets = append(targets, keypad.Key(place).(fyne.CanvasObject))
		}
		for _, target := range targets {
			if least := target.MinSize(); least.Width < 88 || least.Height < 88 {
				t.Errorf("at text scale %v a %T is %v, want 88 at least", scale, target, least)
			}
			if _, ok := target.(fyne.Focusable); ok {
				t.Errorf("a %T takes the focus, and so a scan could press it", target)
			}
		}
	}
}

func TestButtonByKeyboard(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	taps := 0
	button := kit.NewButton(stage.Look, kit.Primary, "check", "Confirm", func() { taps++ })
	stage.Show(kit.Centre(button), fyne.NewSize(300, 100))
	ring := test.WidgetRenderer(button).Objects()[0]
	if ring.Visible() {
		t.Error("the focus ring shows without focus")
	}
	stage.Window.Canvas().Focus(button)
	if !ring.Visible() {
		t.Error("the focus cannot be seen")
	}
	for _, press := range []func(){
		func() { button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		func() { button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter}) },
		func() { button.TypedRune(' ') },
	} {
		before := taps
		if press(); taps != before+1 {
			t.Error("a key that presses buttons does not press this one")
		}
	}
	button.TypedRune('x')
	if taps != 3 {
		t.Errorf("%d presses, want 3", taps)
	}
}

// holder is a scanner that holds everything.
type holder struct {
	runes []rune
	keys  []fyne.KeyName
}

func (h *holder) Rune(r rune) bool { h.runes = append(h.runes, r); return true }

func (h *holder) Key(name fyne.KeyName) bool { h.keys = append(h.keys, name); return true }

func TestScanCannotPressFocusedButton(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	taps, scanner := 0, &holder{}
	button := kit.NewButton(stage.Look, kit.Danger, "", "Revoke", func() { taps++ })
	button.Keys = scanner
	button.TypedRune('B')
	button.TypedRune(' ')
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taps != 0 || len(scanner.runes) != 2 || len(scanner.keys) != 1 {
		t.Errorf("%d presses, %d runes and %d keys held, want 0, 2 and 1", taps, len(scanner.runes), len(scanner.keys))
	}
	button.Press(fyne.KeyReturn)
	if taps != 1 {
		t.Error("a key given back does not press the button")
	}
}

func TestHintFitsBesideTheLabel(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	button := kit.NewRowButton(stage.Look, kit.Primary, "check", "Confirm all who are in", nil)
	button.SetHint("Ctrl A")
	stage.Show(kit.Centre(button), fyne.NewSize(600, 100))
	stage.Check(t, kittest.DeskRules())
}
