package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// updated is a program on a book that some version had open.
func updated(t *testing.T, version string) *program {
	t.Helper()
	data := filepath.Join(t.TempDir(), "daybook")
	places, err := defaultFolders(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(places.data, 0o700); err != nil {
		t.Fatal(err)
	}
	options := bookOptions(places, platform.NewSystemClock())
	options.KeyStore = platform.FileKeyStore{Dir: t.TempDir()}
	if _, err := book.Create(options, book.Founding{Settings: clinic.DefaultSettings()}); err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	if version != "" {
		if err := os.WriteFile(filepath.Join(places.data, versionFile), []byte(version+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := &program{places: places, book: b, ctx: context.Background()}
	if p.trace, err = newTrace(""); err != nil {
		t.Fatal(err)
	}
	p.guard = newCrashGuard(p.console, places.data)
	return p
}

// TestABackupBeforeAnUpdate is made where another version had the book open, or one
// that did not say so, and only once.
func TestABackupBeforeAnUpdate(t *testing.T) {
	for version, want := range map[string]int{"": 1, "0.0.1": 1, appVersion: 0} {
		p := updated(t, version)
		for range 2 {
			p.backUpBeforeUpdate()
		}
		made, err := keep.Backups(beforeUpdates(p.places.data))
		if want == 0 && len(made) == 0 {
			continue
		}
		if err != nil || len(made) != want {
			t.Errorf("after version %q there are %d backups, want %d (%v)", version, len(made), want, err)
		}
	}
}

// TestAnUpdateWithoutRoomForABackup opens all the same, and tries again at the next
// start.
func TestAnUpdateWithoutRoomForABackup(t *testing.T) {
	p := updated(t, "0.0.1")
	folder := beforeUpdates(p.places.data)
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	p.backUpBeforeUpdate()
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	p.backUpBeforeUpdate()
	if made, err := keep.Backups(folder); err != nil || len(made) != 1 {
		t.Errorf("there are %d backups, %v", len(made), err)
	}
}
