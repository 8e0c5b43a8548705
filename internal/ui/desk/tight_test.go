package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// TestVeryLargeTextGivesWayToTheWindow: it grows again with the window, and text as
// it comes never shrinks.
func TestVeryLargeTextGivesWayToTheWindow(t *testing.T) {
	r := newRig(t, rigOptions{kit: kit.Settings{TextScale: 1.5, NoMotion: true}})
	if got := r.shell.look.TextScale(); got < 1.29 || got > 1.31 {
		t.Errorf("in a window of 1280 by 800 text of 150 %% is %.2f", got)
	}
	r.stage.Window.Resize(fyne.NewSize(1920, 1080))
	r.drain()
	if got := r.shell.look.TextScale(); got != 1.5 {
		t.Errorf("in a window of 1920 by 1080 text of 150 %% is %.2f", got)
	}
	r.desk.SetTextScale(1)
	r.stage.Window.Resize(fyne.NewSize(900, 500))
	r.drain()
	if got := r.shell.look.TextScale(); got != 1 {
		t.Errorf("text as it comes is %.2f in a small window", got)
	}
}
