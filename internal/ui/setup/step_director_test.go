package setup_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestASyncedFolderIsWarnedAbout before the book is made, in every language and size,
// also where the folder's name is long.
func TestASyncedFolderIsWarnedAbout(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
		for _, language := range []string{"en", "es"} {
			for _, scale := range []float32{1, 1.3} {
				r := newRig(t, language, kit.Settings{TextScale: scale}, size)
				r.folder, r.syncedBy = `C:\Users\Zoë Núñez\OneDrive - Riverside Recovery\Daybook`, "OneDrive"
				r.begin(language, size)
				r.typeText("Riverside Recovery")
				r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
				r.mustSee("OneDrive - Riverside Recovery")
				r.mustSee("--data")
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", fmt.Sprintf("setup-synced-%s-%.0f-%.0f", language, size.Width, scale*100))
			}
		}
	}
}
