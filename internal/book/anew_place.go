package book

import (
	"context"
	"errors"
	"fmt"
	"os"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// place makes the new file the book. Nobody writes meanwhile: what was recorded since
// is written first, the check may refuse, the commands are recorded in the new file
// alone, and one rename puts it in the place of the old one. A power cut leaves the old
// book or the new one, whole. After an error the old one goes on; where not even that
// opens again, the book is stopped.
func (a *Anew) place(check func(view) error, items ...Item) ([]clinic.Event, error) {
	b := a.book
	b.writer.Lock()
	events, err := a.placeLocked(check, items)
	change := b.news(events)
	b.writer.Unlock()
	b.tell(change)
	return events, errors.Join(err, a.Discard())
}

func (a *Anew) placeLocked(check func(view) error, items []Item) ([]clinic.Event, error) {
	b := a.book
	switch {
	case b.Health().Stopped != nil:
		return nil, ErrStopped
	case b.file == nil:
		return nil, ErrClosed
	case a.imports != b.Imports():
		return nil, ErrSince
	}
	if err := a.Follow(context.Background(), func(float64) {}); err != nil {
		return nil, err
	}
	if err := b.read(check); err != nil {
		return nil, err
	}
	events, err := a.record(items)
	if err == nil {
		err = a.opens()
	}
	if err == nil {
		err = b.options.step(StepClose, a.file.Close)
	}
	if err != nil {
		return nil, err
	}
	a.file = nil
	return events, b.exchange(a.path(), a.how.ring)
}

// record writes the commands' entries into the new file, behind all the others.
func (a *Anew) record(items []Item) ([]clinic.Event, error) {
	b := a.book
	a.snap.commits = b.snap.Load().commits + 1
	p := &pass{book: b, chain: b.chain, head: b.head, watch: b.watch}
	err := a.file.Update(func(tx *bolt.Tx) error {
		if err := a.how.meta(tx); err != nil {
			return err
		}
		t := tables{tx: tx, ring: a.how.ring}
		p.view, p.apply = view{a.snap, t, b.Now()}, applier{t, a.snap}
		if err := p.run(items); err != nil {
			return err
		}
		if err := putLists(tx, fileState); err != nil {
			return err
		}
		return putCommits(tx, a.snap.commits)
	})
	return p.events, err
}

// exchange renames a whole file over the book's, and goes on with what is there then.
// The caller holds the writer's lock.
func (b *Book) exchange(path string, ring *vault.Keyring) error {
	b.open.Lock()
	defer b.open.Unlock()
	b.file.Close() // whatever it says, nothing is written to it any more
	b.file = nil
	failed := b.options.step(StepPlace, func() error { return os.Rename(path, b.options.Path) })
	if failed == nil {
		b.keys.Store(ring)
		failed = b.options.step(StepSync, func() error { return bolt.SyncFolder(b.options.Path) })
	}
	if err := b.openHere(); err != nil {
		return errors.Join(failed, b.stop(err))
	}
	b.imports.Add(1) // whoever follows the journal begins anew
	b.visits = newVisitCache()
	b.reloaded = true
	if failed != nil {
		return fmt.Errorf("put the new book in its place: %w", failed)
	}
	return nil
}

func (b *Book) openHere() error {
	file, err := bolt.Open(b.options.Path, b.options.File)
	if err != nil {
		return err
	}
	if err := b.load(file); err != nil {
		file.Close()
		return err
	}
	b.file = file
	return nil
}
