package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Publish gives a whole, synced file its name, in a way that outlives a power cut.
// It is ErrExists where something has the name already, and replaces nothing.
func Publish(draft, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return ErrExists
	}
	// A link fails where a rename would replace a book made meanwhile.
	if err := publish(draft, path); err != nil {
		return err
	}
	return SyncFolder(path)
}

func publish(draft, path string) error {
	if runtime.GOOS == "windows" {
		return os.Rename(draft, path) // os.Link needs rights there that a clinic's user may not have
	}
	switch err := os.Link(draft, path); {
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case err != nil:
		return os.Rename(draft, path) // file systems without links, such as FAT
	}
	return os.Remove(draft)
}

// SyncFolder makes the name of a file outlive a power cut. Windows does so by itself
// and cannot sync a folder.
func SyncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder := filepath.Dir(path)
	dir, err := os.Open(folder)
	if err != nil {
		return fmt.Errorf("sync folder %s: %w", folder, err)
	}
	defer dir.Close()
	return dir.Sync()
}
