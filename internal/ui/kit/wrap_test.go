package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// tenEach measures every letter as ten pixels.
func tenEach(text string) float32 { return float32(utf8.RuneCountInString(text)) * 10 }

func TestBreakLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"", 100, ""},
		{"one", 100, "one"},
		{"one two three", 70, "one two|three"},
		{"one two three", 69, "one|two|three"},
		{"Welcome.\nPlease scan", 200, "Welcome.|Please scan"},
		{"unbreakable a", 40, "unbreakable|a"},
		{"a\n\nb", 40, "a||b"},
		{"now, 1:00 – 4:00 PM", 170, "now, 1:00 –|4:00 PM"},
		{"now, 1:00 – 4:00 p. m.", 200, "now, 1:00 –|4:00 p. m."},
		{"evening room B", 125, "evening|room B"},
		{"a b c", 30, "a b|c"},
		{"Saved as /home/ana/Documents/Daybook/week-2026.pdf.", 160, "Saved as|/home/ana/|Documents/|Daybook/|week-2026.pdf."},
		{`It is C:\Users\Ana\averyveryverylongname.pdf now`, 120, `It is|C:\Users\|Ana\|averyveryver|ylongname.|pdf now`},
		{"and/or", 100, "and/or"},
	} {
		if got := strings.Join(breakLines(c.text, c.width, tenEach), "|"); got != c.want {
			t.Errorf("%q in %v breaks into %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestBreakLinesLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zé]{1,9}( [a-zé]{1,9}){0,9}`).Draw(t, "text")
		width := rapid.Float32Range(10, 300).Draw(t, "width")
		lines := breakLines(text, width, tenEach)
		if got := strings.Join(lines, " "); got != text {
			t.Fatalf("the lines hold %q, want %q", got, text)
		}
		for _, line := range lines {
			if strings.Contains(line, " ") && tenEach(line) > width {
				t.Fatalf("line %q is wider than %v", line, width)
			}
		}
	})
}

func TestCutLine(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"Nguyễn", 60, "Nguyễn"},
		{"Nguyễn", 50, "Nguy…"},
		{"Álvarez, María", 100, "Álvarez…"},
		{"abc", 5, "…"},
	} {
		if got := cutLine(c.text, c.width, tenEach); got != c.want {
			t.Errorf("%q in %v becomes %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
