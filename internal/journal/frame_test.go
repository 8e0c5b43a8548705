package journal

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestFrameRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		header := rapid.SliceOfN(rapid.Byte(), 1, 300).Draw(t, "header")
		body := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "body")
		value := Frame(header, body)
		gotHeader, gotBody, err := Unframe(value)
		if err != nil || !bytes.Equal(gotHeader, header) || !bytes.Equal(gotBody, body) {
			t.Fatalf("the frame came apart as %x, %x, %v", gotHeader, gotBody, err)
		}
		purged, err := PurgeFrame(value)
		if err != nil {
			t.Fatal(err)
		}
		gotHeader, gotBody, err = Unframe(purged)
		if err != nil || !bytes.Equal(gotHeader, header) || len(gotBody) != 0 {
			t.Fatalf("purged, the frame came apart as %x, %x, %v", gotHeader, gotBody, err)
		}
	})
}

func TestUnframeRefuses(t *testing.T) {
	for name, value := range map[string][]byte{
		"empty": {}, "short": {1, 0, 0}, "newer": append([]byte{2}, Frame([]byte("h"), nil)[1:]...),
		"cut header": Frame([]byte("header"), nil)[:8], "no header": Frame(nil, []byte("body")),
		"huge length": {1, 0xff, 0xff, 0xff, 0xff, 1},
	} {
		if _, _, err := Unframe(value); !errors.Is(err, ErrFrame) {
			t.Errorf("%s: got %v, want ErrFrame", name, err)
		}
		if _, err := PurgeFrame(value); !errors.Is(err, ErrFrame) {
			t.Errorf("purging, %s: got %v, want ErrFrame", name, err)
		}
	}
}

func FuzzUnframe(f *testing.F) {
	f.Add(Frame([]byte("header"), []byte("body")))
	f.Add([]byte{1, 0, 0, 0, 9})
	f.Fuzz(func(t *testing.T, value []byte) {
		header, body, err := Unframe(value)
		if err == nil && !bytes.Equal(Frame(header, body), value) {
			t.Errorf("%x came apart as %x and %x", value, header, body)
		}
	})
}
