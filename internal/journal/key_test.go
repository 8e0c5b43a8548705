package journal

import (
	"bytes"
	"cmp"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestKeysSortByNumberThenStation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		station := rapid.StringMatching(`[a-z0-9-]{1,20}`)
		an, bn := rapid.Uint64Min(1).Draw(t, "an"), rapid.Uint64Min(1).Draw(t, "bn")
		as, bs := station.Draw(t, "as"), station.Draw(t, "bs")
		want := cmp.Or(cmp.Compare(an, bn), strings.Compare(as, bs))
		if got := bytes.Compare(Key(an, as), Key(bn, bs)); got != want {
			t.Fatalf("(%d, %s) against (%d, %s) sorts %d, want %d", an, as, bn, bs, got, want)
		}
		n, s, err := ParseKey(Key(an, as))
		if err != nil || n != an || s != as {
			t.Fatalf("the key reads back as %d, %q, %v", n, s, err)
		}
	})
}

func TestParseKeyRefuses(t *testing.T) {
	for name, key := range map[string][]byte{
		"empty": {}, "short": {1, 2, 3}, "no station": make([]byte, 8),
		"number 0": Key(0, "s"), "long station": Key(1, strings.Repeat("s", 256)),
	} {
		if _, _, err := ParseKey(key); !errors.Is(err, ErrKey) {
			t.Errorf("%s: got %v, want ErrKey", name, err)
		}
	}
}
