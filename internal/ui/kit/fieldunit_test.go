package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestAUnitStandsBesideTheLine(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "Granted")
	stage.Show(kit.Pad(kit.All(20), field), fyne.NewSize(240, 120))
	field.Focus()
	line := stage.Window.Canvas().Focused().(fyne.CanvasObject)
	whole := line.Size().Width
	field.SetUnit("days")
	if !slices.Contains(stage.Texts(), "days") || line.Size().Width >= whole {
		t.Errorf("the unit can be read and the line makes room for it, got %v of %v in %q", line.Size().Width, whole, stage.Texts())
	}
	field.SetUnit("")
	if line.Size().Width != whole {
		t.Errorf("no unit takes no room, got %v of %v", line.Size().Width, whole)
	}
}
