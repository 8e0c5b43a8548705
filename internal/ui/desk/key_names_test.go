package desk

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestKeysHaveTheirNamesInTheDesksLanguage, on buttons and in the list of keys, and
// after the language was changed.
func TestKeysHaveTheirNamesInTheDesksLanguage(t *testing.T) {
	keys := [5]string{keySpace, keyDelete, keyPageUp, keyPageDown, keyHome}
	for language, names := range map[string][5]string{"en": keys, "es": {"Espacio", "Supr", "RePág", "AvPág", "Inicio"}} {
		r := newRig(t, rigOptions{language: language, settings: neverIdle})
		for i, key := range keys {
			if got := r.shell.keyName(key); got != names[i] || !namedKey(key) {
				t.Errorf("%s: %s is called %q, not %q", language, key, got, names[i])
			}
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

// TestTurningPagesIsNamedInTheDesksLanguage, on the calendar, and in the list of keys
// of documents.
func TestTurningPagesIsNamedInTheDesksLanguage(t *testing.T) {
	for language, names := range map[string][2]string{"en": {"PgUp", "PgDn"}, "es": {"RePág", "AvPág"}} {
		r := newRig(t, rigOptions{language: language, settings: neverIdle})
		history(r)
		r.openCalendar("101")
		r.mustSee(names[0], names[1])
		r.press(fyne.KeyEscape)
		r.openPage(pageDocuments)
		r.press(fyne.KeyF1)
		r.mustSee(names[0], names[1])
	}
}
