package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// belowRibbon is what the sample clinic's stripe, or a title bar, leaves of a
// screen of 1280 by 800 at large text.
func belowRibbon() fyne.Size { return fyne.NewSize(1280, 740) }

// views are the windows in which everything must fit.
func views() map[string]rigOptions {
	views := map[string]rigOptions{}
	for _, language := range []string{"en", "es"} {
		for scale, large := range map[float32]string{1: "", 1.3: "-large"} {
			for name, size := range map[string]fyne.Size{"1280": fyne.NewSize(1280, 800), "1920": fyne.NewSize(1920, 1080), "ribbon": belowRibbon()} {
				if name == "ribbon" && large == "" {
					continue // roomier than large text in the whole window
				}
				views[language+"-"+name+large] = rigOptions{language: language, settings: neverIdle, size: size,
					kit: kit.Settings{NoMotion: true, TextScale: scale}}
			}
		}
	}
	for _, language := range []string{"en", "es"} {
		views[language+"-1920-huge"] = rigOptions{language: language, settings: neverIdle, size: fyne.NewSize(1920, 1080),
			kit: kit.Settings{NoMotion: true, TextScale: 1.5}}
		views[language+"-1280-huge"] = rigOptions{language: language, settings: neverIdle, size: fyne.NewSize(1280, 800),
			kit: kit.Settings{NoMotion: true, TextScale: 1.5}}
		views[language+"-3840"] = rigOptions{language: language, settings: neverIdle, size: fyne.NewSize(3840, 2160),
			kit: kit.Settings{NoMotion: true}}
	}
	return views
}

// fits checks the geometry of what the window shows, and keeps a picture.
func (r *rig) fits(name string) {
	r.t.Helper()
	r.desk.Object().Refresh()
	rules := kittest.DeskRules()
	rules.MayCut = func(text string) bool { return len([]rune(text)) > 16 } // long names
	r.stage.Check(r.t, rules)
	r.keep(name)
}

// keep keeps a picture of a small window: a wide one takes long to draw.
func (r *rig) keep(name string) {
	r.t.Helper()
	if r.stage.Window.Canvas().Size().Width < 1900 {
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
			r.shell.page(pagePatients).(*patientsPage).discharge.last.SetText("1")
			r.press(fyne.KeyReturn)
			r.fits("patients-discharge-wrong-" + name)
			r.shell.page(pagePatients).(*patientsPage).discharge.last.SetText("11/23/2026")
			r.press(fyne.KeyReturn)
			r.fits("patients-discharge-reason-" + name)
			r.press(fyne.KeyEscape)
			r.rune('i')
			r.advance(time.Second)
			r.fits("patients-issue-" + name)
		})
	}
}

// settingsGoWrong checks the sentences that stand in the clinic's settings only
// where something is wrong or another zone was chosen.
func (r *rig) settingsGoWrong(name string) {
	r.t.Helper()
	page := r.shell.page(pageSettings).(*settingsPage)
	r.press(fyne.KeyHome)
	page.form.zone.Set(kit.Pick{ID: "America/Argentina/ComodRivadavia", Words: "ComodRivadavia · Argentina · America"})
	page.form.changed()
	r.fits("settings-zone-" + name)
	page.form.clinic.SetText("")
	page.form.zone.Field().Focus()
	r.typeText("xyzzy")
	r.mustSee(r.shell.t("settings.clinic.zone_none"))
	page.form.save()
	r.advance(20 * time.Second) // until the message is gone
	r.fits("settings-wrong-" + name)
	page.form.reset()
}

func TestSettingsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			r.signIn("Ruth Abara")
			r.openPage(pageSettings)
			for i, section := range []string{"clinic", "lobby", "words", "screens", "desk", "documents", "staff", "payers", "periods", "golive", "cards", "reader", "scanner", "book", "about"} {
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
			r.settingsGoWrong(name)
		})
	}
}
