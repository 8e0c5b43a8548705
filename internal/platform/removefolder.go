package platform

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// RemoveFolder removes a folder of our own with all that is in it. A folder that is not
// there is well. Links in it are removed, not followed.
func RemoveFolder(path string) error {
	if err := os.RemoveAll(path); err == nil {
		return nil
	}
	// What stands in for Windows elsewhere (wine) refuses Go's way of taking a tree
	// away, and knows the plain one.
	return removeOneByOne(path)
}

func removeOneByOne(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.IsDir() {
		entries, err := os.ReadDir(path)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			if err := removeOneByOne(filepath.Join(path, entry.Name())); err != nil {
				return err
			}
		}
	}
	return os.Remove(path)
}
