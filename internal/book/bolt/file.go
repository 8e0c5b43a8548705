// Package bolt keeps a book's bytes in one bbolt file. It is the only importer
// of bbolt, and knows nothing of what the bytes mean.
package bolt

import (
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
)

var (
	// ErrNoFile means that there is no book at the path.
	ErrNoFile = errors.New("there is no book file")

	// ErrInUse means that another process has the book open.
	ErrInUse = errors.New("the book file is open in another program")

	// ErrDamaged means that the file is not a whole bbolt file: cut off,
	// overwritten, or not a book at all.
	ErrDamaged = errors.New("the book file is damaged")

	// ErrCommit means that the disk did not take a commit. The file may or may
	// not hold it: close, open and look.
	ErrCommit = errors.New("the disk did not take the entry")
)

// LockWait is how long Open waits for another process to close the file, so
// that a quick restart finds it free.
const LockWait = time.Second

// File is an open book file. It is safe for concurrent use; writes are one at a time.
type File struct {
	db           *bbolt.DB
	handle       *os.File // bbolt's own
	wedged       atomic.Bool
	beforeCommit func() error
	afterCommit  func() error
}

// Options change how a file is opened.
type Options struct {
	// BeforeCommit runs before every commit and fails it with its error: for
	// trying out what a failing disk does. Nil for no such thing.
	BeforeCommit func() error

	// AfterCommit runs after every commit that took, and makes Update say with
	// its error that it did not: for trying out a disk that is wrong about
	// itself. Nil for no such thing.
	AfterCommit func() error
}

// Update runs work in a transaction that writes. An error of the work changes
// nothing; an error that wraps ErrCommit leaves open whether it changed anything.
func (f *File) Update(work func(*Tx) error) error {
	tx, err := f.begin(true)
	if err != nil {
		return fmt.Errorf("begin to write: %w", err)
	}
	defer f.rollback(tx) // after a commit this does nothing
	if err := Guard(func() error { return work(&Tx{tx}) }); err != nil {
		return err
	}
	if f.beforeCommit != nil {
		if err := f.beforeCommit(); err != nil {
			return fmt.Errorf("%w: %w", ErrCommit, err)
		}
	}
	if err := Guard(tx.Commit); err != nil {
		return fmt.Errorf("%w: %w", ErrCommit, err)
	}
	if f.afterCommit != nil {
		if err := f.afterCommit(); err != nil {
			return fmt.Errorf("%w: %w", ErrCommit, err)
		}
	}
	return nil
}

// Begin starts a transaction that reads. It must be closed soon: while one is
// open the file cannot reuse space, and a commit that must grow it waits. What
// reads in it belongs inside a [Guard].
func (f *File) Begin() (*Tx, error) {
	tx, err := f.begin(false)
	if err != nil {
		return nil, fmt.Errorf("begin to read: %w", err)
	}
	return &Tx{tx}, nil
}

// View runs work in a transaction that reads.
func (f *File) View(work func(*Tx) error) error {
	tx, err := f.Begin()
	if err != nil {
		return err
	}
	defer tx.Close()
	return Guard(func() error { return work(tx) })
}
