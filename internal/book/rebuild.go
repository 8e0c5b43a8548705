package book

import (
	"bytes"
	"context"
	"slices"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// PrepareRebuild writes the book anew as it is: for a book whose state is not what its
// journal amounts to, and for one of an older layout. Errors are those of Anew.Follow,
// and ErrUnlike.
func (b *Book) PrepareRebuild(ctx context.Context, progress func(part float64)) (*Anew, error) {
	return b.writeAnew(ctx, rewriting{
		ring: b.ring(), meta: b.sameMeta,
		value: func(stored StoredEntry, _ journal.Entry, _ clinic.Event) ([]byte, error) { return stored.Value, nil },
	}, progress)
}

// CompleteRebuild puts the rebuilt book in its place. It records nothing: every entry
// is as it was.
func (a *Anew) CompleteRebuild() error {
	_, err := a.place(func(view) error { return nil })
	return err
}

// sameMeta copies what opens the book into a new file. What follows from the journal
// and the commits is written there anew.
func (b *Book) sameMeta(to *bolt.Tx) error {
	derived := []string{metaKinds, metaCommits, metaLists}
	return b.readFile(func(from *bolt.Tx) error {
		return from.Walk(bucketMeta, nil, func(key, value []byte) (bool, error) {
			if slices.Contains(derived, string(key)) {
				return true, nil
			}
			return true, to.Put(bucketMeta, bytes.Clone(key), bytes.Clone(value))
		})
	})
}
