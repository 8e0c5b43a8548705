package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestKeypad(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	keypad := kit.NewKeypad(stage.Look, "OK")
	var digits []int
	back, done := 0, 0
	keypad.OnDigit = func(digit int) { digits = append(digits, digit) }
	keypad.OnBack = func() { back++ }
	keypad.OnOK = func() { done++ }
	for place := range 12 {
		test.Tap(keypad.Key(place))
	}
	if want := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}; !slices.Equal(digits, want) || back != 1 || done != 1 {
		t.Errorf("the keys gave %v, back %d and OK %d times, want %v, once and once", digits, back, done, want)
	}
	keypad.RestOK(true)
	test.Tap(keypad.Key(11))
	if done != 1 {
		t.Error("the resting OK key acted")
	}
}

func TestKeypadWithoutCallbacks(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	keypad := kit.NewKeypad(stage.Look, "OK")
	for place := range 12 {
		test.Tap(keypad.Key(place))
	}
}

func TestSecretDigitsAreNotWritten(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	digits := kit.NewDigits(stage.Look, 4, true)
	stage.Show(digits, fyne.NewSize(500, 200))
	digits.Set("1234")
	if words := stage.Texts(); len(words) != 0 {
		t.Errorf("a PIN is written as %q", words)
	}
	open := kit.NewDigits(stage.Look, 4, false)
	stage.Show(open, fyne.NewSize(500, 200))
	open.Set("12345")
	if want := []string{"1", "2", "3", "4"}; !slices.Equal(stage.Texts(), want) {
		t.Errorf("a number is written as %q, want %q", stage.Texts(), want)
	}
}
