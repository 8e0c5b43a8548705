// Package bolt keeps a book's bytes in one bbolt file. It is the only importer
// of bbolt, and knows nothing of what the bytes mean.
package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
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

// Open opens the file at a path. Its errors are ErrNoFile, ErrInUse, ErrDamaged
// or the system's own, each wrapped with the path.
func Open(path string, options Options) (file *File, err error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open %s: %w", path, ErrNoFile)
	}
	err = guard(func() error {
		db, err := bbolt.Open(path, 0o600, settings())
		if err != nil {
			return translate(err)
		}
		file = &File{db: db, beforeCommit: options.BeforeCommit, afterCommit: options.AfterCommit}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return file, nil
}

func settings() *bbolt.Options {
	return &bbolt.Options{Timeout: LockWait, FreelistType: bbolt.FreelistMapType, PreLoadFreelist: true}
}

func translate(err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// Close closes the file and lets go of its lock. It waits for open transactions.
func (f *File) Close() error { return f.db.Close() }

// Path is where the file lies.
func (f *File) Path() string { return f.db.Path() }

// Update runs work in a transaction that writes. An error of the work changes
// nothing; an error that wraps ErrCommit leaves open whether it changed anything.
func (f *File) Update(work func(*Tx) error) error {
	tx, err := f.db.Begin(true)
	if err != nil {
		return fmt.Errorf("begin to write: %w", err)
	}
	defer tx.Rollback() // after a commit this does nothing
	if err := guard(func() error { return work(&Tx{tx}) }); err != nil {
		return err
	}
	if f.beforeCommit != nil {
		if err := f.beforeCommit(); err != nil {
			return fmt.Errorf("%w: %w", ErrCommit, err)
		}
	}
	if err := guard(tx.Commit); err != nil {
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
// open the file cannot reuse space, and a commit that must grow it waits.
func (f *File) Begin() (*Tx, error) {
	tx, err := f.db.Begin(false)
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
	return guard(func() error { return work(tx) })
}

// Check walks every page and returns what is wrong with them in bbolt's words.
// Progress is not known; a clinic of ten years takes some 20 seconds.
func (f *File) Check() []error {
	var found []error
	err := guard(func() error {
		return f.db.View(func(tx *bbolt.Tx) error {
			for err := range tx.Check() {
				found = append(found, err)
			}
			return nil
		})
	})
	if err != nil {
		found = append(found, err)
	}
	return found
}
