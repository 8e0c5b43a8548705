package card

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// someCode draws the code of a real or a sample card.
func someCode() *rapid.Generator[Code] {
	return rapid.Custom(func(t *rapid.T) Code {
		var number [numberBytes]byte
		copy(number[:], rapid.SliceOfN(rapid.Byte(), numberBytes, numberBytes).Draw(t, "number"))
		return encode(number)
	})
}

func TestAlphabetSpellsNothingAndNeedsNoShiftedKeys(t *testing.T) {
	if len(Alphabet) != 16 {
		t.Fatalf("the alphabet has %d letters, four bits need 16", len(Alphabet))
	}
	for _, bad := range "AEIOUYQWZM0123456789" {
		if strings.ContainsRune(Alphabet, bad) {
			t.Errorf("%q moves between keyboard layouts or spells words", bad)
		}
	}
}

func TestShortAndGroups(t *testing.T) {
	code := encode([numberBytes]byte{0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0x01, 0x23, 0x45, 0x67})
	if got := code.Short(); got != "BCDF" {
		t.Errorf("the first four letters are BCDF, got %s", got)
	}
	groups := strings.Fields(code.Groups())
	if len(groups) != 7 || strings.Join(groups, "") != string(code) {
		t.Errorf("expected seven groups of four letters, got %q", code.Groups())
	}
	if Code("").Short() != "" || Code("BC").Groups() != "BC" {
		t.Error("an unfinished code must not break the screen that shows it")
	}
}

func TestFold(t *testing.T) {
	for _, r := range Alphabet {
		for _, spelled := range []rune{r, r + 'a' - 'A'} {
			if letter, ok := Fold(spelled); !ok || rune(letter) != r {
				t.Errorf("%q stands for %q, got %q, %v", spelled, r, letter, ok)
			}
		}
	}
	for _, r := range "AEIOUYaeiouyQWZMqwzm0189 -]ñéİıſ\u212a\x00\n" {
		if _, ok := Fold(r); ok {
			t.Errorf("%q is no letter of a card", r)
		}
	}
}

func TestEveryNumberReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var number [numberBytes]byte
		copy(number[:], rapid.SliceOfN(rapid.Byte(), numberBytes, numberBytes).Draw(t, "number"))
		if got := encode(number).number(); got != number {
			t.Fatalf("number %x was written as another, %x", number, got)
		}
	})
}
