package book

import (
	"testing"

	"daybook/internal/clinic"
)

// TestCopiesOfAStation: a station's places and its last backups are there after a
// restart, and another station's say nothing about them.
func TestCopiesOfAStation(t *testing.T) {
	r := newRig(t)
	system := clinic.Actor{Kind: clinic.System}
	places := []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: "/media/stick"}}
	for _, command := range []clinic.Command{
		clinic.SetCopyPlaces{Places: places},
		clinic.NoteBackup{Folder: "/media/stick", File: "a", N: 3, Bytes: 10},
		clinic.NoteBackup{Folder: "/media/stick", File: "b", N: 4, Bytes: 11},
		clinic.NoteBackup{Folder: "/mnt", File: "c", N: 5, Bytes: 12},
	} {
		if _, err := r.Do(system, command); err != nil {
			t.Fatalf("%T: %v", command, err)
		}
	}
	check := func(when string) {
		t.Helper()
		plan := r.Copies()
		if got := plan.LastBackup("/media/stick"); got.File != "b" || got.N != 4 || !got.At.Equal(r.Now()) {
			t.Errorf("%s: expected the later backup on the stick, got %+v", when, got)
		}
		if got := plan.LastBackup("/mnt"); got.File != "c" {
			t.Errorf("%s: expected a backup in the other folder, got %+v", when, got)
		}
		if got := plan.Of(clinic.CopyBackup); len(got) != 1 || got[0] != "/media/stick" {
			t.Errorf("%s: expected the stick alone, got %v", when, got)
		}
	}
	check("at once")
	r.openAgain()
	check("after a restart")
	if other := r.Book.memory().Copies("another station"); other.Said || len(other.Backups) != 0 {
		t.Errorf("expected nothing of another station, got %+v", other)
	}
}
