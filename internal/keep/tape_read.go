package keep

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daybook/internal/book"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

// ErrNoTape means that a folder holds no tape.
var ErrNoTape = errors.New("there is no second copy in the folder")

// TapeContents is what the tapes in a folder hold.
type TapeContents struct {
	Tapes []StationTape // by book and station
	// Unreadable lists the files of segments that do not even tell whose they are:
	// damaged at their beginning, cut off before it, or of a newer version.
	Unreadable []string
}

// StationTape is one station's tape of one book. Entries of other stations are on
// it as far as that station knew them.
type StationTape struct {
	Book, Station string
	Segments      int
	Entries       int    // different ones
	From, To      uint64 // numbers of the first and the last entry
	// Gaps are numbers between those of which there is no entry.
	Gaps []TapeGap
	// Damage is what cannot be read; where the entries were copied anew afterwards
	// there is no gap.
	Damage []TapeDamage
	// Torn is how many segments end in a write that was broken off.
	Torn int
	// Opens reports whether one of the keys given opens the tape.
	Opens bool

	files []string // in order
	ring  *vault.Keyring
}

// TapeGap is a run of numbers without entries, both ends included.
type TapeGap struct{ From, Until uint64 }

// TapeDamage is one damaged place.
type TapeDamage struct {
	File string // its name
	journal.Damage
}

// ReadTape reads every tape in a folder: one that was given to OpenTape, or any
// below it. With a station's identity or the clinic's recovery key it also says
// which of them that opens. A folder without any is ErrNoTape.
func ReadTape(folder string, keys ...age.Identity) (TapeContents, error) {
	files, err := segmentFiles(folder)
	if err != nil {
		return TapeContents{}, err
	}
	r := tapeReader{tapes: map[[2]string]*StationTape{}, have: map[[2]string]tapeHave{}, keys: keys}
	for _, file := range files {
		if err := r.read(file); err != nil {
			return TapeContents{}, err
		}
	}
	return r.contents(), nil
}

// segmentFiles finds the segments below a folder, in order. It does not go
// through a whole disk: a tape lies at most two folders down.
func segmentFiles(folder string) ([]string, error) {
	if _, err := os.Stat(folder); err != nil {
		return nil, err
	}
	var files []string
	for _, levels := range [][]string{{}, {"*"}, {tapeRoot, "*"}} {
		pattern := filepath.Join(append(append([]string{quotePattern(folder)}, levels...), "*"+segmentEnding)...)
		found, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	files = slices.DeleteFunc(slices.Compact(files), func(f string) bool { return segmentNumber(filepath.Base(f)) == 0 })
	if len(files) == 0 {
		return nil, &fs.PathError{Op: "read", Path: folder, Err: ErrNoTape}
	}
	return files, nil
}

// quotePattern keeps the letters of a folder's name from being a pattern.
func quotePattern(folder string) string {
	if filepath.Separator == '\\' {
		return folder // no escaping there, and such names are not allowed but for [
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(folder)
}

type tapeReader struct {
	keys       []age.Identity
	tapes      map[[2]string]*StationTape
	have       map[[2]string]tapeHave
	unreadable []string
}

func (r *tapeReader) read(file string) error {
	segment, err := readSegmentFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return err // the stick was pulled
	}
	if err != nil {
		r.unreadable = append(r.unreadable, file)
		return nil
	}
	of := [2]string{segment.Header.Book, segment.Header.Station}
	tape := r.tapes[of]
	if tape == nil {
		tape = &StationTape{Book: of[0], Station: of[1]}
		r.tapes[of], r.have[of] = tape, tapeHave{}
	}
	tape.unlock(segment.Header.Keyring, r.keys)
	tape.Segments++
	tape.files = append(tape.files, file)
	for _, damage := range segment.Damage {
		tape.Damage = append(tape.Damage, TapeDamage{filepath.Base(file), damage})
	}
	if segment.Torn > 0 {
		tape.Torn++
	}
	for _, record := range segment.Records {
		if n, station, err := journal.ParseKey(record.Key); err == nil {
			r.have[of].add(n, station)
		}
	}
	return nil
}

// unlock opens a segment's keyring, and keeps the one with the newest key.
func (s *StationTape) unlock(keyring []byte, keys []age.Identity) {
	if len(keys) == 0 {
		return
	}
	ring, err := vault.Unwrap(keyring, keys...)
	if err != nil || ring.BookID() != s.Book {
		return
	}
	if s.Opens = true; s.ring == nil || ring.CurrentKey() >= s.ring.CurrentKey() {
		s.ring = ring
	}
}

func (r *tapeReader) contents() TapeContents {
	out := TapeContents{Unreadable: r.unreadable}
	for of, tape := range r.tapes {
		tape.count(r.have[of])
		out.Tapes = append(out.Tapes, *tape)
	}
	slices.SortFunc(out.Tapes, func(a, b StationTape) int {
		return cmp.Or(cmp.Compare(a.Book, b.Book), cmp.Compare(a.Station, b.Station))
	})
	return out
}

func (s *StationTape) count(have tapeHave) {
	for _, runs := range have {
		s.Entries += int(runs.count())
	}
	all := have.numbers()
	for i, run := range all {
		if i == 0 {
			s.From = run.from
		} else {
			s.Gaps = append(s.Gaps, TapeGap{all[i-1].to + 1, run.from - 1})
		}
	}
	s.To = all.last()
}

func readSegmentFile(file string) (journal.Segment, error) {
	info, err := os.Stat(file)
	if err != nil {
		return journal.Segment{}, err
	}
	if info.Size() > journal.MaxSegment {
		return journal.Segment{}, journal.ErrSegment
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return journal.Segment{}, err
	}
	return journal.ReadSegment(data)
}

// each visits the readable entries of a tape as they were stored; one may come
// more than once.
func (s StationTape) each(visit func([]book.StoredEntry) error) error {
	for _, file := range s.files {
		segment, err := readSegmentFile(file)
		if err != nil {
			return err
		}
		var entries []book.StoredEntry
		for _, record := range segment.Records {
			if _, _, err := journal.ParseKey(record.Key); err == nil {
				entries = append(entries, book.StoredEntry{Key: record.Key, Value: record.Value})
			}
		}
		if err := visit(entries); err != nil {
			return err
		}
	}
	return nil
}

// Open opens the whole tape without a book, by the keys that ReadTape was
// given, in the order of the journal; each entry once, the one that was written
// last. What does not open is counted.
func (s StationTape) Open() (entries []journal.Entry, closed int, err error) {
	if s.ring == nil {
		return nil, s.Entries, vault.ErrWrongIdentity
	}
	byKey := map[string]journal.Entry{}
	bad := map[string]bool{}
	err = s.each(func(stored []book.StoredEntry) error {
		for _, one := range stored {
			entry, err := book.OpenStored(one, s.ring)
			if err != nil {
				bad[string(one.Key)] = true
				continue
			}
			byKey[string(one.Key)] = entry
		}
		return nil
	})
	for _, entry := range byKey {
		entries = append(entries, entry)
		delete(bad, string(entry.Key()))
	}
	slices.SortFunc(entries, func(a, b journal.Entry) int { return cmp.Compare(string(a.Key()), string(b.Key())) })
	return entries, len(bad), err
}
