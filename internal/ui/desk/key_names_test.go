package desk

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestKeysHaveTheirNamesInTheDesksLanguage, on buttons and in the list of keys, and
// after the language was changed.
func TestKeysHaveTheirNamesInTheDesksLanguage(t *testing.T) {
	for language, names := range map[string][2]string{"en": {"Space", "Del"}, "es": {"Espacio", "Supr"}} {
		r := newRig(t, rigOptions{language: language, settings: neverIdle})
		if got := [2]string{r.shell.keyName(keySpace), r.shell.keyName(keyDelete)}; got != names {
			t.Errorf("%s: the keys are called %q", language, got)
		}
		r.comes("101", r.night)
		r.choose("101", r.night)
		r.press(fyne.KeyReturn)
		r.mustSee(names[1])
		if other := map[string]string{"en": "Supr", "es": "Del"}[language]; r.sees(other) {
			t.Errorf("%s: a button says %q", language, other)
		}
	}
}
