package platform

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestAFolderIsMadeOnce(t *testing.T) {
	dir := t.TempDir()
	for range 2 { // one that is there already is as good
		path, err := MakeFolder(dir, "Daybook 2026")
		if err != nil || path != filepath.Join(dir, "Daybook 2026") {
			t.Fatalf("got %q, %v", path, err)
		}
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			t.Fatalf("there is no folder: %v", err)
		}
	}
	if _, err := MakeFolder(filepath.Join(dir, "gone"), "x"); !errors.Is(err, ErrNoFolder) {
		t.Errorf("expected no folder above, got %v", err)
	}
}

func TestNamesThatNoFolderCanHave(t *testing.T) {
	for _, name := range []string{"", " ", "..", "a/b", `a\b`, "C:", "what?", ".hidden", "end."} {
		if path, err := MakeFolder(t.TempDir(), name); !errors.Is(err, ErrFolderName) {
			t.Errorf("%q was made as %q (%v)", name, path, err)
		}
	}
}
