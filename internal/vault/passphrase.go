package vault

import (
	"slices"
	"strings"
	"unicode"

	"daybook/internal/clinic"
)

// Strength is how well a passphrase stands up to somebody who took the disk and has
// a computer guess.
type Strength int

const (
	// StrengthShort: fewer letters than Daybook takes.
	StrengthShort Strength = iota
	// StrengthWeak: of few different letters, the same again and again, a plain row, or
	// little but words that are tried first. It is not taken.
	StrengthWeak
	// StrengthFair: it holds for a while.
	StrengthFair
	// StrengthGood: four words or more, or as long as that.
	StrengthGood
)

// How many letters a passphrase has at least, and how many make a good one without
// four words.
const (
	ShortestPassphrase = 12
	goodPassphrase     = 20
	fewestLetters      = 6 // different ones
	goodWords          = 4
)

// Taken reports whether Daybook takes such a passphrase.
func (s Strength) Taken() bool { return s >= StrengthFair }

// PassphraseStrength judges a passphrase by its length and its variety: that of a book
// and that of an export alike. Names are those that somebody would try who knows the
// clinic, such as its own and that of who chooses. It judges new passphrases only: what
// closed something once still opens it.
func PassphraseStrength(typed string, names ...string) Strength {
	text := strings.ToLower(plainPassphrase(typed))
	letters := []rune(text)
	switch {
	case len(letters) < ShortestPassphrase:
		return StrengthShort
	case different(letters) < fewestLetters, inARow(letters), again(text), triedFirst(text, names):
		return StrengthWeak
	case len(letters) >= goodPassphrase, len(strings.Fields(text)) >= goodWords:
		return StrengthGood
	}
	return StrengthFair
}

func different(letters []rune) int {
	seen := map[rune]bool{}
	for _, letter := range letters {
		seen[letter] = true
	}
	return len(seen)
}

// inARow reports whether most letters follow from the one before in the same way, as
// in 123456789012 or abcdefghijkl.
func inARow(letters []rune) bool {
	steps := 0
	for i := 1; i < len(letters); i++ {
		if step := letters[i] - letters[i-1]; step >= -1 && step <= 1 {
			steps++
		}
	}
	return steps*3 >= (len(letters)-1)*2
}

// again reports whether a passphrase is one short piece over and over, as in
// "harborharborharbor" or the same word four times.
func again(text string) bool {
	letters := []rune(strings.Join(strings.Fields(text), ""))
	for size := 1; size <= len(letters)/2; size++ {
		if slices.Equal(letters[size:], letters[:len(letters)-size]) {
			return true
		}
	}
	return false
}

// triedFirst reports whether little is left of a passphrase without what is tried first:
// names that are known, rows of keys, years, and the words of a clinic and of passwords.
func triedFirst(text string, names []string) bool {
	text = clinic.Fold(text)
	for _, name := range strings.Fields(clinic.Fold(strings.Join(names, " "))) {
		if len(name) > 2 {
			text = strings.ReplaceAll(text, name, "")
		}
	}
	for _, word := range []string{
		"qwertyuiop", "qwerty", "asdfghjkl", "asdf", "zxcvbnm", "1234567890", "123456", "12345", "1234", "123",
		"password", "passphrase", "contrasena", "clave", "welcome", "bienvenido", "letmein", "admin",
		"daybook", "clinic", "clinica", "recovery", "kiosk", "lobby", "frontdesk", "front desk",
		"2022", "2023", "2024", "2025", "2026", "2027", "2028",
	} {
		text = strings.ReplaceAll(text, word, "")
	}
	left := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) })
	return len([]rune(strings.Join(left, ""))) < ShortestPassphrase/2
}
