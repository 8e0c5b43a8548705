package keep

import (
	"io/fs"
	"slices"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// TestAFullStickGivesUpWhatIsStale: where there is no room for the old and the new, the
// old goes first, and everything is copied anew.
func TestAFullStickGivesUpWhatIsStale(t *testing.T) {
	r := grown(t, clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: t.TempDir()})
	r.catchUp()
	old := r.segments()
	if _, err := r.purge(dueOf(t, r.Book)); err != nil {
		t.Fatal(err)
	}
	room := false
	r.disk.set(func(op, path string) error {
		switch {
		case op == "remove" && slices.Contains(old, path):
			room = true
		case op == "write" && !room:
			return &fs.PathError{Op: op, Path: path, Err: platform.ErrDiskFull}
		}
		return nil
	})
	r.catchUp()
	r.whole()
	for _, path := range old {
		if slices.Contains(r.segments(), path) {
			with, without := bodies(t, r.place)
			if without != 2 {
				t.Errorf("%s is still there, with %d bodies, and %d without", path, with, without)
			}
		}
	}
	if !room {
		t.Error("the old segments were never removed")
	}
}
