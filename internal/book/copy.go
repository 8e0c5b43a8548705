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
	last, err = b.writeCopy(&cancelled{ctx, target})
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
		if last, err = lastEntry(tables{tx: tx, ring: b.ring}); err != nil {
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

// cancelled is a writer that fails once its context has ended.
type cancelled struct {
	ctx context.Context
	to  io.Writer
}

func (c *cancelled) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.to.Write(p)
}
