package card

import "strings"

const (
	// Alphabet holds the sixteen letters of a card code, four bits each, in
	// the order of their values. They lie on the same keys of QWERTY, QWERTZ,
	// AZERTY and Turkish-Q keyboards and spell no words.
	Alphabet = "BCDFGHJKLNPRSTVX"

	// Length is the number of letters in a code: 24 for the number and 4 check
	// letters.
	Length = numberLetters + checkLetters

	numberBytes   = 12
	numberLetters = 2 * numberBytes
	checkLetters  = 4
	groupLetters  = 4
)

// Code is a card's code in its one canonical spelling: 28 capital letters of
// [Alphabet] with the check letters last. Codes come from [Mint], [MintDemo],
// [CommandCode] or [Parse]; a string converted to a Code is not checked.
//
// A patient's code is a secret that opens a visit in their name: it belongs
// neither in logs nor in error texts. [Code.Short] may be shown.
type Code string

// Short is the first four letters: enough for staff and patient to tell two
// cards apart, and the only letters that are printed on a card.
func (c Code) Short() string {
	return string(c[:min(groupLetters, len(c))])
}

// Groups is the code in groups of four letters separated by spaces, for
// reading aloud and for typing where a scanner fails.
func (c Code) Groups() string {
	var b strings.Builder
	for i, r := range string(c) {
		if i > 0 && i%groupLetters == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// IsDemo reports whether the code belongs to the sample clinic's range. No
// real book accepts such a card, and the sample book accepts no others.
func (c Code) IsDemo() bool {
	return len(c) == Length && c[0] == Alphabet[demoRange]
}

// Fold returns the capital letter of [Alphabet] that r stands for, so that
// Caps Lock cannot hurt a scan. ok is false for every other rune.
func Fold(r rune) (letter byte, ok bool) {
	if r >= 'a' && r <= 'z' {
		r -= 'a' - 'A'
	}
	if r < 'A' || r > 'Z' || strings.IndexByte(Alphabet, byte(r)) < 0 {
		return 0, false
	}
	return byte(r), true
}

// encode writes a number and its check letters.
func encode(number [numberBytes]byte) Code {
	letters := make([]byte, 0, Length)
	for _, b := range number {
		letters = append(letters, Alphabet[b>>4], Alphabet[b&15])
	}
	check := crc16(number[:])
	for shift := 12; shift >= 0; shift -= 4 {
		letters = append(letters, Alphabet[check>>shift&15])
	}
	return Code(letters)
}
