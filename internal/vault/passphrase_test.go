package vault

import "testing"

func TestPassphraseStrength(t *testing.T) {
	for typed, want := range map[string]Strength{
		"": StrengthShort, "eleven char": StrengthShort, "  short  word     ": StrengthShort, "aaaaaaaa": StrengthShort,
		"ñandúñandú":       StrengthShort, // letters count, not bytes
		"aaaaaaaaaaaaaaaa": StrengthWeak, "123456789012": StrengthWeak, "abcdefghijklmn": StrengthWeak, "ababababababab": StrengthWeak,
		"abcdef abcdef abcdef": StrengthWeak, "sunflower sunflower": StrengthWeak, "tomatotomatotom": StrengthWeak,
		"Password 2026!": StrengthWeak, "Contraseña 2026": StrengthWeak, "qwertyuiop123": StrengthWeak, "Daybook Clinic 1": StrengthWeak,
		"green tomato": StrengthFair, "Tomaten7Kiste": StrengthFair,
		"green tomato boat": StrengthFair, "green tomato boat sky": StrengthGood, "violinistenorchester": StrengthGood,
		"four words that never met": StrengthGood, "cuatro palabras que no se ven": StrengthGood,
	} {
		if got := PassphraseStrength(typed); got != want {
			t.Errorf("%q: want %d, got %d", typed, want, got)
		}
	}
}

// TestKnownNamesAreTriedFirst: the clinic's and one's own, alone or with a year.
func TestKnownNamesAreTriedFirst(t *testing.T) {
	names := []string{"Harbor Light Clínica", "María José Álvarez"}
	for typed, want := range map[string]Strength{
		"Harbor Light Clinic": StrengthWeak, "harborlight2026": StrengthWeak, "maria jose alvarez": StrengthWeak, "Álvarez Harbor 12": StrengthWeak,
		"harbor tomato boat sky": StrengthGood, "green tomato boat": StrengthFair,
	} {
		if got := PassphraseStrength(typed, names...); got != want {
			t.Errorf("%q: want %d, got %d", typed, want, got)
		}
	}
	if got := PassphraseStrength("harborlightness"); !got.Taken() {
		t.Error("without the names nobody can know")
	}
}

// TestWhatAWeakPassphraseClosedStillOpens: the rule is for new ones.
func TestWhatAWeakPassphraseClosedStillOpens(t *testing.T) {
	identity, err := NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	door, err := NewDoor(identity, Choice{Way: ByPassphrase, Passphrase: "aaaaaaaa"}, testCost)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := door.Open("aaaaaaaa"); err != nil || got != identity {
		t.Errorf("it does not open: %v", err)
	}
}
