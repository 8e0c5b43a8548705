package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/internal/card"
	"daybook/internal/ui/kit"
)

// threeFields asks a question with three fields; Tab goes on to its two buttons
// and round.
func threeFields(r *rig) []*kit.Field {
	var fields []*kit.Field
	var editables []editable
	var items []kit.Item
	for range 3 {
		field := r.shell.field("")
		fields, editables, items = append(fields, field), append(editables, field), append(items, kit.Natural(field))
	}
	r.shell.ask(question{title: "Names", more: kit.Column(4, items...), fields: editables, yes: "Save"})
	return fields
}

const stopsOfThree = 5

// landed is what a text with Tabs leaves in the fields of threeFields.
func landed(text string) (fields [3]string) {
	at := 0
	for _, letter := range text {
		switch {
		case letter == '\t':
			at = (at + 1) % stopsOfThree
		case at < len(fields):
			fields[at] += string(letter)
		}
	}
	return fields
}

// word draws what a person types into one field, without a space, which would
// press a button.
func word() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"María", "Núñez-Brooks", "O'Brien", "Thrush", "n", "strengths", "Featherstonehaugh", "212", "B", "Schwartz", ""})
}

// TestTypingWithTabsLandsAsIfTypedSlowly types at every speed, also with the
// pauses of a person and the burst that a stalled computer makes of them, and
// scans between two words.
func TestTypingWithTabsLandsAsIfTypedSlowly(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	rapid.Check(t, func(rt *rapid.T) {
		r.scans, r.garbled = nil, 0
		fields := threeFields(r)
		var text strings.Builder
		var want []card.Code
		for range rapid.IntRange(1, 6).Draw(rt, "words") {
			for _, letter := range word().Draw(rt, "word") + rapid.SampledFrom([]string{"\t", "\t\t", ""}).Draw(rt, "tabs") {
				text.WriteRune(letter)
				r.stroke(letter)
				r.advance(time.Duration(rapid.SampledFrom([]int{0, 0, 1, 20, 34, 36, 80, 300}).Draw(rt, "gap")) * time.Millisecond)
			}
			if rapid.IntRange(0, 3).Draw(rt, "scan") == 0 {
				r.advance(400 * time.Millisecond)
				code := r.newCode()
				want = append(want, code)
				r.scan(code, time.Duration(rapid.SampledFrom([]int{0, 1, 20, 30, 120}).Draw(rt, "scanner"))*time.Millisecond)
				r.advance(1200 * time.Millisecond)
			}
		}
		r.advance(4 * time.Second)
		for i, want := range landed(text.String()) {
			if got := fields[i].Text(); got != want {
				rt.Errorf("typed %q: field %d holds %q, want %q", text.String(), i+1, got, want)
			}
		}
		if len(r.scans) != len(want) || r.garbled != 0 {
			rt.Errorf("%d scans taken and %d unreadable, want %d and none", len(r.scans), r.garbled, len(want))
		}
	})
}

// stroke sends a letter or Tab.
func (r *rig) stroke(letter rune) {
	if letter == '\t' {
		r.key(fyne.KeyTab)
		return
	}
	r.rune(letter)
}

// TestWhatAKeyOpenedIsNotTakenBack: after a key moved the focus, a slow
// scanner's letters before it are not rubbed out of the next field.
func TestWhatAKeyOpenedIsNotTakenBack(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	fields := threeFields(r)
	for _, letter := range "ab\tcd" {
		r.stroke(letter)
	}
	r.advance(100 * time.Millisecond)
	r.scan(r.newCode(), 120*time.Millisecond)
	r.advance(4 * time.Second)
	if got := [3]string{fields[0].Text(), fields[1].Text(), fields[2].Text()}; got != [3]string{"ab", "cd", ""} || len(r.scans) != 1 {
		t.Errorf("the fields hold %q after %d scans, want ab and cd after one", got, len(r.scans))
	}
}
