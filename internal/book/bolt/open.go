package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"strings"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Open opens the file at a path. Its errors are ErrNoFile, ErrInUse, ErrDamaged
// or the system's own, each wrapped with the path. A file that it opens can be
// searched: every way down from the root ends.
func Open(path string, options Options) (*File, error) {
	err := searchable(path)
	if errors.Is(err, ErrDamaged) {
		// It may only look so because another process was writing.
		if err = free(path); err == nil {
			err = searchable(path)
		}
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	file := &File{beforeCommit: options.BeforeCommit, afterCommit: options.AfterCommit}
	if err := file.open(path, *settings()); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return file, nil
}

// searchable looks at a file before bbolt does, which would make an empty file
// into a new book, and reserve as much memory as a damaged free list asks for.
func searchable(path string) error {
	found, err := inspectFile(path, false)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrNoFile
	}
	if err == nil && len(found) > 0 {
		err = found[0]
	}
	return err
}

func inspectFile(path string, deep bool) ([]error, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return inspect(file, info.Size(), deep), nil
}

// free reports ErrInUse while another process has the file open. What else
// keeps bbolt from opening it is told by a closer look.
func free(path string) error {
	look := *settings()
	look.ReadOnly, look.PreLoadFreelist = true, false
	file := &File{}
	err := file.open(path, look)
	if errors.Is(err, ErrInUse) {
		return err
	}
	if err == nil {
		return file.Close()
	}
	return nil
}

func settings() *bbolt.Options {
	return &bbolt.Options{Timeout: LockWait, FreelistType: bbolt.FreelistMapType, PreLoadFreelist: true}
}

func (f *File) open(path string, settings bbolt.Options) error {
	settings.OpenFile = func(name string, flag int, perm os.FileMode) (opened *os.File, err error) {
		f.handle, err = os.OpenFile(name, flag, perm)
		return f.handle, err
	}
	settings.InitialMmapSize = roomToGrow(path)
	opened := false
	err := Guard(func() (err error) {
		f.db, err = bbolt.Open(path, 0o600, &settings)
		opened = true
		return translate(err)
	})
	if err != nil && !opened && f.handle != nil {
		return errors.Join(err, abandon(f.handle)) // bbolt panicked and left it open
	}
	return err
}

// roomToGrow is how much memory to map for a file, in bytes: twice its size. Otherwise
// a commit that must grow the file waits for whoever reads at the time, such as a
// backup. Windows would make the file itself that large, and small machines have no
// addresses to spare.
func roomToGrow(path string) int {
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS == "windows" || strconv.IntSize < 64 {
		return 0
	}
	return int(2 * info.Size())
}

func translate(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch),
		strings.Contains(err.Error(), "file size too small"): // bbolt has no value for it
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// Close closes the file and lets go of its lock. It waits for open transactions.
func (f *File) Close() error {
	if f.wedged.Load() {
		return abandon(f.handle)
	}
	return f.db.Close()
}

// Path is where the file lies.
func (f *File) Path() string { return f.handle.Name() }

// begin starts a transaction. bbolt that panics meanwhile keeps its own locks
// for good: from then on it is not asked again.
func (f *File) begin(writes bool) (tx *bbolt.Tx, err error) {
	if f.wedged.Load() {
		return nil, ErrDamaged
	}
	wedged := true
	err = Guard(func() (err error) {
		tx, err = f.db.Begin(writes)
		wedged = false
		return err
	})
	if wedged {
		f.wedged.Store(true)
	}
	return tx, err
}

// rollback undoes what a transaction wrote, which reads the free list anew.
func (f *File) rollback(tx *bbolt.Tx) {
	wedged := true
	Guard(func() error {
		err := tx.Rollback()
		wedged = false
		return err
	})
	if wedged {
		f.wedged.Store(true)
	}
}
