package desk

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestAMessageGoesWithItsPage(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.shell.say("Done.")
	r.press(fyne.KeyF3)
	if r.shell.message.object.Visible() {
		t.Error("a message stays where its page is left")
	}
}

// TestAMessageCoversNothing: neither a title, which may name a patient, nor
// anything to press, however long the sentence.
func TestAMessageCoversNothing(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, scale := range []float32{1, 1.3} {
			for _, size := range []fyne.Size{belowRibbon(), fyne.NewSize(1920, 1080)} {
				r := newRig(t, rigOptions{language: language, size: size, settings: neverIdle, kit: kit.Settings{TextScale: scale, NoMotion: true}})
				rules := kittest.DeskRules()
				rules.MayCut = isLongNameOrNote
				check := func(name string) {
					t.Helper()
					for _, problem := range r.stage.Problems(rules) {
						t.Errorf("%s %.1f %v, %s: %s", language, scale, size, name, problem)
					}
					r.keep(fmt.Sprintf("message-%s-%s-%.0f-%.0f", name, language, size.Width, scale*100))
				}
				busyEvening(r)
				r.choose("110", r.night)
				r.rune('i')
				r.advance(time.Second)
				r.press(fyne.KeyReturn)
				r.advance(time.Second)
				check("done")
				r.shell.fail(&clinic.Refusal{Code: "last_director"})
				check("refused")
				r.shell.say(r.shell.t("settings.look_at_clinic"))
				check("said")
				r.shell.message.hide()
				if r.openPatient("101"); !r.sees("Dana Reyes") {
					t.Error("with the message gone, nobody's name stands in the side bar")
				}
				r.shell.say("Done.")
				check("sheet")
			}
		}
	}
}
