package book

import (
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// ImportError says why entries were not taken in: the first thing that is wrong
// with them.
type ImportError struct{ Finding journal.Finding }

func (e *ImportError) Error() string {
	return "entries do not belong in the book: " + e.Finding.String()
}

// Import takes in entries that other stations wrote into copies of this book, or
// this station before its book was brought back from a backup. Each keeps its
// station, its number and its place in its station's chain. Entries that the book
// has are passed over; the order they come in does not matter. It returns how
// many are new.
//
// It is all or nothing: an *ImportError where an entry does not follow on what
// the book has, is not what its header commits to, or differs from the book's own;
// ErrNewer for an event that this version does not know; else the errors of Do.
// Subscribers are told to ask for everything again.
func (b *Book) Import(entries []journal.Entry) (added int, err error) {
	rehearsed, err := b.rehearse(entries)
	if err != nil {
		return 0, err
	}
	if rehearsed != nil {
		defer rehearsed.close()
	}
	b.writer.Lock()
	added, err = b.takeIn(entries, rehearsed)
	change := b.news(nil)
	b.writer.Unlock()
	b.tell(change)
	return added, err
}

// takeIn is Import with the writer's lock held. Where the disk did not take the
// entries, the file is read anew, and they are tried once more: what is in there
// is passed over then.
func (b *Book) takeIn(entries []journal.Entry, rehearsed *replayed) (int, error) {
	if b.Health().Stopped != nil {
		return 0, ErrStopped
	}
	if b.file == nil {
		return 0, ErrClosed
	}
	added, err := b.importOnce(entries, rehearsed)
	if !isCommitError(err) {
		return added, err
	}
	if err := b.reload(); err != nil {
		return 0, b.stop(err)
	}
	again, err := b.importOnce(entries, rehearsed)
	if err == nil && again == 0 { // in the file, but does the disk take anything?
		b.imports.Add(1)
		err = b.probe()
	}
	if isCommitError(err) {
		return 0, b.stopAnew(err)
	}
	return added, err
}

// importOnce takes entries in, in one transaction.
func (b *Book) importOnce(entries []journal.Entry, rehearsed *replayed) (added int, err error) {
	var read loaded
	err = b.file.Update(func(tx *bolt.Tx) error {
		t := tables{tx: tx, ring: b.ring()}
		missing, err := b.missingOf(t, entries)
		if err != nil {
			return err
		}
		if added = len(missing); added == 0 {
			return errNothing
		}
		if err := b.putImported(t, missing, rehearsed); err != nil {
			return err
		}
		if err := putCommits(tx, b.snap.Load().commits+1); err != nil {
			return err
		}
		// Before the commit, so that there is no entry that a start would refuse.
		read, err = b.readLoaded(t)
		return err
	})
	if err == errNothing {
		return 0, nil
	}
	if err != nil {
		return added, err
	}
	last := b.watch.last
	b.adopt(read)
	if last.After(b.watch.last) {
		b.watch.last = last
	}
	b.imports.Add(1)
	b.reloaded = true
	return added, nil
}

// putImported appends entries in the order of the journal, and brings the state
// up to date. Where some lie before entries that the book had, the state is held
// against the whole journal.
func (b *Book) putImported(t tables, missing []importedEntry, rehearsed *replayed) error {
	last := lastKey(t)
	draft := b.snap.Load().draft()
	for _, m := range missing {
		if err := putEntry(t, m.Entry); err != nil {
			return err
		}
		if m.event == nil { // purged
			continue
		}
		if err := (applier{t, draft}).apply(m.event, stampOf(m.Header), recordedBy(m.Header)); err != nil {
			return err
		}
	}
	if string(missing[0].Key()) < last {
		return b.settle(t, rehearsed)
	}
	return nil
}

// lastKey is the key of the journal's last entry, as text; "" for none.
func lastKey(t tables) (last string) {
	t.tx.WalkBack(bucketJournal, func(key, _ []byte) (bool, error) {
		last = string(key)
		return false, nil
	})
	return last
}

// importedEntry is an entry that the book lacks, with its event; nil where the
// body was purged.
type importedEntry struct {
	journal.Entry
	event clinic.Event
}

// eventOfImported reads the event of an entry that another station wrote.
func (b *Book) eventOfImported(entry journal.Entry) (clinic.Event, error) {
	if entry.Purged() {
		return nil, nil
	}
	event, err := eventOf(b.upcasts, entry)
	if err != nil {
		return nil, fmt.Errorf("entry %d of station %s: %w: %w", entry.N, entry.Station, ErrNewer, err)
	}
	return event, nil
}
