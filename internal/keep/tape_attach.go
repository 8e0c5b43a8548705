package keep

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"daybook/internal/book"
	"daybook/internal/journal"
)

// tapeScan is what one segment holds, remembered as long as its file looks the same.
type tapeScan struct {
	size    int64
	changed time.Time
	have    tapeHave
	damaged int
	stale   bool // it has what was removed from the book: nothing in it counts
	// own is the last entry of this tape's station in it; its key is nil for none.
	own book.StoredEntry
}

// attach reads some segments that it does not know, as much as a long one, or,
// where it knows all, goes on from what the folder holds.
func (t *Tape) attach() error {
	if err := t.enter(); err != nil {
		return err
	}
	files, err := t.disk.Files(t.folder)
	if err != nil {
		return err
	}
	files = slices.DeleteFunc(files, func(f fs.FileInfo) bool { return segmentNumber(f.Name()) == 0 })
	t.forget(files)
	read := int64(0)
	for _, file := range files {
		if _, known := t.scans[file.Name()]; known {
			continue
		}
		if read >= t.sizes.segment {
			return nil
		}
		if err := t.scan(file); err != nil {
			return err
		}
		read += file.Size()
	}
	if read > 0 {
		return nil
	}
	return t.takeUp(files)
}

// enter goes into the tape's own folder, and makes it where the place has none.
func (t *Tape) enter() error {
	info, err := t.disk.Stat(t.place)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: %w", t.place, fs.ErrNotExist)
	}
	same := t.onBooksDisk()
	if t.apart && same {
		// What a stick was mounted on stays behind as an empty folder: nothing
		// that is written there would be a second copy.
		return &TapeError{TapeMissing, errTapeGone}
	}
	t.apart = t.apart || !same
	t.mu.Lock()
	t.status.SameDisk = same
	t.mu.Unlock()
	for _, folder := range []string{filepath.Dir(t.folder), t.folder} {
		if _, err := t.disk.Stat(folder); err == nil {
			continue
		}
		if err := t.disk.MakeFolder(folder); err != nil {
			return err
		}
		if err := t.disk.SyncFolder(filepath.Dir(folder)); err != nil {
			return err
		}
	}
	return nil
}

// forget drops what is known of files that are gone or changed.
func (t *Tape) forget(files []fs.FileInfo) {
	kept := map[string]tapeScan{}
	for _, file := range files {
		scan, known := t.scans[file.Name()]
		if known && scan.size == file.Size() && scan.changed.Equal(file.ModTime()) {
			kept[file.Name()] = scan
		}
	}
	t.scans = kept
}

// scan reads one segment. What cannot be read, or is of another book or station,
// counts for nothing and is left alone.
func (t *Tape) scan(file fs.FileInfo) error {
	scan := tapeScan{size: file.Size(), changed: file.ModTime(), have: tapeHave{}}
	defer func() { t.scans[file.Name()] = scan }()
	if file.Size() > journal.MaxSegment {
		scan.damaged++
		return nil
	}
	data, err := t.disk.Read(filepath.Join(t.folder, file.Name()))
	if err != nil {
		if _, gone := t.disk.Stat(t.folder); gone != nil {
			return err
		}
		scan.damaged++
		return nil
	}
	if safe, unsure := t.unsure[file.Name()]; unsure {
		data = data[:min(int64(len(data)), safe)]
	}
	segment, err := journal.ReadSegment(data)
	if err != nil {
		if len(data) > 0 { // nothing at all is a write that never began
			scan.damaged++
		}
		return nil
	}
	if segment.Header.Book != t.book.ID() || segment.Header.Station != t.book.Station() {
		return nil
	}
	scan.damaged = len(segment.Damage)
	t.note(&scan, segment.Records)
	scan.stale, err = t.outlived(segment.Records)
	return err
}

// note notes which entries a segment has.
func (t *Tape) note(scan *tapeScan, records []journal.Record) {
	for _, record := range records {
		n, station, err := journal.ParseKey(record.Key)
		if err != nil {
			scan.damaged++
			continue
		}
		scan.have.add(n, station)
		if station == t.book.Station() && bytes.Compare(record.Key, scan.own.Key) > 0 {
			scan.own = book.StoredEntry{Key: record.Key, Value: record.Value}
		}
	}
	scan.own.Key, scan.own.Value = bytes.Clone(scan.own.Key), bytes.Clone(scan.own.Value)
}

// takeUp goes on from what the folder holds.
func (t *Tape) takeUp(files []fs.FileInfo) error {
	t.have = tapeHave{}
	damaged := 0
	var own book.StoredEntry
	var written time.Time
	t.stale = nil
	for _, file := range files {
		scan := t.scans[file.Name()]
		if scan.stale {
			t.stale = append(t.stale, file.Name())
		} else {
			t.have.join(scan.have)
		}
		damaged += scan.damaged
		if bytes.Compare(scan.own.Key, own.Key) > 0 {
			own = scan.own
		}
		if len(scan.have) > 0 && file.ModTime().After(written) {
			written = file.ModTime().UTC()
		}
	}
	if err := t.fits(own); err != nil {
		return err
	}
	t.last, t.lastSize = newest(files)
	t.attached, t.from, t.imports = true, nil, t.book.Imports()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.prefix, t.status.Damaged, t.status.Checking = t.have.prefix(), damaged, true
	if t.status.Written.IsZero() {
		t.status.Written = written
	}
	return nil
}

func newest(files []fs.FileInfo) (name string, size int64) {
	if len(files) == 0 {
		return "", 0
	}
	last := slices.MaxFunc(files, func(a, b fs.FileInfo) int {
		return cmp.Compare(segmentNumber(a.Name()), segmentNumber(b.Name()))
	})
	return last.Name(), last.Size()
}

// fits holds the last entry that this station put on the tape against the book:
// an older book must not write over what it lacks.
func (t *Tape) fits(own book.StoredEntry) error {
	if own.Key == nil {
		return nil
	}
	n, station, err := journal.ParseKey(own.Key)
	if err != nil {
		return err
	}
	value, err := t.book.StoredAt(n, station)
	if err != nil {
		return &TapeError{TapeBook, err}
	}
	if value == nil {
		return &TapeError{TapeAhead, errTapeAhead}
	}
	theirs, err := t.book.OpenStored(own)
	if err != nil {
		return nil // of an earlier or later keyring: it says nothing either way
	}
	ours, err := t.book.OpenStored(book.StoredEntry{Key: own.Key, Value: value})
	if err != nil {
		return &TapeError{TapeBook, err}
	}
	if ours.Hash() != theirs.Hash() {
		return &TapeError{TapeForked, errTapeForked}
	}
	return nil
}
