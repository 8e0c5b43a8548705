package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// updated is a program on a book that some version had open.
func updated(t *testing.T, version string) *program {
	t.Helper()
	p, _ := updatedBook(t, version)
	return p
}

func updatedBook(t *testing.T, version string) (*program, book.Options) {
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
	return p, options
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

// TestABookOfAnOlderVersionCatchesUp: it is backed up and written anew, and a sample is
// left as it is.
func TestABookOfAnOlderVersionCatchesUp(t *testing.T) {
	p, options := updatedBook(t, "0.0.1")
	p.older(t, options)
	p.demo = &demoParts{}
	p.catchUp()
	if _, err := os.Stat(beforeUpdates(p.places.data)); err == nil || !p.book.StateBehind() {
		t.Error("expected a sample clinic to be left as it is")
	}
	p.demo = nil
	p.catchUp()
	for end := time.Now().Add(time.Minute); p.book.StateBehind(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("expected the lists of the book to be those of this version")
		}
	}
	if made, err := keep.Backups(beforeUpdates(p.places.data)); err != nil || len(made) == 0 {
		t.Errorf("expected a backup first, found %d, %v", len(made), err)
	}
}

// older has the book open again as a version wrote it that kept no lists.
func (p *program) older(t *testing.T, options book.Options) {
	t.Helper()
	p.book.Close()
	file, err := bolt.Open(options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Update(func(tx *bolt.Tx) error { return tx.Remove("meta", []byte("lists")) })
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	if p.book, err = book.Open(options); err != nil {
		t.Fatal(err)
	}
	b := p.book
	t.Cleanup(func() { b.Close() })
}
