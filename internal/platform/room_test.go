package platform

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestRoom(t *testing.T) {
	folder := t.TempDir()
	if free, err := Room(folder); err != nil || free <= 0 {
		t.Errorf("expected some room in a new folder, got %d, %v", free, err)
	}
	if _, err := Room(filepath.Join(folder, "none")); !errors.Is(err, ErrNoFolder) {
		t.Errorf("expected ErrNoFolder where there is none, got %v", err)
	}
}
