package platform

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestOneHolds: a second one is refused until the first lets go, and then nothing is
// left of it.
func TestOneHolds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "held")
	for range 2 { // what a program that was killed left holds nothing
		release, err := Hold(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Hold(path); !errors.Is(err, ErrHeld) {
			t.Errorf("want ErrHeld, got %v", err)
		}
		release()
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the file stays: %v", err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Hold(filepath.Join(t.TempDir(), "no", "folder")); err == nil || errors.Is(err, ErrHeld) {
		t.Errorf("no folder: %v", err)
	}
}
