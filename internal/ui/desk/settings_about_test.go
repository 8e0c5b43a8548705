package desk

import (
	"strings"
	"testing"
)

// TestAboutSaysWhereTheGuideLiesFit: the path in every language and size, and nothing
// of it where none is installed.
func TestAboutSaysWhereTheGuideLiesFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			r.openSettings("Dana Reyes", "about")
			if words := r.visible(); strings.Contains(words, "index.html") || strings.Contains(words, r.shell.t("settings.about.guide")) {
				t.Error("a guide is told of that is not installed")
			}
			r.shell.deps.Guide = `C:\Users\Lobby\AppData\Local\Programs\Daybook\guide\index.html`
			r.shell.relabel()
			r.mustSee(r.shell.deps.Guide)
			r.fits("settings-about-guide-" + name)
		})
	}
}
