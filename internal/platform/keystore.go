package platform

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

var (
	// ErrBookName means that a book id cannot serve as a file name.
	ErrBookName = errors.New("not a book id")

	// ErrOpenToOthers means that other users of this computer can read a key
	// file. The error says which file and how to close it; a key that was open
	// should be taken as copied.
	ErrOpenToOthers = errors.New("other users can read this key")
)

// RemoveKey removes the identity for a book from a folder of keys, whatever the
// system; no error where there is none.
func RemoveKey(dir, bookID string) error {
	for _, ending := range []string{".key", ".dpapi"} {
		path, err := keyPath(dir, bookID, ending)
		if err != nil {
			return err
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("remove this station's key: %w", err)
		}
	}
	return nil
}

// HasKeys reports whether a folder of keys has one, or a door before one: then there
// was a book here.
func HasKeys(dir string) bool {
	for _, ending := range []string{".key", ".dpapi", doorEnding} {
		if found, err := filepath.Glob(filepath.Join(dir, "*"+ending)); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

// keyPath returns the file of one book's identity. An id becomes part of a file
// name, so it may hold letters, digits, hyphens and underscores only.
func keyPath(dir, bookID, ending string) (string, error) {
	if bookID == "" || len(bookID) > 100 {
		return "", fmt.Errorf("%w: %d characters", ErrBookName, len(bookID))
	}
	for _, c := range []byte(bookID) {
		plain := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
		if !plain {
			return "", fmt.Errorf("%w: %q", ErrBookName, bookID)
		}
	}
	return filepath.Join(dir, "station-"+bookID+ending), nil
}

// CheckPrivate refuses a file that other users of this computer can read, with
// [ErrOpenToOthers]; other errors are those of [Classify].
func CheckPrivate(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return Classify(err)
	}
	return checkPrivate(path, info)
}
