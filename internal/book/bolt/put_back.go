package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
)

var (
	// ErrGone means that the file was taken out of its folder while it was open.
	// What it held is there for as long as it stays open: see [File.PutBack].
	ErrGone = errors.New("the book file was taken out of its folder")

	// ErrReplaced means that another file has the name of the one that is open.
	ErrReplaced = errors.New("another file lies in the place of the book file")
)

// InPlace is ErrGone or ErrReplaced where what is written would reach a file that
// nobody can open any more. Windows lets nobody take an open file away.
func (f *File) InPlace() error {
	if runtime.GOOS == "windows" {
		return nil
	}
	mine, err := f.handle.Stat()
	if err != nil {
		return nil // the next commit says what is wrong with the disk
	}
	there, err := os.Stat(f.Path())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrGone
	case err == nil && !os.SameFile(mine, there):
		return ErrReplaced
	}
	return nil
}

// PutBack writes what the open file holds into a new one of its name, whole and
// synced, where the name is free. The file stays open as it is: close it and open the
// new one. Errors are ErrExists and those of the disk, such as a folder that is gone.
func (f *File) PutBack() error {
	draft := f.Path() + ".back"
	if err := os.Remove(draft); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("put the book back: %w", err)
	}
	err := f.copyTo(draft)
	if err == nil {
		err = Publish(draft, f.Path())
	}
	if err != nil {
		os.Remove(draft)
		return fmt.Errorf("put the book back: %w", err)
	}
	return nil
}

func (f *File) copyTo(path string) error {
	target, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = f.View(func(tx *Tx) error {
		_, err := tx.WriteTo(target)
		return err
	})
	if err == nil {
		err = target.Sync()
	}
	return errors.Join(err, target.Close())
}
