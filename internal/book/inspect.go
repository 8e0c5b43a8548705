package book

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

// Inspection is a book file open for looking at, entry by entry and bucket by
// bucket. It writes nothing, and holds the file so that nobody else writes.
type Inspection struct {
	file    *bolt.File
	ring    *vault.Keyring
	upcasts journal.Upcasts
	id      string
}

// Inspect opens a book file that nobody has open. Its errors are those of Open,
// but what a start would refuse, such as a broken end of the journal, it shows.
func Inspect(options Options) (*Inspection, error) {
	return openInspection(options.Path, func(id string) ([]age.Identity, error) {
		return lookingIdentities(options, id)
	})
}

// InspectWith opens a book file by any of the keys, such as the clinic's recovery
// key; otherwise it is Inspect.
func InspectWith(path string, keys ...age.Identity) (*Inspection, error) {
	return openInspection(path, func(string) ([]age.Identity, error) { return keys, nil })
}

func openInspection(path string, keysOf func(bookID string) ([]age.Identity, error)) (*Inspection, error) {
	file, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		return nil, err
	}
	i := &Inspection{file: file, upcasts: Upcasts()}
	if err := i.unlock(keysOf); err != nil {
		file.Close()
		return nil, err
	}
	return i, nil
}

func (i *Inspection) unlock(keysOf func(bookID string) ([]age.Identity, error)) error {
	id, keyring, err := readMeta(i.file)
	if err != nil {
		return err
	}
	keys, err := keysOf(id)
	if err != nil {
		return err
	}
	if i.ring, err = vault.Unwrap(keyring, keys...); err != nil {
		return fmt.Errorf("open the keyring: %w", err)
	}
	if i.ring.BookID() != id {
		return fmt.Errorf("open the keyring: %w: it belongs to another book", ErrNotABook)
	}
	i.id = id
	return nil
}

// InspectCopy copies a book that is open here, as of now, into a file of its
// own and opens that. Closing the inspection removes the copy.
func (b *Book) InspectCopy(path string) (*Inspection, error) {
	if err := b.copyTo(path); err != nil {
		return nil, fmt.Errorf("copy the book: %w", err)
	}
	file, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		return nil, err
	}
	return &Inspection{file: file, ring: b.ring(), upcasts: b.upcasts, id: b.id}, nil
}

func (b *Book) copyTo(path string) error {
	b.open.RLock()
	defer b.open.RUnlock()
	if b.file == nil {
		return ErrClosed
	}
	target, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer target.Close()
	return b.file.View(func(tx *bolt.Tx) error {
		_, err := tx.WriteTo(target)
		return err
	})
}

// Close lets go of the file.
func (i *Inspection) Close() error { return i.file.Close() }

// BookID is the id of the book in the file.
func (i *Inspection) BookID() string { return i.id }

// Path is where the file lies.
func (i *Inspection) Path() string { return i.file.Path() }

// Pages checks the file's pages and returns what is wrong in bbolt's words.
func (i *Inspection) Pages() []error { return i.file.Check() }

// EntryVisit takes one entry as it was stored: its key, and its opened header
// and body, or the reason why it does not open.
type EntryVisit func(key, header, body []byte, unreadable error) error

// chunk is how many entries one transaction reads or replays.
const chunk = 2000

// Entries visits the journal in order, a chunk to a transaction.
func (i *Inspection) Entries(visit EntryVisit) error {
	var from []byte
	for {
		next, err := i.entriesFrom(from, visit)
		if err != nil || next == nil {
			return err
		}
		from = next
	}
}

func (i *Inspection) entriesFrom(from []byte, visit EntryVisit) (next []byte, err error) {
	err = i.file.View(func(tx *bolt.Tx) error {
		seen := 0
		return tx.Walk(bucketJournal, from, func(key, value []byte) (bool, error) {
			if seen == chunk {
				next = bytes.Clone(key)
				return false, nil
			}
			seen++
			header, body, unreadable := unseal(i.ring, key, value)
			return true, visit(key, header, body, unreadable)
		})
	})
	return next, err
}

// Count is how many entries the journal holds.
func (i *Inspection) Count() int {
	count := 0
	i.file.View(func(tx *bolt.Tx) error {
		return tx.Walk(bucketJournal, nil, func(_, _ []byte) (bool, error) {
			count++
			return true, nil
		})
	})
	return count
}

// Rebuild replays the journal into a new file beside the old one. Entries that
// do not open or decode are left out: Entries names them.
func (i *Inspection) Rebuild(path string, done func(entries int) error) (*Inspection, error) {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	err := bolt.Create(path, func(file *bolt.File) error { return i.replayInto(file, done) })
	if err != nil {
		return nil, fmt.Errorf("replay the journal into %s: %w", filepath.Base(path), err)
	}
	file, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		return nil, err
	}
	return &Inspection{file: file, ring: i.ring, upcasts: i.upcasts, id: i.id}, nil
}

func (i *Inspection) replayInto(file *bolt.File, done func(int) error) error {
	snap := &snapshot{}
	var from []byte
	for count := 0; ; {
		entries, next, err := i.readable(from, func() { count++ })
		if err != nil {
			return err
		}
		if err := replay(file, i.ring, i.upcasts, snap, entries); err != nil {
			return err
		}
		if err := done(count); err != nil || next == nil {
			return err
		}
		from = next
	}
}

// replay applies entries to the state in a file, in one transaction.
func replay(file *bolt.File, ring *vault.Keyring, upcasts journal.Upcasts, snap *snapshot, entries []journal.Entry) error {
	return file.Update(func(tx *bolt.Tx) error {
		t := tables{tx: tx, ring: ring}
		for _, entry := range entries {
			event, err := eventOf(upcasts, entry)
			if err != nil {
				continue // told by Entries: a replay shows what the rest amounts to
			}
			if err := (applier{t, snap}).apply(event, stampOf(entry.Header), recordedBy(entry.Header)); err != nil {
				return err
			}
		}
		return tx.Put(bucketMeta, []byte(metaCommits), binary.BigEndian.AppendUint64(nil, 1))
	})
}

// eventOf reads the event of an entry, brought to the current version.
func eventOf(upcasts journal.Upcasts, entry journal.Entry) (clinic.Event, error) {
	payload, err := journal.Payload(entry.BodyBytes)
	if err != nil {
		return nil, err
	}
	if payload, err = upcasts.Upcast(entry.Kind, entry.Version, payload); err != nil {
		return nil, err
	}
	return clinic.DecodeEvent(entry.Kind, payload)
}

// CheckEvent reports whether the event of an entry can be read.
func (i *Inspection) CheckEvent(entry journal.Entry) error {
	_, err := eventOf(i.upcasts, entry)
	return err
}

// Difference is one record of the derived state that is not what the journal
// amounts to.
type Difference struct {
	Bucket string
	Key    string // opaque ids and dates
	Kind   DifferenceKind
}

// DifferenceKind says how a record differs.
type DifferenceKind int

const (
	Unreadable DifferenceKind = iota + 1 // its seal does not open
	Differs                              // the journal says otherwise
	Lost                                 // the journal has it, the state has not
	Extra                                // the state has it, the journal has not
	Younger                              // a list of the bucket is kept only since after the book was made
)

// Compare holds the derived state of a file against the one that a replay gave.
func (i *Inspection) Compare(replayed *Inspection) ([]Difference, error) {
	var all []Difference
	whole, err := listsWhole(i.file)
	if err != nil {
		return nil, err
	}
	for _, bucket := range StateBuckets() {
		found, err := i.compareBucket(replayed, bucket)
		if err != nil {
			return all, err
		}
		if bucket == bucketVersion && !whole {
			found = younger(found)
		}
		all = append(all, found...)
	}
	return all, nil
}

// younger tells once that a list has gaps which opening the book fills.
func younger(found []Difference) []Difference {
	kept := slices.DeleteFunc(found, func(d Difference) bool { return d.Kind == Lost })
	if len(kept) < len(found) {
		kept = append(kept, Difference{Bucket: bucketVersion, Kind: Younger})
	}
	return kept
}

func (i *Inspection) compareBucket(replayed *Inspection, bucket string) ([]Difference, error) {
	var found []Difference
	note := func(key []byte, kind DifferenceKind) {
		found = append(found, Difference{Bucket: bucket, Key: string(key), Kind: kind})
	}
	want, err := replayed.plain(bucket, func(key []byte) { note(key, Unreadable) })
	if err != nil {
		return nil, err
	}
	have, err := i.plain(bucket, func(key []byte) { note(key, Unreadable) })
	if err != nil {
		return nil, err
	}
	for key, value := range have {
		if other, ok := want[key]; !ok {
			note([]byte(key), Extra)
		} else if other != value {
			note([]byte(key), Differs)
		}
		delete(want, key)
	}
	for key := range want {
		if !slices.ContainsFunc(found, func(d Difference) bool { return d.Key == key }) {
			note([]byte(key), Lost)
		}
	}
	return found, nil
}

// plain reads a whole bucket as hashes of the opened values, which take little
// memory even for the visits of ten years.
func (i *Inspection) plain(bucket string, unreadable func(key []byte)) (map[string]journal.Hash, error) {
	all := map[string]journal.Hash{}
	err := i.file.View(func(tx *bolt.Tx) error {
		return tx.Walk(bucket, nil, func(key, sealed []byte) (bool, error) {
			opened, err := i.ring.Open(vault.Place{Bucket: bucket, Key: key}, sealed)
			if err != nil {
				unreadable(key)
				return true, nil
			}
			all[string(key)] = journal.HashHeader(opened)
			return true, nil
		})
	})
	return all, err
}
