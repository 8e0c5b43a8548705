package keep

import (
	"path/filepath"
	"slices"

	"daybook/internal/journal"
)

// staleKeys is how many keys one look at the book asks for.
const staleKeys = 2000

// outlived reports whether a segment still has the body of an entry that was removed
// from the book at the end of retention.
func (t *Tape) outlived(records []journal.Record) (bool, error) {
	if !t.book.Purged() {
		return false, nil
	}
	var keys [][]byte
	for _, record := range records {
		if _, body, err := journal.Unframe(record.Value); err == nil && len(body) > 0 {
			keys = append(keys, record.Key)
		}
	}
	for some := range slices.Chunk(keys, staleKeys) {
		gone, err := t.book.BodiesGone(some)
		if err != nil {
			return false, &TapeError{TapeBook, err}
		}
		if slices.Contains(gone, true) {
			return true, nil
		}
	}
	return false, nil
}

// dropStale removes the segments that have what the book has not any more. Everything
// else in them stands in newer ones, or is copied anew from the book.
func (t *Tape) dropStale() error {
	for len(t.stale) > 0 {
		if err := t.disk.Remove(filepath.Join(t.folder, t.stale[0])); err != nil {
			return err
		}
		delete(t.scans, t.stale[0])
		t.stale = t.stale[1:]
	}
	return t.disk.SyncFolder(t.folder)
}
