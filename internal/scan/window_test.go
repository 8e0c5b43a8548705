package scan

import (
	"testing"

	"daybook/internal/card"
)

// overlapping finds a code that ends with the first letters of anna's and so
// overlaps with it.
func overlapping(t *testing.T) string {
	t.Helper()
	a := string(anna)
	for i := range 1 << 20 {
		head := []byte("VTSRP")
		for j := range head {
			head[j] = card.Alphabet[i>>(4*j)&15]
		}
		if _, err := card.Parse(string(head) + a[:card.Length-len(head)]); err == nil {
			return string(head) + a
		}
	}
	t.Fatal("no overlapping code")
	return ""
}

func TestOverlappingCodesAreAmbiguous(t *testing.T) {
	w := lobby(t).play(newScript().text(overlapping(t), ms).key(Enter, ms))
	w.expect("")
	if len(w.garbled) != 1 || w.garbled[0].Problem != Ambiguous {
		t.Errorf("two codes share letters: expected Ambiguous, got %+v", w.garbled)
	}
}

func endingWith(t *testing.T, tail string) card.Code {
	t.Helper()
	text := []byte(bruno)
	copy(text[card.Length-len(tail):], tail)
	for i := range 1 << 22 {
		for j := range 6 {
			text[j] = card.Alphabet[i>>(4*j)&15]
		}
		if code, err := card.Parse(string(text)); err == nil {
			return code
		}
	}
	t.Fatal("no code ends with " + tail)
	return ""
}

func TestAChanceOverlapDoesNotDisturbTwoWholeCodes(t *testing.T) {
	// A third code lies across the end of one and the start of the other.
	text := overlapping(t)
	first := endingWith(t, text[:len(text)-card.Length])
	lobby(t).play(newScript().code(first, 0).code(anna, 0).key(Enter, 0)).expect("", first, anna)
}

func TestALongTextBetweenTheLettersIsNoScan(t *testing.T) {
	a := string(anna)
	w := form(t).play(newScript().text(a[:14]+"0123456789012"+a[14:], ms).key(Enter, ms))
	if len(w.scans) != 0 {
		t.Errorf("thirteen foreign signs: no scan expected, got %v", w.scans)
	}
	w = form(t).play(newScript().text(a[:14], 90*ms).text("1234", 90*ms).text(a[14:], 90*ms))
	w.expect(a[:14] + "1234" + a[14:])
}

// TestAComputerThatStumblesOften still finds the scan in a form, and takes every letter
// and its Enter out again. A code that a person types letter by letter is typing.
func TestAComputerThatStumblesOften(t *testing.T) {
	a := string(anna)
	script := newScript().text("Zam", 150*ms).wait(300 * ms)
	for i := 0; i < len(a); i += 5 {
		script.text(a[i:min(len(a), i+5)], ms).wait(600 * ms)
	}
	script.wait(-450*ms).key(Enter, ms)
	form(t).play(script).expect("Zam", anna)
	byHand := newScript().code(anna, 300*ms)
	if w := form(t).play(byHand); len(w.scans) != 0 {
		t.Errorf("typed by hand: no scan expected, got %v", w.scans)
	}
	lobby(t).play(byHand).expect("", anna)
}

// TestTwoPausesWithTypingBetween are no scan in a form: a person might have typed it.
func TestTwoPausesWithTypingBetween(t *testing.T) {
	a := string(anna)
	w := form(t).play(newScript().text(a[:5], ms).wait(400*ms).text("o"+a[5:9], ms).wait(400*ms).text(a[9:], ms))
	if len(w.scans) != 0 {
		t.Errorf("two pauses and typing: no scan expected, got %v", w.scans)
	}
}
