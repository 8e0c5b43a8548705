package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// TestLettersThatGrowWhileTheDeskIsOpenFit: widths follow the letters at once, as
// after a new start.
func TestLettersThatGrowWhileTheDeskIsOpenFit(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{
			language: language, settings: neverIdle, signedOut: true, size: fyne.NewSize(1800, 1080), kit: kit.Settings{NoMotion: true},
		})
		history(r)
		r.signIn("Ruth Abara")
		r.openPatient("101")
		r.openPage(pageSettings)
		r.stage.Look.SetTextScale(1.5)
		r.desk.Restyle()
		r.advance(time.Second)
		for _, section := range r.shell.page(pageSettings).(*settingsPage).sections {
			r.section(section.id)
			r.fits("grown-" + section.id + "-" + language)
		}
		r.openPatient("101")
		r.fits("grown-patient-" + language)
	}
}
