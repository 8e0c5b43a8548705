package keep

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

var bySystem = clinic.Actor{Kind: clinic.System}

// due are those whose time is over.
func dueOf(t *testing.T, b *book.Book) (due []clinic.RetentionRow) {
	t.Helper()
	rows, err := b.Retention()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(rows, func(r clinic.RetentionRow) bool { return !r.Due() })
}

// grown is a tape rig with two patients, eleven years later.
func grown(t *testing.T, places ...clinic.CopyPlace) *tapeRig {
	t.Helper()
	r := newTapeRig(t)
	r.add(2)
	if _, err := r.Do(bySystem, clinic.SetCopyPlaces{Places: places}); err != nil {
		t.Fatal(err)
	}
	r.clock.pass(11 * 366 * 24 * time.Hour)
	return r
}

func (r *tapeRig) purge(rows []clinic.RetentionRow) (clinic.PatientsPurged, error) {
	return Purge(context.Background(), PurgeOptions{Book: r.Book, Actor: bySystem, Rows: rows, Scratch: filepath.Dir(r.Path())}, func(float64) {})
}

// TestAPurgeBeginsWithABackup, and is not done without a place for one.
func TestAPurgeBeginsWithABackup(t *testing.T) {
	r := grown(t)
	due := dueOf(t, r.Book)
	if len(due) != 2 {
		t.Fatalf("due are %+v", due)
	}
	var found *Problem
	if _, err := r.purge(due); !errors.As(err, &found) || found.Code != NoBackupPlace {
		t.Fatalf("expected no place for a backup, got %v", err)
	}
	if len(dueOf(t, r.Book)) != 2 {
		t.Fatal("somebody was removed")
	}
	place := clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: t.TempDir()}
	if _, err := r.Do(bySystem, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{place}}); err != nil {
		t.Fatal(err)
	}
	purged, err := r.purge(due[:1])
	if err != nil || purged.Patients != 1 || purged.Entries != 1 {
		t.Fatalf("purged: %+v, %v", purged, err)
	}
	if len(dueOf(t, r.Book)) != 1 {
		t.Error("the other one is due still")
	}
	list, err := Backups(BackupFolder(place.Folder))
	if err != nil || len(list) != 1 || list[0].N >= r.Highest() {
		t.Fatalf("the backup from before: %+v, %v", list, err)
	}
	left := LeftCopies(r.Book)
	if len(left) != 1 || left[0].Kind != LeftBackup || left[0].Path != list[0].Path || !left[0].Until.After(clinic.DateIn(r.Now(), r.Zone())) {
		t.Errorf("copies that still have them: %+v", left)
	}
	copied, err := r.InspectCopy(filepath.Join(t.TempDir(), "look.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if report, err := Verify(context.Background(), copied, func(float64) {}); err != nil || !report.Sound() || report.Purged != 1 {
		t.Errorf("verified: %+v, %v", report, err)
	}
}

// TestAPurgeAsksAgainWhereSomethingChanged, and when it is cancelled leaves nothing.
func TestAPurgeAsksAgainWhereSomethingChanged(t *testing.T) {
	r := grown(t, clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: t.TempDir()})
	due := dueOf(t, r.Book)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var found *Problem
	_, err := Purge(ctx, PurgeOptions{Book: r.Book, Actor: bySystem, Rows: due, Scratch: filepath.Dir(r.Path())}, func(float64) {})
	if !errors.As(err, &found) || found.Code != Cancelled {
		t.Errorf("expected it to be cancelled, got %v", err)
	}
	if _, err := r.Do(bySystem, clinic.SetLegalHold{Patient: due[0].Patient(), Reason: "subpoena"}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.purge(due); !errors.As(err, &found) || found.Code != Since {
		t.Errorf("expected to be asked again, got %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(r.Path()), ".daybook-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// bodies are how many entries with something in them a tape has.
func bodies(t *testing.T, place string) (with, without int) {
	t.Helper()
	contents, err := ReadTape(place)
	if err != nil {
		t.Fatal(err)
	}
	for _, tape := range contents.Tapes {
		err := tape.each(func(entries []book.StoredEntry) error {
			for _, stored := range entries {
				if _, body, _ := journal.Unframe(stored.Value); len(body) > 0 {
					with++
				} else {
					without++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return with, without
}

// TestATapeBeginsAnewAfterAPurge, at once where it is there, and as soon as it is back
// where it was away.
func TestATapeBeginsAnewAfterAPurge(t *testing.T) {
	for _, away := range []bool{false, true} {
		r := grown(t, clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: t.TempDir()})
		r.catchUp()
		if _, err := r.Do(bySystem, clinic.SetCopyPlaces{Places: append(r.Copies().Places, clinic.CopyPlace{Kind: clinic.CopyTape, Folder: r.place})}); err != nil {
			t.Fatal(err)
		}
		hidden := r.place + "-away"
		if away {
			if err := os.Rename(r.place, hidden); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := r.purge(dueOf(t, r.Book)); err != nil {
			t.Fatal(err)
		}
		if left := LeftCopies(r.Book); !slices.ContainsFunc(left, func(l Left) bool { return l.Kind == LeftTape && l.Path == r.place }) {
			t.Errorf("away %t: the second copy is not listed: %+v", away, left)
		}
		if away {
			if err := os.Rename(hidden, r.place); err != nil {
				t.Fatal(err)
			}
			r.follow(tapeSizes{chunk: 4 << 10, segment: 64 << 10}) // as at the next start
		}
		r.catchUp()
		with, without := bodies(t, r.place)
		if without != 2 || uint64(with) != r.Highest()-2 {
			t.Errorf("away %t: the tape has %d entries with and %d without a body, the book %d", away, with, without, r.Highest())
		}
		if left := LeftCopies(r.Book); slices.ContainsFunc(left, func(l Left) bool { return l.Kind == LeftTape }) {
			t.Errorf("away %t: the second copy is still listed: %+v", away, left)
		}
		r.add(1)
		r.catchUp()
		if lag := r.tape.Lag(); lag != 0 {
			t.Errorf("away %t: the tape lags %d entries", away, lag)
		}
	}
}

// TestARebuildKeepsABackup of the book as it was.
func TestARebuildKeepsABackup(t *testing.T) {
	r := newRig(t)
	r.Close()
	file, err := bolt.Open(r.options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Update(func(tx *bolt.Tx) error { return tx.Drop("version") }); err != nil {
		t.Fatal(err)
	}
	file.Close()
	r.open()
	made, err := Rebuild(context.Background(), r.Book, r.folder, r.scratch, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(made.Path); err != nil {
		t.Error(err)
	}
	copied, err := r.InspectCopy(filepath.Join(t.TempDir(), "look.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if report, err := Verify(context.Background(), copied, func(float64) {}); err != nil || len(report.Findings) > 0 {
		t.Errorf("verified: %+v, %v", report.Findings, err)
	}
}
