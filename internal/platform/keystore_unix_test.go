//go:build !windows

package platform

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestKeyFileIsForThisUserAlone(t *testing.T) {
	store := FileKeyStore{Dir: filepath.Join(t.TempDir(), "keys")}
	if err := store.Save("book", "secret"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(store.Dir, "station-book.key")
	for name, want := range map[string]os.FileMode{path: 0o600, store.Dir: 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, %v, want %v", name, info.Mode(), err, want)
		}
	}
}

func TestKeyFileOpenToOthersIsRefused(t *testing.T) {
	store := FileKeyStore{Dir: t.TempDir()}
	path := filepath.Join(store.Dir, "station-book.key")
	for _, mode := range []os.FileMode{0o640, 0o604, 0o666, 0o620} {
		if err := store.Save("book", "secret"); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		_, err := store.Load("book")
		if !errors.Is(err, ErrOpenToOthers) {
			t.Errorf("mode %v: got %v, want ErrOpenToOthers", mode, err)
			continue
		}
		if !strings.Contains(err.Error(), "chmod 600 '"+path+"'") || strings.Contains(err.Error(), "secret") {
			t.Errorf("the error does not help: %v", err)
		}
	}
}
