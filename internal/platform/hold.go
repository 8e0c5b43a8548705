package platform

import (
	"errors"
	"fmt"
	"os"
)

// ErrHeld means that another program, or another window of this one, holds a file.
var ErrHeld = errors.New("another window is at it")

// Hold holds a file that it makes, until release or the end of the program, however that
// comes. It is ErrHeld where somebody else does; other errors are those of Classify.
// Releasing removes the file.
func Hold(path string) (release func(), err error) {
	for {
		file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, fmt.Errorf("hold %s: %w", path, Classify(err))
		}
		if err := lockFile(file); err != nil {
			return nil, errors.Join(fmt.Errorf("hold %s: %w", path, err), file.Close())
		}
		if isStill(path, file) {
			return func() { letGo(path, file) }, nil
		}
		file.Close() // somebody let go of it in between, and removed it
	}
}

// isStill reports whether an open file is the one at the path.
func isStill(path string, file *os.File) bool {
	there, err := os.Stat(path)
	mine, mineErr := file.Stat()
	return err == nil && mineErr == nil && os.SameFile(there, mine)
}
