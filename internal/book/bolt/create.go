package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// ErrExists means that there is a book at the path already.
var ErrExists = errors.New("there is a book already")

// Create makes a new file and fills it in one go: written beside its place,
// closed, synced, and only then given its name. A power cut leaves either no
// file or a whole one. It never replaces a file.
func Create(path string, fill func(*File) error) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("create %s: %w", path, ErrExists)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("create the folder for %s: %w", path, err)
	}
	draft := path + ".new"
	// What a start that was cut off left behind is no book.
	if err := os.Remove(draft); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("clear %s: %w", draft, err)
	}
	if err := fillDraft(draft, fill); err != nil {
		os.Remove(draft)
		return fmt.Errorf("create %s: %w", path, err)
	}
	// A link fails where a rename would replace a book made meanwhile.
	if err := publish(draft, path); err != nil {
		return fmt.Errorf("create %s: %w", path, err)
	}
	return syncFolder(filepath.Dir(path))
}

func fillDraft(draft string, fill func(*File) error) error {
	file := &File{}
	if err := file.open(draft, *settings()); err != nil {
		return err
	}
	err := fill(file)
	if err == nil {
		err = file.db.Sync()
	}
	return errors.Join(err, file.Close())
}

func publish(draft, path string) error {
	if runtime.GOOS == "windows" {
		return os.Rename(draft, path) // os.Link needs rights there that a clinic's user may not have
	}
	if err := os.Link(draft, path); err != nil {
		return os.Rename(draft, path) // file systems without links, such as FAT
	}
	return os.Remove(draft)
}

// syncFolder makes a new name outlive a power cut. Windows does so by itself
// and cannot sync a folder.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	dir, err := os.Open(folder)
	if err != nil {
		return fmt.Errorf("sync folder %s: %w", folder, err)
	}
	defer dir.Close()
	return dir.Sync()
}
