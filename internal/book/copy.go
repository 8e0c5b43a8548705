package book

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
)

// Copy writes the open book, as of one moment, into a new file, and says with which
// entry the journal ends there, of whatever station. The lobby goes on meanwhile; but
// a commit that must grow the file waits, so the path should lie on a disk of this
// computer, never on a stick. A copy that failed or was cancelled leaves no file.
// Errors are ErrClosed, the context's, and those of the disk.
func (b *Book) Copy(ctx context.Context, path string) (last journal.Head, err error) {
	target, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return last, fmt.Errorf("copy the book: %w", err)
	}
	to := &copyTarget{ctx: ctx, to: target}
	last, err = b.writeCopy(to)
	if to.failed != nil {
		err = to.failed // bbolt hands on its words alone
	}
	if err = errors.Join(err, target.Close()); err != nil {
		return last, errors.Join(fmt.Errorf("copy the book: %w", err), os.Remove(path))
	}
	return last, nil
}

func (b *Book) writeCopy(target io.Writer) (last journal.Head, err error) {
	b.open.RLock()
	defer b.open.RUnlock()
	if b.file == nil {
		return last, ErrClosed
	}
	err = b.file.View(func(tx *bolt.Tx) error {
		if last, err = lastEntry(tables{tx: tx, ring: b.ring()}); err != nil {
			return err
		}
		_, err := tx.WriteTo(target)
		return err
	})
	return last, err
}

// lastEntry is the end of the journal, of whatever station.
func lastEntry(t tables) (last journal.Head, err error) {
	err = t.tx.WalkBack(bucketJournal, func(key, value []byte) (bool, error) {
		entry, err := openEntry(t, key, value)
		if err == nil {
			last = headOf(entry)
		}
		return false, err
	})
	return last, err
}

// copyTarget fails once its context has ended, and remembers why it failed.
type copyTarget struct {
	ctx    context.Context
	to     io.Writer
	failed error
}

func (c *copyTarget) Write(p []byte) (n int, err error) {
	if err = c.ctx.Err(); err == nil {
		n, err = c.to.Write(p)
	}
	c.failed = err
	return n, err
}
