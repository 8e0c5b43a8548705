package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit/kittest"
)

// shortcut sends keys with Control as the toolkit does: to what has the focus
// where that takes shortcuts, else to the window.
func (r *rig) shortcut(shortcut fyne.Shortcut) {
	canvas := r.stage.Window.Canvas()
	if focused, ok := canvas.Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
	} else {
		canvas.(fyne.Shortcutable).TypedShortcut(shortcut)
	}
	r.drain()
}

func TestControlKeysWhileTyping(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.rune('/')
	r.typeText("chen")
	r.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl})
	if !r.desk.Locked() {
		t.Error("Ctrl+L does not lock the desk while somebody types")
	}
}

func TestControlZUndoes(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("103", r.night)
	r.choose("103", r.night)
	r.press(fyne.KeyReturn)
	r.shortcut(&fyne.ShortcutUndo{})
	r.advance(time.Second)
	if got := r.statusOf("103", r.night); got != clinic.StatusIn {
		t.Errorf("after Ctrl+Z the row is %s, want in", got)
	}
}

func TestTextScaleWhileRunning(t *testing.T) {
	r := newRig(t, rigOptions{size: fyne.NewSize(1920, 1080)})
	r.comes("103", r.night)
	r.desk.SetTextScale(1.3)
	r.advance(time.Second)
	rules := kittest.DeskRules()
	rules.MayCut = isLongNameOrNote
	r.stage.Check(t, rules)
}

func TestLanguageFollowsTheSettings(t *testing.T) {
	r := newRig(t, rigOptions{})
	settings := r.book.Settings()
	settings.Language = "es"
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveSettings{Settings: settings})
	if text := r.visible(); !strings.Contains(text, "Lunes, 23 de noviembre") || strings.Contains(text, "Today") {
		t.Errorf("after the language changed the desk says %s", text)
	}
}

func TestMessageGoesAway(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.shell.say("Done.")
	if !strings.Contains(r.visible(), "Done.") {
		t.Fatal("the message is not shown")
	}
	r.advance(messageTime + time.Second)
	if strings.Contains(r.visible(), "Done.") {
		t.Error("the message stays for ever")
	}
}

func TestRefusalIsSaid(t *testing.T) {
	r := newRig(t, rigOptions{})
	ref := r.rowOf("104", r.night).Ref
	r.shell.do(func() { t.Error("what was refused is taken for done") }, clinic.ConfirmArrival{Ref: ref})
	r.drain()
	if !strings.Contains(r.visible(), "Check the patient in first.") {
		t.Errorf("the refusal is not said: %s", r.visible())
	}
}
