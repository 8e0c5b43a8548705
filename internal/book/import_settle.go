package book

import (
	"bytes"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// settle makes the state what the journal amounts to when it is read from its
// beginning, exactly as a verification does: entries came in before some that the
// book had. What was replayed beforehand is gone on with; only what differs is
// written, in the transaction that takes the entries in.
func (b *Book) settle(t tables, r *replayed) error {
	if r == nil || r.imports != b.Imports() { // others came in meanwhile
		fresh, err := b.newReplayed()
		if err != nil {
			return err
		}
		defer fresh.close()
		r = fresh
	}
	if err := b.replayRest(t, r); err != nil {
		return err
	}
	return r.file.View(func(want *bolt.Tx) error {
		for _, bucket := range StateBuckets() {
			if err := settleBucket(t, want, bucket); err != nil {
				return err
			}
		}
		return nil
	})
}

// replayRest replays the journal of a transaction from where a replay ended.
func (b *Book) replayRest(t tables, r *replayed) error {
	var entries []journal.Entry
	err := t.tx.Walk(bucketJournal, r.through, func(key, value []byte) (bool, error) {
		// What does not open is left out, as verify does, which names it.
		if entry, err := openEntry(t, key, value); err == nil && !entry.Purged() {
			entries = append(entries, entry)
		}
		if len(entries) < chunk {
			return true, nil
		}
		err := r.add(b, entries)
		entries = entries[:0]
		return true, err
	})
	if err != nil {
		return err
	}
	return r.add(b, entries)
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
