package scan

import (
	"slices"
	"testing"
)

func runes(text string) (inputs []Input) {
	for _, r := range text {
		inputs = append(inputs, Input{Rune: r})
	}
	return inputs
}

func TestOutcomesJoin(t *testing.T) {
	cases := []struct {
		name         string
		first, next  Outcome
		wantBack     int
		wantReleased []Input
	}{
		{"typing after typing", Outcome{Release: runes("ab")}, Outcome{Release: runes("c")}, 0, runes("abc")},
		{"all taken back again", Outcome{Release: runes("ab")}, Outcome{TakeBack: 2}, 0, nil},
		{"more taken back", Outcome{TakeBack: 1, Release: runes("ab")}, Outcome{TakeBack: 5, Release: runes("x")}, 4, runes("x")},
		{"some taken back", Outcome{Release: runes("abc")}, Outcome{TakeBack: 1, Release: runes("x")}, 0, runes("abx")},
		{"a space's key stays", Outcome{Release: append(runes("a"), Input{Key: space})}, Outcome{TakeBack: 1}, 0, []Input{{Key: space}}},
	}
	for _, c := range cases {
		got := c.first.then(c.next)
		if got.TakeBack != c.wantBack || !slices.Equal(got.Release, c.wantReleased) {
			t.Errorf("%s: expected to take back %d and release %v, got %+v", c.name, c.wantBack, c.wantReleased, got)
		}
	}
}

func TestEmptyOutcome(t *testing.T) {
	if !(Outcome{}).Empty() {
		t.Error("nothing to do is empty")
	}
	for _, out := range []Outcome{{Scans: []Scan{{}}}, {Garbled: []Garbled{{}}}, {TakeBack: 1}, {Release: runes("a")}} {
		if out.Empty() {
			t.Errorf("%+v is something to do", out)
		}
	}
}
