package card

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

var (
	// ErrLetter means that the text holds a sign that no card code has.
	ErrLetter = errors.New("a sign that no card code has")

	// ErrLength means that the text has too few or too many letters: one was
	// lost or doubled, or it is no card code at all.
	ErrLength = errors.New("not 28 letters")

	// ErrCheck means that the check letters do not fit the number: a letter
	// was misread. The right answer to a patient is "please scan again".
	ErrCheck = errors.New("the check letters do not fit")
)

// Parse reads a code as it was scanned, typed or read aloud. Capital and small
// letters are the same; spaces, line breaks and hyphens are ignored.
//
// It returns [ErrLetter], [ErrLength] or [ErrCheck]. The errors name a
// position but never the letters, for they may reach a log.
func Parse(text string) (Code, error) {
	letters := make([]byte, 0, Length)
	count := 0
	for _, r := range text {
		if ignored(r) {
			continue
		}
		count++
		letter, ok := Fold(r)
		if !ok {
			return "", fmt.Errorf("reading a card code: sign %d: %w", count, ErrLetter)
		}
		if count <= Length {
			letters = append(letters, letter)
		}
	}
	if count != Length {
		return "", fmt.Errorf("reading a card code of %d letters: %w", count, ErrLength)
	}
	code := Code(letters)
	if code != encode(code.number()) {
		return "", fmt.Errorf("reading a card code: %w", ErrCheck)
	}
	return code, nil
}

// ignored also takes the dashes and spaces that word processors put in place
// of the plain ones.
func ignored(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u00ad' || r == '\u200b'
}

// number reads the letters back; c must have Length letters of the alphabet.
func (c Code) number() (number [numberBytes]byte) {
	for i := range number {
		high := strings.IndexByte(Alphabet, c[2*i])
		low := strings.IndexByte(Alphabet, c[2*i+1])
		number[i] = byte(high<<4 | low)
	}
	return number
}

// validated refuses a Code that was made by converting some string.
func validated(c Code) error {
	parsed, err := Parse(string(c))
	if err != nil {
		return err
	}
	if parsed != c {
		return fmt.Errorf("reading a card code that is not in its canonical spelling: %w", ErrLetter)
	}
	return nil
}
