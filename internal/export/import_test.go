package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/keep"

	"pgregory.net/rapid"
)

// wholeFile is the one file as a program reads it.
type wholeFile struct {
	About   map[string]any              `json:"about"`
	Things  map[string][]map[string]any `json:"things"`
	Journal []map[string]any            `json:"journal"`
	End     map[string]int              `json:"end"`
}

func parsed(t testing.TB, data []byte) wholeFile {
	t.Helper()
	var file wholeFile
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatalf("the one file is no JSON: %v", err)
	}
	return file
}

// elsewhere is another computer with an empty folder.
func (r *rig) elsewhere(t testing.TB) book.Options {
	options := r.options
	options.Path = filepath.Join(t.TempDir(), "daybook.db")
	options.KeyStore = keys{map[string]string{}}
	return options
}

// prepared makes a book of an export somewhere else.
func prepared(t testing.TB, r *rig, data []byte) (*Importing, book.Options) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "export.json")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	options := r.elsewhere(t)
	i, err := PrepareImport(context.Background(), ImportOptions{Path: path, Target: options}, func(float64) {})
	if err != nil {
		t.Fatalf("make a book of the export: %v", err)
	}
	return i, options
}

// without leaves out of an export what an import itself adds and what only tells where
// and when it was made.
func (f wholeFile) without(station string) wholeFile {
	for _, name := range []string{"station", "made", "entries", "last", "read_me"} {
		delete(f.About, name)
	}
	delete(f.Things, "stations")
	var kept []map[string]any
	for _, entry := range f.Journal {
		if entry["withheld"] != nil { // what it said is in an entry of the import
			delete(entry, "event")
			delete(entry, "sentence")
		}
		if entry["station"] != station {
			kept = append(kept, entry)
		}
	}
	f.Journal, f.End = kept, nil
	return f
}

// fewer has rapid draw fewer books than its hundred, where each takes long; a soak draws
// as many as it is told to.
func fewer(t *testing.T, checks int) {
	t.Helper()
	if os.Getenv("DAYBOOK_SOAK") != "" {
		return
	}
	checked := flag.Lookup("rapid.checks").Value
	before := checked.String()
	if err := checked.Set(strconv.Itoa(checks)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { checked.Set(before) })
}

// TestARoundTripLosesNothing: out of a book, into an empty one, and out again gives the
// same, to the letter.
func TestARoundTripLosesNothing(t *testing.T) {
	fewer(t, 25)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		for range rapid.IntRange(0, 20).Draw(rt, "acts") {
			r.act(rt)
		}
		options := r.optionsFor(clinic.ExportWhole)
		first := exported(t, r.Book, options)
		i, target := prepared(t, r, first)
		target.Path = i.draft()
		draft, err := book.OpenByRecovery(target, i.Recovery)
		if err != nil {
			rt.Fatal(err)
		}
		second := parsed(t, exported(t, draft, options))
		importer := ""
		for _, station := range second.Things["stations"] {
			if station["station"] != r.Station() {
				importer = station["station"].(string)
			}
		}
		draft.Close()
		want, got := text(parsed(t, first).without(importer)), text(second.without(importer))
		if want != got {
			rt.Fatalf("expected the same again, got other things:\n%s", firstDifference(want, got))
		}
		if err := i.Discard(); err != nil {
			rt.Fatal(err)
		}
	})
}

func text(value any) string {
	data, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(data)
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			from := max(0, i-6)
			return strings.Join(a[from:i+1], "\n") + "\n--- and not ---\n" + strings.Join(b[from:i+1], "\n")
		}
	}
	return "one is longer"
}

// TestAnImportedBookIsANewStation that knows where it is from, lets its director in, and
// takes no card of before.
func TestAnImportedBookIsANewStation(t *testing.T) {
	r := newRig(t)
	r.anEvening()
	i, options := prepared(t, r, exported(t, r.Book, r.optionsFor(clinic.ExportWhole)))
	if len(i.Directors) != 1 || i.Directors[0].Name != "Ruth Abara" || i.Contents.Clinic != "Faro del Puerto" || i.Contents.Visits != 1 {
		t.Fatalf("expected to see what comes in, got %+v, %+v", i.Directors, i.Contents)
	}
	hash, err := book.HashPIN(options.Random, "704182", book.StaffPINDigits)
	if err != nil {
		t.Fatal(err)
	}
	if err := i.Complete("ruth", hash, "made anew"); err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if b.Station() == r.Station() || b.ID() != r.ID() || !b.Recovery().Waits() {
		t.Error("expected a new station of the same book, waiting for its new sheet")
	}
	if _, err := b.SignIn("ruth", "704182"); err != nil {
		t.Errorf("the director is not let in: %v", err)
	}
	if _, err := b.SignIn("dana", "704182"); !errors.Is(err, book.ErrWrongPIN) {
		t.Errorf("a PIN came along: %v", err)
	}
	if card, known := b.FindCard(r.code); known {
		t.Errorf("a card of before opens something: %v", card)
	}
	b.Read(func(v clinic.View) error {
		if cards := v.CardsOf("ana"); len(cards) != 1 || !cards[0].Revoked || cards[0].Reason != "made anew" {
			t.Errorf("expected the card of before revoked, got %v", cards)
		}
		return nil
	})
	page, err := b.Journal(book.JournalQuery{Most: 50})
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for _, line := range page.Lines {
		told[line.Told.Word]++
	}
	if told["imported"] != 1 || told["staff_pin"] < 2 {
		t.Errorf("expected the journal to tell of the import and of PINs set before, got %v", told)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(options.Path), ".daybook*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestWhatWasChangedIsNotTakenIn: each file is refused with its own reason, and leaves
// nothing.
func TestWhatWasChangedIsNotTakenIn(t *testing.T) {
	r := newRig(t)
	r.anEvening()
	whole := string(exported(t, r.Book, r.optionsFor(clinic.ExportWhole)))
	entries := strings.SplitAfter(whole[strings.Index(whole, `"journal": [`):], "\n")
	var chained *book.ImportError
	for name, c := range map[string]struct {
		file string
		want func(error) bool
	}{
		"cut off":            {whole[:len(whole)*2/3], is(ErrCut)},
		"a changed event":    {replaced(t, whole, `"event":{"patient":{"id":"ana"`, `"event":{"patient":{"id":"ana2"`), func(err error) bool { return errors.As(err, &chained) }},
		"an entry left out":  {strings.Replace(whole, entries[5], "", 1), is(ErrCut)},
		"something else":     {`{"patients": []}`, is(ErrNotExport)},
		"no JSON":            {"number,name\n", is(ErrNotExport)},
		"a newer one":        {strings.Replace(whole, `"version":1`, `"version":2`, 1), is(ErrNewer)},
		"journal before all": {`{"journal": []}`, is(ErrNotExport)},
	} {
		path := filepath.Join(t.TempDir(), "export.json")
		if err := os.WriteFile(path, []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		options := r.elsewhere(t)
		_, err := PrepareImport(context.Background(), ImportOptions{Path: path, Target: options}, func(float64) {})
		if !c.want(err) {
			t.Errorf("%s: got %v", name, err)
		}
		if left, _ := os.ReadDir(filepath.Dir(options.Path)); len(left) != 0 {
			t.Errorf("%s: left %v", name, left)
		}
	}
}

func is(want error) func(error) bool { return func(err error) bool { return errors.Is(err, want) } }

func replaced(t *testing.T, text, old, new string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("the export has no %s", old)
	}
	return strings.Replace(text, old, new, 1)
}

// TestAMergeComesWithoutItsPINs: what was withheld for a PIN in it is recorded anew at its
// place, and the record stays merged.
func TestAMergeComesWithoutItsPINs(t *testing.T) {
	r := newRig(t)
	r.must(r.director, clinic.MergePatients{Kept: "ana", Other: "jose", Take: []clinic.Fact{clinic.FactPIN}, Reason: "the same"})
	first := exported(t, r.Book, r.optionsFor(clinic.ExportWhole))
	i, target := prepared(t, r, first)
	target.Path = i.draft()
	draft, err := book.OpenByRecovery(target, i.Recovery)
	if err != nil {
		t.Fatal(err)
	}
	defer draft.Close()
	if merges := draft.MergesInto("ana"); len(merges) != 1 || merges[0].Merge.NowPIN != "" || merges[0].Merge.Now.Family != "Zyxwvutová" {
		t.Errorf("expected the merge without a PIN, got %+v", merges)
	}
	draft.Read(func(v clinic.View) error {
		if ana, _ := v.Patient("ana"); ana.PIN != "" || ana.Number != "204207" {
			t.Errorf("expected Ana without a PIN, got %+v", ana)
		}
		return nil
	})
}

// TestAnExportSetOutInLines is the same export.
func TestAnExportSetOutInLines(t *testing.T) {
	r := newRig(t)
	var out bytes.Buffer
	if err := json.Indent(&out, exported(t, r.Book, r.optionsFor(clinic.ExportWhole)), "", "  "); err != nil {
		t.Fatal(err)
	}
	i, _ := prepared(t, r, out.Bytes())
	if i.Contents.Patients != 2 {
		t.Errorf("expected both patients, got %+v", i.Contents)
	}
	i.Discard()
}

// TestNoBookLosesItsKey: where the clinic's own book is, none is made from its export, and
// none over another book.
func TestNoBookLosesItsKey(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(t.TempDir(), "export.json")
	if err := os.WriteFile(path, exported(t, r.Book, r.optionsFor(clinic.ExportWhole)), 0o600); err != nil {
		t.Fatal(err)
	}
	here := r.options
	here.Path = filepath.Join(t.TempDir(), "daybook.db")
	if _, err := PrepareImport(context.Background(), ImportOptions{Path: path, Target: here}, func(float64) {}); !errors.Is(err, ErrKnown) {
		t.Errorf("expected the key to be spared, got %v", err)
	}
	var problem *keep.Problem
	if _, err := PrepareImport(context.Background(), ImportOptions{Path: path, Target: r.options}, func(float64) {}); !errors.As(err, &problem) || problem.Code != keep.Exists {
		t.Errorf("expected the book to be spared, got %v", err)
	}
	if _, err := PrepareImport(context.Background(), ImportOptions{Path: path, Target: r.elsewhere(t), Sample: true}, func(float64) {}); !errors.Is(err, ErrOtherKind) {
		t.Errorf("expected samples to be kept apart, got %v", err)
	}
}
