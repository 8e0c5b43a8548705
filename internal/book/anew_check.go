package book

import (
	"bytes"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// readBack opens every entry of the new file, as the disk has it, and holds it against
// what the book holds.
func (a *Anew) readBack() error {
	var sum journal.Hash
	err := a.Inspection().Entries(func(key, header, body []byte, unreadable error) error {
		sum = sumOn(sum, key, header, body)
		return unreadable
	})
	if err == nil && sum != a.sum {
		err = ErrUnlike
	}
	return err
}

// sumOn goes on with one hash over a journal.
func sumOn(sum journal.Hash, key, header, body []byte) journal.Hash {
	return journal.HashHeader(bytes.Join([][]byte{sum[:], key, header, body}, []byte{0}))
}

// keptOf is the body of an entry, opened; none where the new file keeps none.
func keptOf(entry journal.Entry, sealed []byte) []byte {
	if len(sealed) == 0 {
		return nil
	}
	return entry.BodyBytes
}

// opens tries that the new file opens as a start would open it.
func (a *Anew) opens() error {
	identity, err := loadIdentity(a.book.options.KeyStore, a.book.id)
	if err != nil {
		return err
	}
	return a.file.View(func(tx *bolt.Tx) error {
		ring, err := vault.Unwrap(tx.Get(bucketMeta, []byte(metaKeyring)), identity)
		if err == nil && (ring.BookID() != a.book.id || ring.CurrentKey() != a.how.ring.CurrentKey()) {
			err = ErrUnlike
		}
		return err
	})
}
