package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestSwapShowsOneScreen(t *testing.T) {
	for _, still := range []bool{false, true} {
		stage := kittest.New(t, kit.Settings{NoMotion: still})
		screens := []fyne.CanvasObject{block(3000, 10), block(10, 10)}
		swap := kit.NewSwap(stage.Look, screens...)
		late := block(10, 10)
		swap.AddScreen(late)
		stage.Show(swap.Object(), fyne.NewSize(800, 600))
		screens = append(screens, late)
		for _, from := range []kit.From{kit.AtOnce, kit.FromRight, kit.FromLeft} {
			for _, show := range screens {
				swap.Show(show, from)
				for i, screen := range screens {
					if screen.Visible() != (screen == show) {
						t.Errorf("screen %d is visible: %v", i, screen.Visible())
					}
				}
				expect(t, "the screen", show, 0, 0, 800, 600)
				if swap.Shown() != show {
					t.Error("the swap does not know what it shows")
				}
			}
		}
		if least := swap.Object().MinSize(); least.Width > 800 {
			t.Errorf("a wide screen makes the window grow to %v", least)
		}
	}
}

// Laying out every screen that nobody sees would make a start slow.
func TestSwapLaysAScreenOutWhenItIsShown(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	first, later := block(10, 10), block(10, 10)
	swap := kit.NewSwap(stage.Look, first, later)
	stage.Show(swap.Object(), fyne.NewSize(800, 600))
	if size := later.Size(); size != (fyne.Size{}) {
		t.Errorf("expected a screen that nobody sees to be left alone, it was laid out to %v", size)
	}
	swap.Show(later, kit.AtOnce)
	expect(t, "the screen", later, 0, 0, 800, 600)
	swap.Object().Resize(fyne.NewSize(1000, 700))
	expect(t, "the screen", later, 0, 0, 1000, 700)
	swap.Show(first, kit.AtOnce)
	expect(t, "the screen that was hidden while the window grew", first, 0, 0, 1000, 700)
}
