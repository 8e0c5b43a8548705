package book

import (
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
)

// listsWhole reports whether a file holds every list that this version keeps beside
// the facts. A book from before a list was kept does not, until it is opened.
func listsWhole(file *bolt.File) (whole bool, err error) {
	err = file.View(func(tx *bolt.Tx) error {
		held := tx.Get(bucketMeta, []byte(metaLists))
		whole = len(held) == 1 && held[0] >= fileLists
		return nil
	})
	return whole, err
}

func putLists(tx *bolt.Tx, level byte) error {
	return tx.Put(bucketMeta, []byte(metaLists), []byte{level})
}

// StateBehind reports whether the state was derived by a version of Daybook before this
// one. It can be used as it is; a rebuild brings it up to date.
func (b *Book) StateBehind() bool {
	behind := false
	b.readFile(func(tx *bolt.Tx) error {
		held := tx.Get(bucketMeta, []byte(metaLists))
		behind = len(held) != 1 || held[0] < fileState
		return nil
	})
	return behind
}

// fillLists writes the list of earlier versions of a book that was made before it was
// kept, from the journal and some entries at a time. Breaking off in between is
// harmless: the same records are written again.
func fillLists(file *bolt.File, i *Inspection) error {
	whole, err := listsWhole(file)
	if err != nil || whole {
		return err
	}
	var from []byte
	for {
		entries, next, err := i.readable(from, nil)
		if err != nil {
			return fmt.Errorf("read the journal for the earlier versions: %w", err)
		}
		if err := file.Update(func(tx *bolt.Tx) error { return i.listVersions(tx, entries, next == nil, from == nil) }); err != nil {
			return fmt.Errorf("list the earlier versions: %w", err)
		}
		if next == nil {
			return nil
		}
		from = next
	}
}

func (i *Inspection) listVersions(tx *bolt.Tx, entries []journal.Entry, last, first bool) error {
	for _, entry := range entries {
		event, err := eventOf(i.upcasts, entry)
		if err != nil {
			continue // verify names it
		}
		if err := (applier{tables: tables{tx: tx, ring: i.ring}}).applyVersion(event, stampOf(entry.Header)); err != nil {
			return err
		}
	}
	if last && first && len(entries) == 0 { // a new book: whatever comes is derived by this version
		return putLists(tx, fileState)
	}
	if last {
		return putLists(tx, fileLists)
	}
	return nil
}

// readable are the entries from a key on, as many as one transaction takes, that open
// and were not purged; seen counts all of them.
func (i *Inspection) readable(from []byte, seen func()) (entries []journal.Entry, next []byte, err error) {
	next, err = i.entriesFrom(from, func(_, header, body []byte, unreadable error) error {
		if seen != nil {
			seen()
		}
		if entry, err := journal.ReadEntry(header, body); unreadable == nil && err == nil && !entry.Purged() {
			entries = append(entries, entry)
		}
		return nil
	})
	return entries, next, err
}
