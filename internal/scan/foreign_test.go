package scan

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"daybook/internal/card"
)

func typed(text string) ([]stroke, []int) {
	var strokes []stroke
	for i, r := range text {
		strokes = append(strokes, newStroke(Input{Rune: r}, start.Add(time.Duration(i)*ms)))
	}
	return strokes, lettersIn(strokes)
}

func TestLettersTypedIntoAScanAreFound(t *testing.T) {
	a := string(anna)
	for name, text := range map[string]string{
		"one":         a[:9] + "V" + a[9:],
		"two":         a[:3] + "L" + a[3:20] + "P" + a[20:],
		"three":       a[:3] + "L" + a[3:11] + "r" + a[11:25] + "P" + a[25:],
		"a neighbour": a[:9] + a[8:],
		"beside it":   "BV" + a[:9] + "V" + a[9:] + "x",
		"with others": a[:3] + "ñ" + a[3:11] + "r" + a[11:25] + " " + a[25:],
	} {
		strokes, letters := typed(text)
		m, problem := withoutForeign(strokes, letters)
		if problem != 0 || m.code != anna {
			t.Errorf("%s letters too many: expected %s, got %s, problem %d", name, anna, m.code, problem)
		}
		for i, at := range m.kept {
			if strokes[at].letter != a[i] {
				t.Errorf("%s: position %d is no letter of the code", name, at)
			}
		}
	}
}

func TestTooManyTypedLettersAreRefused(t *testing.T) {
	a := string(anna)
	strokes, letters := typed(a[:5] + "BV" + a[5:9] + "BV" + a[9:])
	if m, problem := withoutForeign(strokes, letters); problem != TooLong {
		t.Errorf("four letters too many: expected TooLong, got %s, %d", m.code, problem)
	}
}

func TestTwoPossibleCodesAreNone(t *testing.T) {
	text := twoCodes(t)
	strokes, letters := typed(text)
	if m, problem := withoutForeign(strokes, letters); problem != Ambiguous {
		t.Errorf("%s holds two codes: expected Ambiguous, got %s, %d", text, m.code, problem)
	}
}

func TestOfTwoEqualLettersTheOtherCaseWasTyped(t *testing.T) {
	a := string(anna)
	strokes, letters := typed(a[:8] + strings.ToLower(a[8:9]) + a[8:])
	m, _ := withoutForeign(strokes, letters)
	for _, at := range m.kept {
		if unicode.IsLower(strokes[at].Rune) {
			t.Errorf("the small letter is the person's")
		}
	}
}

// twoCodes finds 30 letters from which leaving out two gives one code or
// another.
func twoCodes(t *testing.T) string {
	t.Helper()
	a := string(anna)
	for i := range 1 << 16 {
		extra := string(card.Alphabet[i>>12&15]) + string(card.Alphabet[i>>8&15])
		at, other := i>>4&15+1, i&15+1
		text := a[:at] + extra[:1] + a[at:at+other] + extra[1:] + a[at+other:]
		codes := map[card.Code]bool{}
		for j := range text {
			for k := j + 1; k < len(text); k++ {
				if code, err := card.Parse(text[:j] + text[j+1:k] + text[k+1:]); err == nil {
					codes[code] = true
				}
			}
		}
		if len(codes) > 1 {
			return text
		}
	}
	t.Fatal("no such letters")
	return ""
}
