package journal

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func segmentHeader() SegmentHeader {
	return SegmentHeader{Book: "book", Station: "station", Number: 3, FirstN: 7, Keyring: []byte("a wrapped keyring")}
}

// segmentOf writes a segment of as many entries as there are values, and tells
// where each record begins.
func segmentOf(t testing.TB, values ...string) (data []byte, begins []int) {
	t.Helper()
	writer, data, err := NewSegment(segmentHeader())
	if err != nil {
		t.Fatalf("begin a segment: %v", err)
	}
	for i, value := range values {
		begins = append(begins, len(data))
		if data, err = writer.Append(data, Key(uint64(7+i), "station"), []byte(value)); err != nil {
			t.Fatalf("append a record: %v", err)
		}
	}
	return data, begins
}

func readSegment(t testing.TB, data []byte) Segment {
	t.Helper()
	segment, err := ReadSegment(data)
	if err != nil {
		t.Fatalf("read the segment: %v", err)
	}
	return segment
}

func valuesOf(s Segment) string {
	var all []string
	for _, record := range s.Records {
		all = append(all, string(record.Value))
	}
	return strings.Join(all, " ")
}

func TestSegmentRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		values := rapid.SliceOf(rapid.String()).Draw(rt, "values")
		data, _ := segmentOf(t, values...)
		got := readSegment(t, data)
		if len(got.Records) != len(values) || got.Torn != 0 || len(got.Damage) != 0 {
			rt.Fatalf("expected %d whole records, got %+v", len(values), got)
		}
		for i, record := range got.Records {
			if string(record.Value) != values[i] || !bytes.Equal(record.Key, Key(uint64(7+i), "station")) {
				rt.Fatalf("record %d came back as %q under %x", i, record.Value, record.Key)
			}
		}
		if h := got.Header; h.Book != "book" || h.Station != "station" || h.Number != 3 || h.FirstN != 7 || string(h.Keyring) != "a wrapped keyring" {
			rt.Fatalf("the header came back as %+v", h)
		}
	})
}

// TestSegmentTornAnywhere: whatever the cut, the whole records before it are read
// and the rest is told.
func TestSegmentTornAnywhere(t *testing.T) {
	data, begins := segmentOf(t, "one", "two", "three")
	for cut := begins[0]; cut < len(data); cut++ {
		got := readSegment(t, data[:cut])
		whole := 0
		for whole < 2 && begins[whole+1] <= cut {
			whole++
		}
		if len(got.Records) != whole || got.Torn != cut-begins[whole] || len(got.Damage) != 0 {
			t.Fatalf("cut at %d: expected %d records and the rest torn, got %+v", cut, whole, got)
		}
	}
	got := readSegment(t, append(bytes.Clone(data), make([]byte, 512)...))
	if len(got.Records) != 3 || got.Torn != 512 {
		t.Errorf("expected an end of zeros to be torn, got %+v", got)
	}
}

// TestSegmentDamageInTheMiddle: any single flipped byte costs its own record
// and no other, and is told.
func TestSegmentDamageInTheMiddle(t *testing.T) {
	data, begins := segmentOf(t, "one", "two", "three")
	for at := begins[1]; at < begins[2]; at++ {
		bad := bytes.Clone(data)
		bad[at] ^= 0x20
		got := readSegment(t, bad)
		want := Damage{Offset: begins[1], Length: begins[2] - begins[1], Lost: 1}
		if valuesOf(got) != "one three" || len(got.Damage) != 1 || got.Damage[0] != want || got.Torn != 0 {
			t.Fatalf("byte %d: expected %+v between one and three, got %+v", at, want, got)
		}
	}
}

func TestSegmentTellsWhatWasTakenOutOrRepeated(t *testing.T) {
	data, begins := segmentOf(t, "one", "two", "three")
	without := append(bytes.Clone(data[:begins[1]]), data[begins[2]:]...)
	if got := readSegment(t, without); valuesOf(got) != "one three" || len(got.Damage) != 1 || got.Damage[0].Lost != 1 {
		t.Errorf("expected a record taken out to be told, got %+v", got)
	}
	again := append(bytes.Clone(data[:begins[2]]), data[begins[1]:]...)
	if got := readSegment(t, again); valuesOf(got) != "one two three" || len(got.Damage) != 1 {
		t.Errorf("expected a repeated record to be told and left out, got %+v", got)
	}
	// The same record of another segment does not pass for this one's.
	other := segmentHeader()
	other.Number++
	writer, strange, err := NewSegment(other)
	if err != nil {
		t.Fatal(err)
	}
	begin := len(strange)
	if strange, err = writer.Append(strange, Key(7, "station"), []byte("stale")); err != nil {
		t.Fatal(err)
	}
	mixed := append(bytes.Clone(data[:begins[0]]), strange[begin:]...)
	if got := readSegment(t, append(mixed, data[begins[0]:]...)); valuesOf(got) != "one two three" || len(got.Damage) != 1 {
		t.Errorf("expected another segment's record to be damage, got %+v", got)
	}
}

func TestSegmentHeaderRefused(t *testing.T) {
	data, begins := segmentOf(t, "one")
	for at := range begins[0] {
		bad := bytes.Clone(data)
		bad[at] ^= 0x40
		if _, err := ReadSegment(bad); !errors.Is(err, ErrSegment) && !errors.Is(err, ErrSegmentNewer) {
			t.Fatalf("byte %d of the header changed: got %v", at, err)
		}
		if _, err := ReadSegment(data[:at]); !errors.Is(err, ErrSegment) {
			t.Fatalf("header cut at %d: got %v", at, err)
		}
	}
	newer := bytes.Clone(data)
	newer[len(segmentMagic)] = segmentFormat + 1
	if _, err := ReadSegment(newer); !errors.Is(err, ErrSegmentNewer) {
		t.Errorf("expected ErrSegmentNewer, got %v", err)
	}
}

func TestSegmentOutOfRange(t *testing.T) {
	for name, change := range map[string]func(*SegmentHeader){
		"no book":       func(h *SegmentHeader) { h.Book = "" },
		"long station":  func(h *SegmentHeader) { h.Station = strings.Repeat("s", 256) },
		"number 0":      func(h *SegmentHeader) { h.Number = 0 },
		"first 0":       func(h *SegmentHeader) { h.FirstN = 0 },
		"no keyring":    func(h *SegmentHeader) { h.Keyring = nil },
		"not even text": func(h *SegmentHeader) { h.Book = "\xff" },
	} {
		header := segmentHeader()
		change(&header)
		if _, _, err := NewSegment(header); !errors.Is(err, ErrField) {
			t.Errorf("%s: expected ErrField, got %v", name, err)
		}
	}
	var writer SegmentWriter
	if _, err := writer.Append(nil, []byte("no key"), nil); !errors.Is(err, ErrField) {
		t.Errorf("expected ErrField for a key that is none, got %v", err)
	}
	if _, err := writer.Append(nil, Key(1, "s"), make([]byte, maxRecord)); !errors.Is(err, ErrField) {
		t.Errorf("expected ErrField for a record too long, got %v", err)
	}
}

// FuzzReadSegment: no bytes crash the reader, every byte is read, named as damage
// or torn, and what comes before strange bytes is read as it was.
func FuzzReadSegment(f *testing.F) {
	data, begins := segmentOf(f, "one", "two", "three")
	f.Add(data, []byte{})
	f.Add(data[:begins[2]], data[begins[1]:])
	f.Add(data, []byte(recordMagic))
	f.Fuzz(func(t *testing.T, whole, behind []byte) {
		ReadSegment(whole)
		got, err := ReadSegment(append(bytes.Clone(data[:begins[1]]), behind...))
		if err != nil || len(got.Records) == 0 || string(got.Records[0].Value) != "one" {
			t.Fatalf("expected the record before to be read, got %+v, %v", got, err)
		}
		told := got.Torn
		for _, damage := range got.Damage {
			told += damage.Length
		}
		for _, record := range got.Records {
			told += recordFixed + len(record.Key) + len(record.Value)
		}
		if want := len(data[:begins[1]]) + len(behind) - begins[0]; got.Unknown == 0 && told != want {
			t.Fatalf("expected %d bytes to be accounted for, got %d: %+v", want, told, got)
		}
	})
}
