package demo

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrapped(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"empty":     {"", "  \n"},
		"short":     {"one two", "  one two\n"},
		"long":      {strings.Repeat("abcd ", 20), "  " + strings.TrimSpace(strings.Repeat("abcd ", 15)) + "\n  " + strings.TrimSpace(strings.Repeat("abcd ", 5)) + "\n"},
		"long word": {strings.Repeat("x", 100) + " y", "  " + strings.Repeat("x", 100) + "\n  y\n"},
	}
	for name, test := range tests {
		if got := wrapped(test.text, "  "); got != test.want {
			t.Errorf("%s: %q, expected %q", name, got, test.want)
		}
	}
}

func TestTheNoteIsWholeInBothLanguages(t *testing.T) {
	options := newOptions(t)
	p := populating{cast: newTestCast(t, options.Start), options: options}
	for _, language := range languages() {
		var note strings.Builder
		p.noteIn(&note, options.Catalog.In(language))
		for _, bad := range []string{"⟦", "–", "%!", "<no value>"} {
			if strings.Contains(note.String(), bad) {
				t.Errorf("the note in %s holds %q", language, bad)
			}
		}
		for _, m := range p.cast.staff {
			if !strings.Contains(note.String(), m.PIN+"  "+m.Name) {
				t.Errorf("the note in %s does not name %s with their PIN", language, m.Name)
			}
		}
		for line := range strings.Lines(note.String()) {
			if utf8.RuneCountInString(line) > lineWidth+8 {
				t.Errorf("a line of the note in %s is too long: %s", language, line)
			}
		}
	}
}

func TestCommandCardsSpeakBothLanguages(t *testing.T) {
	options := newOptions(t)
	p := populating{options: options}
	for _, c := range p.commandCards() {
		if len(c.Lines) == 0 || len(c.Lines) > 2 {
			t.Errorf("the card %q says %q", c.Command, c.Lines)
		}
		for _, line := range c.Lines {
			if strings.Contains(line, "⟦") {
				t.Errorf("the card %q has no words: %s", c.Command, line)
			}
		}
	}
}

func TestTheExamplesExistOnTheDefaultDay(t *testing.T) {
	options := newOptions(t)
	p := populating{cast: newTestCast(t, options.Start), options: options}
	seen := map[any]string{}
	for what, number := range p.examples() {
		if number == "–" || number == "" {
			t.Errorf("nobody in the roster shows %s", what)
		}
		if before, twice := seen[number]; twice {
			t.Errorf("%v shows both %s and %s", number, before, what)
		}
		seen[number] = what
	}
}
