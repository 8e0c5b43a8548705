package keep

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/journal"
)

// TestPruning removes what the rotation lets go, and nothing else in the folder.
func TestPruning(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	older := func(book, station string, days int) string {
		backup := newBackup(book, station, noon().AddDate(0, 0, -days), journal.Head{N: uint64(1000 - days)})
		path := filepath.Join(r.folder, backup.Name())
		if err := os.WriteFile(path, []byte("an older one"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var own []string
	for days := 1; days <= 5; days++ {
		own = append(own, older(r.ID(), r.Station(), days))
	}
	others := []string{
		older("anotherbook", r.Station(), 300), older(r.ID(), "abcdef012345", 300),
		filepath.Join(r.folder, "letter.age"), filepath.Join(r.folder, "daybook.db"),
	}
	for _, path := range others[2:] {
		if err := os.WriteFile(path, []byte("somebody's own"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	gone, err := Prune(made, Rotation{Daily: 3}, time.UTC)
	if err != nil || len(gone) != 3 {
		t.Errorf("expected three to go, got %v, %v", gone, err)
	}
	for i, path := range append(own, append(others, made.Path)...) {
		_, err := os.Stat(path)
		if there := err == nil; there == (i >= 2 && i < 5) {
			t.Errorf("%s: there is %v", filepath.Base(path), there)
		}
	}
}

// TestPruningNeedsTheNewOne: where it is gone or cut off, the older ones are all there
// is.
func TestPruningNeedsTheNewOne(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	old := filepath.Join(r.folder, newBackup(r.ID(), r.Station(), noon().AddDate(-1, 0, 0), journal.Head{N: 1}).Name())
	if err := os.WriteFile(old, []byte("an older one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(made.Path, 10); err != nil {
		t.Fatal(err)
	}
	_, err := Prune(made, Rotation{}, time.UTC)
	expect(t, err, ReadsOtherwise)
	if err := os.Remove(made.Path); err != nil {
		t.Fatal(err)
	}
	_, err = Prune(made, Rotation{}, time.UTC)
	expect(t, err, ReadsOtherwise)
	if _, err := os.Stat(old); err != nil {
		t.Error("the older one was removed")
	}
}
