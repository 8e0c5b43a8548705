package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestFieldHandsShortcutsOn(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	field := kit.NewField(stage.Look, "Name")
	stage.Show(field, fyne.NewSize(300, 100))
	field.Focus()
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	saved, undone := 0, 0
	canvas := stage.Window.Canvas()
	canvas.AddShortcut(save, func(fyne.Shortcut) { saved++ })
	canvas.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { undone++ })
	focused := canvas.Focused().(fyne.Shortcutable)
	focused.TypedShortcut(save)
	focused.TypedShortcut(&fyne.ShortcutUndo{})
	if saved != 1 || undone != 0 {
		t.Errorf("saved %d, undone %d; want Ctrl+S for the window and Ctrl+Z for the field", saved, undone)
	}
}
