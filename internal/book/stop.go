package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// errNothing ends a transaction that has nothing to commit.
var errNothing = errors.New("nothing to record")

func isCommitError(err error) bool { return errors.Is(err, bolt.ErrCommit) }

// stop holds the book: after a failed commit the file may or may not hold the
// entry, so nothing more is written until it was reopened.
func (b *Book) stop(cause error) error {
	health := *b.health.Load()
	health.Stopped, health.Since = cause, b.Now()
	b.health.Store(&health)
	go b.subscribers.notify(Change{Health: true}) // the caller holds the writer's lock
	return fmt.Errorf("%w: %w", ErrStopped, cause)
}

// Resume tries to take up a stopped book again: close, open, read, and write
// something of no meaning, since a disk that can be read may still take
// nothing. It returns the reason why the book is still stopped.
func (b *Book) Resume() error {
	b.writer.Lock()
	if b.closed {
		b.writer.Unlock()
		return ErrClosed
	}
	err := b.reload()
	if err == nil {
		err = b.probe()
	}
	if err == nil {
		health := *b.health.Load()
		health.Stopped = nil
		b.health.Store(&health)
	} else if isCommitError(err) {
		b.reload() // so that reading goes on with what the file holds now
	}
	var events []clinic.Event
	if err == nil {
		events, err = b.sayPutBack()
	}
	change := b.news(events)
	change.Health = err == nil
	b.writer.Unlock()
	b.tell(change)
	return err
}

// probe commits nothing but the count of commits. The caller holds the writer's
// lock.
func (b *Book) probe() error {
	draft := b.snap.Load().draft()
	err := b.file.Update(func(tx *bolt.Tx) error { return putCommits(tx, draft.commits) })
	if err == nil {
		b.snap.Store(draft)
	}
	return err
}

// reload reads the file anew, and has the subscribers do so with the next news.
func (b *Book) reload() error {
	err := b.reopen()
	b.reloaded = b.reloaded || err == nil
	return err
}

// reopen closes the file and reads it anew, but closes none that was taken away and
// cannot be put back. The caller holds the writer's lock.
func (b *Book) reopen() error {
	b.open.Lock()
	defer b.open.Unlock()
	if b.file != nil {
		if err := b.holdOn(); err != nil {
			return err
		}
		b.file.Close() // whatever it says, what counts is what the file holds now
		b.file = nil
	}
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
