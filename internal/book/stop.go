package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
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

// Resume tries to take up a stopped book again: close, open, read. It returns
// the reason why it is still stopped.
func (b *Book) Resume() error {
	b.writer.Lock()
	if b.file == nil && b.Health().Stopped == nil {
		b.writer.Unlock()
		return ErrClosed
	}
	err := b.reopen()
	if err == nil {
		health := *b.health.Load()
		health.Stopped = nil
		b.health.Store(&health)
	}
	b.writer.Unlock()
	if err == nil {
		b.subscribers.notify(Change{Health: true})
	}
	return err
}

// reopen closes the file and reads it anew. The caller holds the writer's lock.
func (b *Book) reopen() error {
	b.open.Lock()
	defer b.open.Unlock()
	if b.file != nil {
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

// noteClock publishes whether the clock is doubtful. The caller holds the
// writer's lock.
func (b *Book) noteClock(doubtful bool) {
	b.watch.doubtful = doubtful
	health := *b.health.Load()
	if health.Doubtful == doubtful {
		return
	}
	health.Doubtful = doubtful
	b.health.Store(&health)
	go b.subscribers.notify(Change{Health: true})
}
