package journal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func sampleHeader() Header {
	return Header{
		Format: 1, Station: "front-desk-1", N: 42, Mono: 90_000_000_000, Version: 3,
		Time: time.Date(2026, 11, 23, 23, 47, 12, 345678901, time.UTC),
		Boot: "0d9f", Actor: "staff-7", Kind: "visit.checked_in", Batch: "b1",
		Prev: Hash{1, 2, 3}, Commit: Hash{4, 5, 6},
	}
}

// The bytes of a header are hashed into every chain: this layout may only
// change under a new format number.
func TestHeaderBytesAreFixedForever(t *testing.T) {
	const want = "01" + "000000000000002a" + "18ead164ce1fa435" + "00000014f46b0400" + "0003" +
		"0c66726f6e742d6465736b2d31" + "0430643966" + "0773746166662d37" +
		"1076697369742e636865636b65645f696e" + "026231" +
		"0102030000000000000000000000000000000000000000000000000000000000" +
		"0405060000000000000000000000000000000000000000000000000000000000"
	data, err := encodeHeader(sampleHeader())
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(data); got != want {
		t.Errorf("a header is written as\n%s, want\n%s", got, want)
	}
}

func TestHeaderRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.Rune(), 0, 30, 255)
		want := Header{
			Format:  1,
			Station: rapid.StringOfN(rapid.Rune(), 1, 30, 255).Draw(t, "station"),
			N:       rapid.Uint64Min(1).Draw(t, "n"),
			Time:    time.Unix(0, rapid.Int64().Draw(t, "time")).UTC(),
			Boot:    name.Draw(t, "boot"),
			Mono:    rapid.Int64().Draw(t, "mono"),
			Actor:   name.Draw(t, "actor"),
			Kind:    rapid.StringOfN(rapid.Rune(), 1, 30, 255).Draw(t, "kind"),
			Version: rapid.IntRange(1, 65535).Draw(t, "version"),
			Batch:   name.Draw(t, "batch"),
		}
		copy(want.Prev[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "prev"))
		copy(want.Commit[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "commit"))
		data, err := encodeHeader(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := DecodeHeader(data)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("the header came back as %+v, %v; want %+v", got, err, want)
		}
		if _, err := DecodeHeader(data[:len(data)-1]); !errors.Is(err, ErrHeader) {
			t.Fatalf("a cut header: got %v, want ErrHeader", err)
		}
		if _, err := DecodeHeader(append(data, 0)); !errors.Is(err, ErrHeader) {
			t.Fatalf("a header with something behind it: got %v, want ErrHeader", err)
		}
	})
}

func TestHeaderFieldsOutOfRange(t *testing.T) {
	for name, spoil := range map[string]func(*Header){
		"no station":     func(h *Header) { h.Station = "" },
		"long station":   func(h *Header) { h.Station = strings.Repeat("s", 256) },
		"broken station": func(h *Header) { h.Station = "\xff" },
		"long actor":     func(h *Header) { h.Actor = strings.Repeat("a", 256) },
		"long boot":      func(h *Header) { h.Boot = strings.Repeat("b", 256) },
		"long batch":     func(h *Header) { h.Batch = strings.Repeat("b", 256) },
		"no kind":        func(h *Header) { h.Kind = "" },
		"number 0":       func(h *Header) { h.N = 0 },
		"version 0":      func(h *Header) { h.Version = 0 },
		"version 65536":  func(h *Header) { h.Version = 65536 },
		"far past":       func(h *Header) { h.Time = time.Time{} },
		"far future":     func(h *Header) { h.Time = time.Date(2300, 1, 1, 0, 0, 0, 0, time.UTC) },
	} {
		t.Run(name, func(t *testing.T) {
			header := sampleHeader()
			spoil(&header)
			if _, err := encodeHeader(header); !errors.Is(err, ErrField) {
				t.Errorf("got %v, want ErrField", err)
			}
		})
	}
}

func TestDecodeHeaderRefusesNewerFormat(t *testing.T) {
	data, _ := encodeHeader(sampleHeader())
	data[0] = 2
	if _, err := DecodeHeader(data); !errors.Is(err, ErrHeader) {
		t.Errorf("got %v, want ErrHeader", err)
	}
}

func FuzzDecodeHeader(f *testing.F) {
	data, _ := encodeHeader(sampleHeader())
	f.Add(data)
	f.Add([]byte{1})
	f.Fuzz(func(t *testing.T, data []byte) {
		header, err := DecodeHeader(data)
		if err != nil {
			if !errors.Is(err, ErrHeader) {
				t.Errorf("got %v, want ErrHeader", err)
			}
			return
		}
		again, err := encodeHeader(header)
		if err != nil || !bytes.Equal(again, data) {
			t.Errorf("%x was read, but is written %x, %v: two texts stand for one header", data, again, err)
		}
	})
}
