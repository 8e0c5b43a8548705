package platform

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// ErrFolderName means that a folder cannot have such a name.
var ErrFolderName = errors.New("no folder can have this name")

// MakeFolder makes a folder in another one, for its user alone, and says where it is.
// One of that name that is there already is as good. Errors are ErrFolderName and
// those of Classify.
func MakeFolder(above, name string) (path string, err error) {
	if name == "" || name != strings.TrimSpace(name) || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.ContainsAny(name, `/\:*?"<>|`) {
		return "", ErrFolderName
	}
	path = filepath.Join(above, name)
	if err := os.Mkdir(path, 0o700); err != nil {
		if info, seen := os.Stat(path); seen == nil && info.IsDir() {
			return path, nil
		}
		return "", Classify(err)
	}
	return path, nil
}
