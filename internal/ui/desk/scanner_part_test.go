package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
)

// scannerTest opens the scanner test of the settings.
func scannerTest(r *rig) *scannerPart {
	r.openPage(pageSettings)
	settings := r.shell.page(pageSettings).(*settingsPage)
	for _, each := range settings.sections {
		if each.id == "scanner" {
			settings.nav.Select("scanner")
			settings.choose(each)
			return each.part.(*scannerPart)
		}
	}
	r.t.Fatal("there is no scanner test")
	return nil
}

// TestTwoGoodScansInARowAreGood: somebody tests one card after the other, as
// fast as one can. Each is shown at once, and by itself.
func TestTwoGoodScansInARowAreGood(t *testing.T) {
	for _, gap := range []time.Duration{time.Millisecond, 30 * time.Millisecond, 120 * time.Millisecond} {
		r := newRig(t, rigOptions{})
		part := scannerTest(r)
		for range 3 {
			code := r.newCode()
			r.scan(code, gap)
			r.advance(600 * time.Millisecond) // 0.8 s after its Enter
			if found := part.result.found; !part.result.known || len(found.Codes) != 1 || found.Codes[0] != code || !found.Works() {
				t.Errorf("%v a letter: the test shows %+v, want the good card that was scanned", gap, found)
			}
		}
	}
}

// TestAScanWithoutEndIsJudgedAfterASilence, and one whose Enter overtook its last
// letters is judged whole.
func TestAScanWithoutEndIsJudgedAfterASilence(t *testing.T) {
	r := newRig(t, rigOptions{})
	part := scannerTest(r)
	code := r.newCode()
	r.typeText(string(code))
	r.advance(time.Second)
	if part.result.known {
		t.Error("a scan was judged that may go on")
	}
	r.advance(time.Second)
	if !part.result.known || len(part.result.found.Codes) != 1 {
		t.Error("a scan without Enter was never judged")
	}
	for i, letter := range string(code) {
		if i == card.Length-2 {
			r.key(fyne.KeyReturn)
		}
		r.rune(letter)
	}
	r.advance(testSettle)
	if found := part.result.found; len(found.Codes) != 1 || found.Letters != card.Length {
		t.Errorf("the test shows %+v, want the whole code", found)
	}
}
