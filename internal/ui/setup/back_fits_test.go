package setup_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestBringingBackFits in both languages, large and small.
func TestBringingBackFits(t *testing.T) {
	l := loseABook(t)
	for _, c := range []struct {
		language string
		scale    float32
		size     fyne.Size
	}{
		{"en", 1, fyne.NewSize(1280, 800)}, {"es", 1, fyne.NewSize(1280, 800)}, {"en", 1.5, fyne.NewSize(1280, 800)}, {"es", 1.5, fyne.NewSize(1280, 800)},
		{"en", 1, fyne.NewSize(1920, 1080)}, {"es", 1.5, fyne.NewSize(1920, 1080)}, {"es", 1.5, fyne.NewSize(3840, 2160)},
	} {
		name := fmt.Sprintf("%s-%g-%g", c.language, c.scale, c.size.Width)
		t.Run(name, func(t *testing.T) {
			r := bringing(t, l, c.language, kit.Settings{TextScale: c.scale}, c.size)
			begin, bring := "Bring a book back", "Bring it back"
			if c.language == "es" {
				begin, bring = "Recuperar un libro", "Recuperarlo"
			}
			check := func(step string) {
				t.Helper()
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "setup", "back-"+step+"-"+name)
			}
			check("first")
			r.tap(begin)
			check("where")
			r.press(fyne.KeyReturn)
			check("which")
			r.press(fyne.KeyReturn)
			check("key")
			r.holdUp = true
			r.typeKey(l.recovery.Groups())
			check("looking")
			r.later[0]()
			check("look")
			r.tap(bring)
			check("done")
		})
	}
}

// TestABookThatIsGoneIsMissed: who set this computer up before is not led into a new
// book, and it fits.
func TestABookThatIsGoneIsMissed(t *testing.T) {
	for language, says := range map[string]string{"en": "There was a book on this computer", "es": "En esta computadora había un libro"} {
		for _, scale := range []float32{1, 1.3, 1.5} {
			r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}, gone: true}
			r.stage = kittest.New(t, kit.Settings{NoMotion: true, TextScale: scale})
			r.begin(language, kittest.Lobby())
			r.mustSee(says)
			r.stage.Check(t, kittest.DeskRules())
			r.stage.Save(t, "setup", fmt.Sprintf("back-gone-%s-%g", language, scale))
		}
	}
}

// TestABrokenStartFits in both languages.
func TestABrokenStartFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, scale := range []float32{1, 1.5} {
			for _, keyless := range []bool{false, true} {
				r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}, broken: true, keyless: keyless}
				r.stage = kittest.New(t, kit.Settings{NoMotion: true, TextScale: scale})
				r.begin(language, kittest.Lobby())
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "setup", fmt.Sprintf("back-broken-%s-%g-%v", language, scale, keyless))
			}
		}
	}
}
