package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestSavingReplacesNothing: a second file of the same name stands beside the
// first, both for this user alone.
func TestSavingReplacesNothing(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"card.pdf", "card (2).pdf", "card (3).pdf"} {
		path, err := saveInHome("card.pdf", []byte(want))
		if err != nil || path != filepath.Join(home, "Documents", "Daybook", want) {
			t.Fatalf("expected %s in Documents/Daybook, got %s, %v", want, path, err)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != want {
			t.Errorf("expected the file whole, got %q, %v", data, err)
		}
	}
}
