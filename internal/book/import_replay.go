package book

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/platform"
)

// replayed is the state that the journal amounts to, in a scratch file beside the
// book, as far as the journal was read.
type replayed struct {
	folder  string
	file    *bolt.File
	snap    *snapshot
	through []byte // the key of the last entry that was read; nil for none
	imports uint64 // as the book counted them at the beginning
}

func (b *Book) newReplayed() (*replayed, error) {
	r := &replayed{snap: &snapshot{}, imports: b.Imports()}
	var err error
	if r.folder, err = os.MkdirTemp(filepath.Dir(b.options.Path), ".daybook-import-*"); err != nil {
		return nil, err
	}
	path := filepath.Join(r.folder, "replayed.db")
	if err = bolt.Create(path, func(*bolt.File) error { return nil }); err == nil {
		r.file, err = bolt.Open(path, bolt.Options{})
	}
	if err != nil {
		return nil, errors.Join(err, platform.RemoveFolder(r.folder))
	}
	return r, nil
}

func (r *replayed) close() {
	r.file.Close()
	platform.RemoveFolder(r.folder)
}

// add replays entries that follow on those before. Replaying an entry once more
// changes nothing.
func (r *replayed) add(b *Book, entries []journal.Entry) error {
	return replay(r.file, b.ring(), b.upcasts, r.snap, entries)
}

// rehearse replays the journal with entries that are to come in before some that
// the book has: the long part of taking them in, while the book goes on. It is nil
// where all of them lie behind. Errors are those of Import.
func (b *Book) rehearse(entries []journal.Entry) (*replayed, error) {
	var missing []importedEntry
	var last string
	err := b.readFile(func(tx *bolt.Tx) (err error) {
		t := tables{tx: tx, ring: b.ring()}
		last = lastKey(t)
		missing, err = b.missingOf(t, entries)
		return err
	})
	if err != nil || len(missing) == 0 || string(missing[0].Key()) > last {
		return nil, err
	}
	r, err := b.newReplayed()
	if err != nil {
		return nil, err
	}
	if err := b.replayWith(r, missing); err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

// replayBytes is how much of the journal is read at once.
const replayBytes = 1 << 20

// replayWith replays the journal as it is, with missing entries in their places up
// to its end.
func (b *Book) replayWith(r *replayed, missing []importedEntry) error {
	var from []byte
	for {
		piece, err := b.ReadStored(from, replayBytes, func(uint64, string) bool { return true })
		if err != nil {
			return err
		}
		var entries []journal.Entry
		for _, stored := range piece.Entries {
			for len(missing) > 0 && bytes.Compare(missing[0].Key(), stored.Key) < 0 {
				entries = append(entries, missing[0].Entry)
				missing = missing[1:]
			}
			if entry, err := b.OpenStored(stored); err == nil {
				entries = append(entries, entry)
			}
			r.through = stored.Key
		}
		if err := r.add(b, entries); err != nil || piece.Next == nil {
			return err
		}
		from = piece.Next
	}
}
