package book

import (
	"bytes"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// StoredEntry is one entry of the journal as the file keeps it: its key, and the
// frame of its sealed header and body.
type StoredEntry struct{ Key, Value []byte }

// storedKeys is how many entries one look at the journal passes at most, wanted
// or not: some milliseconds.
const storedKeys = 4000

// Stored is a piece of the journal: what a second copy of it is made from.
type Stored struct {
	Entries []StoredEntry
	// Next is the key to go on from; nil at the end.
	Next []byte
	// Through is the number of the last entry looked at; 0 where there was none.
	Through uint64
	// Keyring is the book's keyring as of then: an age file for this station's
	// identity and the clinic's recovery key.
	Keyring []byte
}

// ReadStored reads the journal from a key on, nil for its beginning, up to a
// limit of bytes or some thousands of entries. It asks of every entry whether it
// is wanted. The transaction is over when it returns.
func (b *Book) ReadStored(from []byte, limit int, wanted func(n uint64, station string) bool) (Stored, error) {
	var out Stored
	err := b.readFile(func(tx *bolt.Tx) error {
		out = Stored{Keyring: tx.Get(bucketMeta, []byte(metaKeyring))}
		seen, size := 0, 0
		return tx.Walk(bucketJournal, from, func(key, value []byte) (bool, error) {
			if seen == storedKeys || size >= limit {
				out.Next = bytes.Clone(key)
				return false, nil
			}
			n, station, err := journal.ParseKey(key)
			if err != nil {
				return true, nil // verify names it; there is no entry to copy
			}
			seen, out.Through = seen+1, n
			if wanted(n, station) {
				size += len(value)
				out.Entries = append(out.Entries, StoredEntry{bytes.Clone(key), bytes.Clone(value)})
			}
			return true, nil
		})
	})
	return out, err
}

// readFile looks at the file as of one commit, whatever is in memory.
func (b *Book) readFile(question func(*bolt.Tx) error) error {
	b.open.RLock()
	defer b.open.RUnlock()
	if b.file == nil {
		if b.Health().Stopped != nil {
			return ErrStopped
		}
		return ErrClosed
	}
	return b.file.View(question)
}

// StoredAt is what the journal keeps of one entry; nil where it has none.
func (b *Book) StoredAt(n uint64, station string) (value []byte, err error) {
	err = b.readFile(func(tx *bolt.Tx) error {
		value = tx.Get(bucketJournal, journal.Key(n, station))
		return nil
	})
	return value, err
}

// HasStored tells of each key whether the journal has an entry under it. The keys
// should be few thousands, as for every look at the journal.
func (b *Book) HasStored(keys [][]byte) (has []bool, err error) {
	has = make([]bool, len(keys))
	err = b.readFile(func(tx *bolt.Tx) error {
		for i, key := range keys {
			has[i] = tx.Get(bucketJournal, key) != nil
		}
		return nil
	})
	return has, err
}

// lastOf is the head of a station's chain as the journal has it; its number is 0
// where there is none.
func lastOf(t tables, station string) (head journal.Head, err error) {
	err = t.tx.WalkBack(bucketJournal, func(key, value []byte) (bool, error) {
		if !bytes.Equal(key[min(8, len(key)):], []byte(station)) {
			return true, nil
		}
		entry, err := openEntry(t, key, value)
		if err == nil {
			head = headOf(entry)
		}
		return false, err
	})
	return head, err
}

// OpenStored opens an entry as a book keeps it with one of several keyrings, the
// book's own first.
func (b *Book) OpenStored(stored StoredEntry, more ...*vault.Keyring) (journal.Entry, error) {
	entry, err := OpenStored(stored, b.ring())
	for _, ring := range more {
		if err == nil {
			break
		}
		if entry, err = OpenStored(stored, ring); err == nil {
			break
		}
	}
	return entry, err
}

// OpenStored opens an entry as a book keeps it. Errors are those of the seals and
// of package journal.
func OpenStored(stored StoredEntry, ring *vault.Keyring) (journal.Entry, error) {
	return openEntry(tables{ring: ring}, stored.Key, stored.Value)
}

// Highest is the number of the last entry of any station, without waiting for
// anybody who writes.
func (b *Book) Highest() uint64 { return b.highest.Load() }

// Imports counts the times that this process took in entries of other stations:
// whoever follows the journal by its keys begins anew when it changes, since such
// entries may lie before those it has seen.
func (b *Book) Imports() uint64 { return b.imports.Load() }
