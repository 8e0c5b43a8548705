package scan

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
)

func TestDiagnose(t *testing.T) {
	a := string(anna)
	wrong := a[:20] + string(bruno)[20:]
	cases := []struct {
		name   string
		script *script
		want   []Problem
		works  bool
	}{
		{"a good scanner", newScript().code(anna, ms).key(Enter, ms), nil, true},
		{"keypad Enter", newScript().code(anna, ms).key(KeypadEnter, ms), nil, true},
		{"letter keys and Shift beside it", newScript().key("LeftShift", 0).key("B", 0).code(anna, ms).key(Enter, ms), nil, true},
		{"a symbol label", newScript().text("]Q1", ms).code(anna, ms).key(Enter, ms), nil, true},
		{"CR LF", newScript().code(anna, ms).text("\r\n", ms), nil, true},
		{"nothing", newScript(), []Problem{Nothing}, false},
		{"only Enter", newScript().key(Enter, ms), []Problem{Nothing}, false},
		{"another barcode", newScript().text("4006381333931", ms).key(Enter, ms), []Problem{NotACard}, false},
		{"letters lost", newScript().text(a[:22], ms).key(Enter, ms), []Problem{TooShort}, false},
		{"letters invented", newScript().text(wrong+"BCDF", ms).key(Enter, ms), []Problem{TooLong}, false},
		{"letters wrong", newScript().text(wrong, ms).key(Enter, ms), []Problem{BadCheck}, false},
		{"typed into", newScript().text(a[:5]+"V"+a[5:], ms).key(Enter, ms), []Problem{Mixed}, false},
		{"a prefix", newScript().text("~~", ms).code(anna, ms).key(Enter, ms), []Problem{PrefixJunk}, true},
		{"a suffix", newScript().code(anna, ms).text("00", ms).key(Enter, ms), []Problem{SuffixJunk}, true},
		{"Caps Lock", newScript().text(strings.ToLower(a), ms).key(Enter, ms), []Problem{SmallLetters}, true},
		{"Shift lags", newScript().text(strings.ToLower(a[:3])+a[3:], ms).key(Enter, ms), []Problem{MixedCase}, true},
		{"twice", newScript().code(anna, ms).key(Enter, ms).code(anna, ms).key(Enter, ms), []Problem{Doubled}, true},
		{"two cards", newScript().code(anna, ms).key(Enter, ms).code(bruno, ms).key(Enter, ms), []Problem{SeveralCards}, false},
		{"no end", newScript().code(anna, ms), []Problem{NoEnd}, true},
		{"Tab", newScript().code(anna, ms).key(Tab, ms), []Problem{EndsWithTab}, true},
		{"Enter too early", newScript().text(a[:26], ms).key(Enter, ms).text(a[26:], ms), []Problem{EarlyEnd}, true},
		{"slow", newScript().code(anna, 120*ms).key(Enter, 120*ms), []Problem{SlowScanner}, true},
		{"by hand", newScript().code(anna, 600*ms).key(Enter, 600*ms), []Problem{Paused}, false},
		{"several at once", newScript().text("##"+strings.ToLower(a), ms), []Problem{PrefixJunk, NoEnd, SmallLetters}, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := Diagnose(c.script.strokes)
			if !slices.Equal(d.Problems, c.want) || d.Works() != c.works {
				t.Errorf("expected problems %v, works %v; got %v, %v", c.want, c.works, d.Problems, d.Works())
			}
		})
	}
}

func TestDiagnosisNumbers(t *testing.T) {
	script := newScript().text("]Q1~", 5*ms).text(lower(anna)[:10], 5*ms).text(string(anna)[10:], 7*ms).text("!", 20*ms).key(Tab, ms)
	d := Diagnose(script.strokes)
	if d.Prefix != "]Q1~" || d.Suffix != "!" || d.End != Tab {
		t.Errorf("around the code: %q, %q, %q", d.Prefix, d.Suffix, d.End)
	}
	if d.Letters != card.Length || d.Foreign != 5 || d.Small != 10 || d.Copies != 1 {
		t.Errorf("%d letters, %d foreign, %d small, %d copies", d.Letters, d.Foreign, d.Small, d.Copies)
	}
	if d.MedianGap != 7*time.Millisecond || d.LongestGap != 7*time.Millisecond {
		t.Errorf("gaps %v and %v", d.MedianGap, d.LongestGap)
	}
	if !slices.Equal(d.Codes, []card.Code{anna}) || d.Text != "]Q1~"+lower(anna)[:10]+string(anna)[10:]+"!" {
		t.Errorf("%v in %q", d.Codes, d.Text)
	}
}

// What the test page calls working is what the decoder takes.
func TestDiagnosisAgreesWithTheDecoder(t *testing.T) {
	for name, script := range mishaps() {
		d := Diagnose(script.strokes)
		if !d.Works() || d.Codes[0] != anna {
			t.Errorf("%s is taken by the decoder; the test says %v, %v", name, d.Codes, d.Problems)
		}
	}
}
