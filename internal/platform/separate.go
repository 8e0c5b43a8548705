package platform

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// ErrNotSeparate means that the data folder and the folder of the keys lie one
// inside the other: whoever copies the book would copy its key.
var ErrNotSeparate = errors.New("the book and its key must not lie in one folder")

// CheckSeparate returns [ErrNotSeparate] if either folder is or contains the
// other. Links are followed; folders that do not exist yet are fine.
func CheckSeparate(data, config string) error {
	realData, err := resolve(data)
	if err != nil {
		return fmt.Errorf("look at the data folder: %w", err)
	}
	realConfig, err := resolve(config)
	if err != nil {
		return fmt.Errorf("look at the folder of the keys: %w", err)
	}
	if contains(realData, realConfig) || contains(realConfig, realData) {
		return fmt.Errorf("%w: %s and %s", ErrNotSeparate, data, config)
	}
	return nil
}

// resolve follows the links of the part of a path that exists.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	resolved, err := filepath.EvalSymlinks(path)
	if err == nil {
		return resolved, nil
	}
	parent := filepath.Dir(path)
	if !errors.Is(err, os.ErrNotExist) || parent == path {
		return "", err
	}
	resolved, err = resolve(parent)
	if err != nil {
		return "", err
	}
	return filepath.Join(resolved, filepath.Base(path)), nil
}

func contains(outer, inner string) bool {
	if runtime.GOOS != "linux" {
		// Windows and macOS usually take both spellings for one folder.
		outer, inner = strings.ToLower(outer), strings.ToLower(inner)
	}
	rel, err := filepath.Rel(outer, inner)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
