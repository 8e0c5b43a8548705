package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LeastPassphrase is how many letters a passphrase needs.
const LeastPassphrase = 8

// Strength is how hard a passphrase is to guess for somebody who has the file and time:
// "export.strength." + strength.
type Strength string

const (
	TooShort Strength = "too_short" // not taken
	Weak     Strength = "weak"
	Fair     Strength = "fair"
	Good     Strength = "good"
)

// StrengthOf judges a passphrase by its length and how many different letters it has:
// four words that do not belong together are good.
func StrengthOf(passphrase string) Strength {
	letters := utf8.RuneCountInString(passphrase)
	different := map[rune]bool{}
	for _, letter := range passphrase {
		different[unicode.ToLower(letter)] = true
	}
	switch words := len(strings.Fields(passphrase)); {
	case letters < LeastPassphrase:
		return TooShort
	case len(different) < 6:
		return Weak
	case letters >= 20 && (words >= 4 || len(different) >= 10):
		return Good
	case letters >= 14:
		return Fair
	}
	return Weak
}
