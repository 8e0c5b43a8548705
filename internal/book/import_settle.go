package book

import (
	"bytes"
	"os"
	"path/filepath"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// settle makes the state what the journal amounts to when it is read from its
// beginning, exactly as a verification does: entries came in before some that the
// book had. The replay goes into a scratch file beside the book, and only what
// differs is written, in the transaction that takes the entries in.
func (b *Book) settle(t tables) error {
	folder, err := os.MkdirTemp(filepath.Dir(b.options.Path), ".daybook-import-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "replayed.db")
	err = bolt.Create(path, func(file *bolt.File) error { return b.replayJournal(t, file) })
	if err != nil {
		return err
	}
	replayed, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		return err
	}
	defer replayed.Close()
	return replayed.View(func(want *bolt.Tx) error {
		for _, bucket := range StateBuckets() {
			if err := settleBucket(t, want, bucket); err != nil {
				return err
			}
		}
		return nil
	})
}

// replayJournal applies the journal of a transaction to the state in another
// file, a chunk to a commit.
func (b *Book) replayJournal(t tables, file *bolt.File) error {
	snap := &snapshot{}
	var entries []journal.Entry
	flush := func() error {
		err := replay(file, b.ring, b.upcasts, snap, entries)
		entries = entries[:0]
		return err
	}
	err := t.tx.Walk(bucketJournal, nil, func(key, value []byte) (bool, error) {
		// What does not open is left out, as verify does, which names it.
		if entry, err := openEntry(t, key, value); err == nil && !entry.Purged() {
			entries = append(entries, entry)
		}
		if len(entries) < chunk {
			return true, nil
		}
		return true, flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

// settleBucket writes what differs in one bucket. Both files are sealed with the
// same keys for the same places, so a sealed value is taken as it is.
func settleBucket(t tables, want *bolt.Tx, bucket string) error {
	var extra [][]byte
	err := t.tx.Walk(bucket, nil, func(key, _ []byte) (bool, error) {
		if want.Get(bucket, key) == nil {
			extra = append(extra, bytes.Clone(key))
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	for _, key := range extra {
		if err := t.tx.Remove(bucket, key); err != nil {
			return err
		}
	}
	return want.Walk(bucket, nil, func(key, sealed []byte) (bool, error) {
		if same(t, vault.Place{Bucket: bucket, Key: key}, t.tx.Get(bucket, key), sealed) {
			return true, nil
		}
		return true, t.tx.Put(bucket, bytes.Clone(key), bytes.Clone(sealed))
	})
}

// same reports whether two sealed values of one place say the same.
func same(t tables, place vault.Place, have, want []byte) bool {
	if have == nil {
		return false
	}
	a, errA := t.ring.Open(place, have)
	b, errB := t.ring.Open(place, want)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}
