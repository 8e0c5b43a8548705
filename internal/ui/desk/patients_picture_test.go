package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// views are the windows in which everything must fit.
func views() map[string]rigOptions {
	quiet := func(s *clinic.Settings) { s.IdleLock = 0 }
	return map[string]rigOptions{
		"en-1280":       {language: "en", settings: quiet, kit: kit.Settings{NoMotion: true}},
		"es-1280-large": {language: "es", settings: quiet, kit: kit.Settings{NoMotion: true, TextScale: 1.3}},
		"en-1280-large": {language: "en", settings: quiet, kit: kit.Settings{NoMotion: true, TextScale: 1.3}},
		"es-1920":       {language: "es", settings: quiet, kit: kit.Settings{NoMotion: true}, size: fyne.NewSize(1920, 1080)},
	}
}

// fits checks the geometry of what the window shows, and keeps a picture.
func (r *rig) fits(name string) {
	r.t.Helper()
	r.desk.Object().Refresh()
	rules := kittest.DeskRules()
	rules.MayCut = func(text string) bool { return len([]rune(text)) > 16 } // long names
	r.stage.Check(r.t, rules)
	if !testing.Short() {
		r.stage.Save(r.t, "desk", name)
	}
}

func TestPatientsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			history(r)
			r.press(fyne.KeyF3)
			r.fits("patients-none-" + name)
			r.openPatient("101")
			r.fits("patients-sheet-" + name)
			r.rune('o')
			r.advance(time.Second)
			r.shot("patients-hold-" + name) // the page lies below the sheet
			r.press(fyne.KeyEscape)
			r.rune('e')
			r.advance(time.Second)
			r.fits("patients-edit-" + name)
			r.press(fyne.KeyEscape)
			r.rune('a')
			r.advance(time.Second)
			r.press(fyne.KeyReturn)
			r.fits("patients-new-" + name)
			r.press(fyne.KeyEscape)
			r.rune('z')
			r.advance(time.Second)
			r.fits("patients-discharge-" + name)
			r.press(fyne.KeyEscape)
			r.rune('i')
			r.advance(time.Second)
			r.fits("patients-issue-" + name)
		})
	}
}

func TestSettingsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			r.signIn("Ruth Abara")
			r.shell.open(pageSettings)
			r.advance(time.Second)
			for i, section := range []string{"clinic", "lobby", "desk", "staff", "cards", "scanner", "book", "about"} {
				if i > 0 {
					r.press(fyne.KeyDown)
				}
				if section == "scanner" {
					r.fits("settings-scanner-empty-" + name)
					r.rune(']')
					r.scan(r.newCode(), 60*time.Millisecond)
					r.advance(2 * time.Second)
				}
				if section == "book" {
					r.verified = VerifyResult{Entries: 1204}
					r.shell.page(pageSettings).(*settingsPage).now.part.(*bookPart).start()
					r.drain()
				}
				r.fits("settings-" + section + "-" + name)
			}
		})
	}
}
