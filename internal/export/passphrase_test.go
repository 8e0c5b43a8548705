package export

import "testing"

func TestHowHardAPassphraseIsToGuess(t *testing.T) {
	for passphrase, want := range map[string]Strength{
		"":                              TooShort,
		"sechs67":                       TooShort,
		"ñandúes":                       TooShort, // letters count, not bytes
		"password":                      Weak,
		"aaaaaaaaaaaaaaaaaaaaaaaaa":     Weak,
		"abc abc abc abc abc abc abc":   Weak,
		"harbor lantern":                Fair,
		"four words that never met":     Good,
		"cuatro palabras que no se ven": Good,
		"x7Kq-92mfP-vv81z-Lr0wT":        Good,
	} {
		if got := StrengthOf(passphrase); got != want {
			t.Errorf("%q: expected %s, got %s", passphrase, want, got)
		}
	}
}
