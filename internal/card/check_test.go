package card

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestCRCAgreesWithItsPublishedCheckValue(t *testing.T) {
	if got := crc16([]byte("123456789")); got != 0x29B1 {
		t.Errorf("CRC-16/CCITT-FALSE of 123456789 is 29B1, got %04X", got)
	}
}

func letterAt(t *rapid.T, label string) byte {
	return Alphabet[rapid.IntRange(0, len(Alphabet)-1).Draw(t, label)]
}

func TestAnyChangeOfFourNeighboursIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := someCode().Draw(t, "code")
		wrong := []byte(code)
		width := rapid.IntRange(1, 4).Draw(t, "width")
		start := rapid.IntRange(0, Length-width).Draw(t, "start")
		for i := range width {
			wrong[start+i] = letterAt(t, "letter")
		}
		if string(wrong) == string(code) {
			return
		}
		if _, err := Parse(string(wrong)); !errors.Is(err, ErrCheck) {
			t.Fatalf("%s read as %s must not fit its check letters, got %v", code, wrong, err)
		}
	})
}

func TestExchangedNeighboursAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := someCode().Draw(t, "code")
		i := rapid.IntRange(0, Length-2).Draw(t, "position")
		if code[i] == code[i+1] {
			return
		}
		wrong := []byte(code)
		wrong[i], wrong[i+1] = wrong[i+1], wrong[i]
		if _, err := Parse(string(wrong)); !errors.Is(err, ErrCheck) {
			t.Fatalf("%s with letters %d and %d exchanged must be refused, got %v", code, i, i+1, err)
		}
	})
}

func TestLostAndDoubledLettersAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := string(someCode().Draw(t, "code"))
		i := rapid.IntRange(0, Length-1).Draw(t, "position")
		if _, err := Parse(code[:i] + code[i+1:]); !errors.Is(err, ErrLength) {
			t.Fatalf("a lost letter must be refused, got %v", err)
		}
		if _, err := Parse(code[:i+1] + code[i:]); !errors.Is(err, ErrLength) {
			t.Fatalf("a doubled letter must be refused, got %v", err)
		}
	})
}
