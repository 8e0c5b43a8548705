// Package keep keeps a book: it verifies it, and later copies, restores and
// purges it.
package keep

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"daybook/internal/book"
	"daybook/internal/journal"
	"daybook/internal/platform"
)

// Finding is one thing that is wrong with a book. Its Code names a sentence of
// the catalog ("verify." + Code); the other fields are what the sentence needs.
type Finding struct {
	Code    Code
	N       uint64 // number of the entry
	Until   uint64 // last number, where several are missing
	Station string
	Bucket  string
	Record  string // opaque ids and dates; quoted where damage made them unprintable
	Detail  string // in bbolt's words, for Pages; printable
	Fault   bool   // false for what is only worth a note
}

// Code is what kind of thing is wrong.
type Code string

const (
	Pages       Code = "pages"        // the database file's own structure
	Sealed      Code = "sealed"       // an entry does not open
	Broken      Code = "broken"       // an entry does not follow on the one before it
	Altered     Code = "altered"      // an entry is not what its header says
	Missing     Code = "missing"      // entries are absent
	Duplicate   Code = "duplicate"    // an entry stands there twice
	OutOfPlace  Code = "out_of_place" // an entry stands where it does not belong
	ClockBack   Code = "clock_back"   // a note: the clock ran back
	UnknownKind Code = "unknown_kind" // an entry of a newer version
	StateClosed Code = "state_sealed" // a derived record does not open
	StateDiffer Code = "state_differs"
	StateLost   Code = "state_lost"
	StateExtra  Code = "state_extra"
	StateYoung  Code = "state_younger" // a note: a list is kept only since after the book was made
)

// Report is the result of a verification.
type Report struct {
	Book     string
	Entries  int
	Purged   int // entries whose bodies were removed at the end of retention
	Findings []Finding
	Heads    []journal.Head
}

// Sound reports whether nothing speaks against the book.
func (r Report) Sound() bool {
	for _, finding := range r.Findings {
		if finding.Fault {
			return false
		}
	}
	return true
}

// Progress is told how much is done, from 0 to 1.
type Progress func(part float64)

// mostFindings is how many findings of one kind are listed: a book that was
// overwritten would list a million.
const mostFindings = 50

// Verify checks a whole book: the file's pages, every seal, the chain of every
// station, and that replaying the journal gives the state. It changes nothing;
// the replay goes into a scratch file, which is removed.
func Verify(ctx context.Context, inspection *book.Inspection, progress Progress) (Report, error) {
	v := &verification{ctx: ctx, book: inspection, progress: progress, kinds: map[Code]int{}}
	v.report.Book = inspection.BookID()
	for _, step := range []func() error{v.pages, v.entries, v.state} {
		if err := step(); err != nil {
			return v.report, fmt.Errorf("verify %s: %w", filepath.Base(inspection.Path()), err)
		}
	}
	progress(1)
	return v.report, nil
}

type verification struct {
	ctx      context.Context
	book     *book.Inspection
	progress Progress
	total    int
	report   Report
	kinds    map[Code]int
}

// found lists a finding, up to mostFindings of its kind.
func (v *verification) found(f Finding) {
	f.Station, f.Record, f.Detail = printable(f.Station), printable(f.Record), printable(f.Detail)
	if v.kinds[f.Code]++; v.kinds[f.Code] <= mostFindings {
		v.report.Findings = append(v.report.Findings, f)
	}
}

// printable keeps damage from writing to the terminal: bytes that are no text
// are spelled out.
func printable(text string) string {
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(text)
	}
	return text
}

func (v *verification) pages() error {
	for _, err := range v.book.Pages() {
		v.found(Finding{Code: Pages, Detail: err.Error(), Fault: true})
	}
	v.total = max(1, v.book.Count())
	v.progress(0.1)
	return v.ctx.Err()
}

func (v *verification) entries() error {
	verifier := journal.NewVerifier()
	seen := 0
	err := v.book.Entries(func(key, header, body []byte, unreadable error) error {
		if seen++; seen%1000 == 0 {
			v.progress(0.1 + 0.4*float64(seen)/float64(v.total))
		}
		v.entry(verifier, key, header, body, unreadable)
		return v.ctx.Err()
	})
	report := verifier.Report()
	v.chain(report.Findings)
	v.report.Entries, v.report.Purged, v.report.Heads = seen, report.Purged, report.Heads
	return err
}

func (v *verification) entry(verifier *journal.Verifier, key, header, body []byte, unreadable error) {
	if unreadable != nil {
		n, station, _ := journal.ParseKey(key)
		v.found(Finding{Code: Sealed, N: n, Station: station, Fault: true})
		v.chain(slices.DeleteFunc(verifier.Unreadable(key), func(f journal.Finding) bool {
			return f.Kind == journal.Altered && f.N == n // says the same again
		}))
		return
	}
	v.chain(verifier.Check(key, header, body))
	entry, err := journal.ReadEntry(header, body)
	if err == nil && !entry.Purged() && v.book.CheckEvent(entry) != nil {
		v.found(Finding{Code: UnknownKind, N: entry.N, Station: entry.Station, Detail: entry.Kind, Fault: true})
	}
}

func (v *verification) chain(findings []journal.Finding) {
	codes := map[journal.FindingKind]Code{
		journal.Broken: Broken, journal.Altered: Altered, journal.Missing: Missing,
		journal.Duplicate: Duplicate, journal.OutOfPlace: OutOfPlace, journal.ClockBack: ClockBack,
	}
	for _, f := range findings {
		v.found(Finding{Code: codes[f.Kind], N: f.N, Until: f.Until, Station: f.Station, Fault: f.Kind.Fault()})
	}
}

// state replays the journal into a scratch file and compares.
func (v *verification) state() (err error) {
	folder, err := scratchFolder(filepath.Dir(v.book.Path()))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, platform.RemoveFolder(folder)) }()
	return v.replay(filepath.Join(folder, "replayed.db"))
}

// scratchFolder makes a folder for the replay: beside the book, where there is
// room for another, or among the system's temporary files when the data folder
// cannot be written to. What is put there is sealed like the book.
func scratchFolder(data string) (string, error) {
	if folder, err := os.MkdirTemp(data, ".daybook-verify-*"); err == nil {
		return folder, nil
	}
	return os.MkdirTemp("", "daybook-verify-*")
}

func (v *verification) replay(scratch string) error {
	replayed, err := v.book.Rebuild(scratch, func(entries int) error {
		v.progress(0.5 + 0.4*float64(entries)/float64(v.total))
		return v.ctx.Err()
	})
	if err != nil {
		return err
	}
	defer replayed.Close()
	differences, err := v.book.Compare(replayed)
	codes := map[book.DifferenceKind]Code{
		book.Unreadable: StateClosed, book.Differs: StateDiffer, book.Lost: StateLost, book.Extra: StateExtra, book.Younger: StateYoung,
	}
	for _, d := range differences {
		v.found(Finding{Code: codes[d.Kind], Bucket: d.Bucket, Record: d.Key, Fault: d.Kind != book.Younger})
	}
	return err
}
