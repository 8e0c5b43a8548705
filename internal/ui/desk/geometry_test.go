package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestNothingIsCutOff lays the sign-in and the page of today out in both
// languages, at the sizes and text scales that clinics have.
func TestNothingIsCutOff(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
		for _, scale := range []float32{1, 1.3} {
			for _, language := range []string{"en", "es"} {
				t.Run(fmt.Sprintf("%s-%.0f-%.1f", language, size.Width, scale), func(t *testing.T) {
					r := newRig(t, rigOptions{size: size, language: language, signedOut: true, settings: neverIdle,
						kit: kit.Settings{TextScale: scale, NoMotion: true}})
					check := func(what string) {
						t.Helper()
						rules := kittest.DeskRules()
						rules.MayCut = isLongNameOrNote
						for _, problem := range r.stage.Problems(rules) {
							t.Errorf("%s: %s", what, problem)
						}
					}
					check("names")
					r.typeText("dana")
					r.press(fyne.KeyReturn)
					check("PIN")
					r.typeText("999111")
					r.press(fyne.KeyReturn)
					check("wrong PIN")
					r.typeText(testPIN)
					r.press(fyne.KeyReturn)
					check("today before anybody came")
					busyEvening(r)
					check("a busy evening")
					r.rune('1')
					r.advance(time.Second)
					check("the daytime list")
					r.rune('m')
					r.advance(10 * time.Second) // until the message is gone
					r.desk.Lock()
					r.advance(time.Second)
					check("locked")
				})
			}
		}
	}
}

// isLongNameOrNote says which texts of the list may end in an ellipsis: the name
// of the person chosen stands in full below the list.
func isLongNameOrNote(text string) bool {
	return strings.Contains(text, "Featherstonehaugh") || strings.Contains(text, "Álvarez") || strings.Contains(text, " · ")
}
