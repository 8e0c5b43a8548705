package journal

import (
	"bytes"
	"crypto/sha256"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// stored is one row of the journal as it lies in the book, opened.
type stored struct{ key, header, body []byte }

// page is a book of three entries of station a, one of b, and two more of a.
func page(t *testing.T) []stored {
	t.Helper()
	a, b := newTestChain(t, "a"), newTestChain(t, "b")
	rows := []stored{write(t, &a, 1), write(t, &a, 2), write(t, &a, 3)}
	b.Saw(3)
	rows = append(rows, write(t, &b, 4))
	a.Saw(4)
	return append(rows, write(t, &a, 5), write(t, &a, 6))
}

func TestSoundBook(t *testing.T) {
	rows := page(t)
	rows[1].body = nil
	findings, report := check(NewVerifier(), rows)
	if len(findings) > 0 {
		t.Errorf("a sound book has findings: %v", findings)
	}
	want := []Head{{"a", 6, HashHeader(rows[5].header)}, {"b", 4, HashHeader(rows[3].header)}}
	if report.Entries != 6 || report.Purged != 1 || !reflect.DeepEqual(report.Heads, want) {
		t.Errorf("got %+v, want 6 entries, 1 purged, heads %v", report, want)
	}
	findings, _ = check(NewVerifier(report.Heads...), rows)
	if len(findings) > 0 {
		t.Errorf("a sound book disagrees with its own heads: %v", findings)
	}
}

func TestDamagedBook(t *testing.T) {
	head := func(rows []stored, i int) Head {
		n, station, _ := ParseKey(rows[i].key)
		return Head{station, n, HashHeader(rows[i].header)}
	}
	for name, c := range map[string]struct {
		spoil func([]stored) []stored
		want  string
	}{
		"middle entry removed": {func(r []stored) []stored { return slices.Delete(r, 1, 2) }, "entry 2: missing"},
		"two entries removed":  {func(r []stored) []stored { return slices.Delete(r, 1, 3) }, "entries 2 to 3: missing"},
		"first entry removed":  {func(r []stored) []stored { return r[1:] }, "entry 1: missing"},
		"only entry of b removed": {func(r []stored) []stored { return slices.Delete(r, 3, 4) },
			"entry 4: missing; entry 4 of station b: missing"},
		"last entry cut off": {func(r []stored) []stored { return r[:5] }, "entry 6 of station a: missing"},
		"all removed":        {func(r []stored) []stored { return nil }, "entry 4 of station b: missing; entry 6 of station a: missing"},
		"body changed": {func(r []stored) []stored { r[2].body = append(bytes.Clone(r[2].body), 'x'); return r },
			"entry 3 of station a: altered"},
		"header damaged": {func(r []stored) []stored { r[2].header = r[2].header[1:]; return r }, "entry 3 of station a: altered"},
		"seal broken":    {func(r []stored) []stored { r[2].header = nil; return r }, "entry 3 of station a: altered"},
		"actor changed": {func(r []stored) []stored {
			r[2].header = forge(r[2].header, func(h *Header) { h.Actor = "x" })
			return r
		},
			"entry 5 of station a: broken chain"},
		"last entry changed": {func(r []stored) []stored {
			r[5].header = forge(r[5].header, func(h *Header) { h.Actor = "x" })
			return r
		}, "entry 6 of station a: altered"},
		"chain begun anew": {func(r []stored) []stored {
			r[4].header = forge(r[4].header, func(h *Header) { h.Prev = Hash{} })
			return r
		}, "entry 5 of station a: broken chain; entry 6 of station a: broken chain"},
		"moved to another number": {func(r []stored) []stored { r[2].header = r[4].header; return r }, "entry 3 of station a: out of place"},
		"moved to another station": {func(r []stored) []stored { r[3].key = Key(4, "c"); return r },
			"entry 4 of station c: out of place; entry 4 of station b: missing"},
		"moved to a station of its own": {func(r []stored) []stored { r[2].key = Key(3, "c"); return r },
			"entry 3 of station c: out of place"},
		"printed entry unreadable": {func(r []stored) []stored { r[5].header = nil; return r },
			"entry 6 of station a: altered"},
		"neighbours swapped": {func(r []stored) []stored {
			r[1].header, r[1].body, r[2].header, r[2].body = r[2].header, r[2].body, r[1].header, r[1].body
			return r
		}, "entry 2 of station a: out of place; entry 3 of station a: out of place"},
		"entry twice": {func(r []stored) []stored { return slices.Insert(r, 2, r[1]) }, "entry 2 of station a: duplicate"},
		"wrong order": {func(r []stored) []stored { return append(r, r[0]) }, "entry 1 of station a: out of place"},
		"key damaged": {func(r []stored) []stored { return append(r, stored{key: []byte("x")}) }, "entry 0: out of place"},
	} {
		t.Run(name, func(t *testing.T) {
			rows := page(t)
			verifier := NewVerifier(head(rows, 3), head(rows, 5))
			findings, _ := check(verifier, c.spoil(rows))
			if got := words(findings); got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

func TestTailOfABook(t *testing.T) {
	rows := page(t)
	_, whole := check(NewVerifier(), rows)
	old := Head{Station: "a", N: 1, Hash: HashHeader(rows[0].header)}
	for from := range rows {
		findings, report := check(NewTailVerifier(append(whole.Heads[:1:1], old)...), rows[from:])
		if len(findings) > 0 || report.Heads[0] != whole.Heads[0] {
			t.Errorf("from entry %d on: found %v, heads %v", from+1, findings, report.Heads)
		}
	}
	findings, _ := check(NewTailVerifier(), slices.Delete(slices.Clone(rows), 4, 5)[2:])
	if got := words(findings); got != "entry 5: missing" {
		t.Errorf("an entry removed from the tail: found %q", got)
	}
}

func TestClockRunningBackIsANote(t *testing.T) {
	chain := newTestChain(t, "a")
	rows := []stored{write(t, &chain, 100), write(t, &chain, 40), write(t, &chain, 41)}
	findings, _ := check(NewVerifier(), rows)
	if got := words(findings); got != "entry 2 of station a: clock ran back" {
		t.Errorf("found %q", got)
	}
}

// Whatever single thing is done to one entry in the middle of a book of several
// stations, the verifier finds it.
func TestAnySingleChangeIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawBook(t)
		_, sound := check(NewVerifier(), rows)
		at := rapid.IntRange(0, len(rows)-2).Draw(t, "at")
		row := &rows[at]
		switch rapid.SampledFrom([]string{"header", "body", "cut", "remove", "swap", "repeat"}).Draw(t, "change") {
		case "header":
			row.header = flip(t, row.header)
		case "body":
			row.body = flip(t, row.body)
		case "cut":
			row.body = row.body[:rapid.IntRange(1, len(row.body)-1).Draw(t, "length")]
		case "remove":
			rows = slices.Delete(rows, at, at+1)
		case "swap":
			next := &rows[at+1]
			row.header, next.header = next.header, row.header
			row.body, next.body = next.body, row.body
		case "repeat":
			rows = slices.Insert(rows, at, *row)
		}
		findings, _ := check(NewVerifier(sound.Heads...), rows)
		if !slices.ContainsFunc(findings, func(f Finding) bool { return f.Kind.Fault() }) {
			t.Fatalf("the change was not found; the findings are %v", findings)
		}
	})
}

// drawBook writes entries of up to three stations that see some of each
// other's entries, and sorts them as the book would.
func drawBook(t *rapid.T) []stored {
	chains := []Chain{newTestChain(t, "a"), newTestChain(t, "b"), newTestChain(t, "c")}
	var rows []stored
	for i := range rapid.IntRange(2, 20).Draw(t, "entries") {
		chain := &chains[rapid.IntRange(0, 2).Draw(t, "station")]
		if other := chains[rapid.IntRange(0, 2).Draw(t, "other")]; rapid.Bool().Draw(t, "sees") {
			chain.Saw(other.Highest())
		}
		rows = append(rows, write(t, chain, int64(i)))
	}
	slices.SortFunc(rows, func(a, b stored) int { return bytes.Compare(a.key, b.key) })
	if findings, _ := check(NewVerifier(), rows); len(findings) > 0 {
		t.Fatalf("a sound book has findings: %v", findings)
	}
	return rows
}

func newTestChain(t interface{ Fatal(...any) }, station string) Chain {
	chain, err := NewChain(station, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return chain
}

func write(t interface{ Fatal(...any) }, chain *Chain, second int64) stored {
	random := bytes.NewReader(bytes.Repeat([]byte{byte(second)}, bodySalt))
	entry, err := chain.Append(Meta{Time: time.Unix(second, 0), Actor: "kiosk"}, "kind", 1, []byte("payload"), random)
	if err != nil {
		t.Fatal(err)
	}
	return stored{entry.Key(), entry.HeaderBytes, entry.BodyBytes}
}

// check feeds rows and collects all findings; a row without a header stands for
// one whose seal does not open.
func check(v *Verifier, rows []stored) ([]Finding, Report) {
	var findings []Finding
	for _, row := range rows {
		if row.header == nil {
			findings = append(findings, v.Unreadable(row.key)...)
			continue
		}
		findings = append(findings, v.Check(row.key, row.header, row.body)...)
	}
	report := v.Report()
	return append(findings, report.Findings...), report
}

// forge rewrites a header as somebody with the keys could.
func forge(data []byte, change func(*Header)) []byte {
	header, err := DecodeHeader(data)
	if err != nil {
		panic(err)
	}
	change(&header)
	forged, err := encodeHeader(header)
	if err != nil {
		panic(err)
	}
	return forged
}

func flip(t *rapid.T, data []byte) []byte {
	out := bytes.Clone(data)
	bit := rapid.IntRange(0, len(out)*8-1).Draw(t, "bit")
	out[bit/8] ^= 1 << (bit % 8)
	return out
}

func words(findings []Finding) string {
	var out []string
	for _, f := range findings {
		out = append(out, f.String())
	}
	return strings.Join(out, "; ")
}

func TestHashHeader(t *testing.T) {
	if HashHeader([]byte("x")) != sha256.Sum256([]byte("x")) {
		t.Error("the hash of a header is not SHA-256")
	}
}
