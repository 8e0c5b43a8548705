package keep

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"

	"filippo.io/age"
)

// rig is a clinic's open book, with a place for its backups.
type rig struct {
	*book.Book
	t        *testing.T
	options  book.Options
	recovery *vault.Recovery
	folder   string // of the backups
	scratch  string
}

// secrets are what names the one patient of a rig's book.
func secrets() []string { return []string{"Zyxwvutova", "Anastasia", "204207", "1987-03-14"} }

func newRig(t *testing.T) *rig {
	t.Helper()
	return newRigOf(t, book.Founding{Settings: clinic.DefaultSettings()})
}

func newRigOf(t *testing.T, founding book.Founding) *rig {
	t.Helper()
	r := &rig{t: t, folder: t.TempDir(), scratch: t.TempDir()}
	r.options = book.Options{
		Path:     filepath.Join(t.TempDir(), "data", "daybook.db"),
		KeyStore: platform.FileKeyStore{Dir: t.TempDir()}, Clock: wallClock{time.Now()}, Random: rand.Reader,
	}
	founding.More = []book.Item{{Actor: clinic.Actor{Kind: clinic.System}, Command: clinic.SavePatient{
		Patient: clinic.Patient{ID: "patient1", Number: secrets()[2], Family: secrets()[0], Given: secrets()[1], BirthDate: clinic.NewDate(1987, 3, 14)},
	}}}
	for i := range 120 { // so that the book is sealed in more than one chunk
		founding.More = append(founding.More, book.Item{Actor: clinic.Actor{Kind: clinic.System}, Command: clinic.SavePatient{
			Patient: clinic.Patient{ID: clinic.PatientID(fmt.Sprint("other", i)), Number: fmt.Sprint(500000 + i), Family: "Doe", BirthDate: clinic.NewDate(1990, 1, 2)},
		}})
	}
	created, err := book.Create(r.options, founding)
	if err != nil {
		t.Fatalf("create a book: %v", err)
	}
	r.recovery = created.Recovery
	r.open()
	return r
}

func (r *rig) open() {
	r.t.Helper()
	opened, err := book.Open(r.options)
	if err != nil {
		r.t.Fatalf("open the book: %v", err)
	}
	r.Book = opened
	r.t.Cleanup(func() { opened.Close() })
}

// more records one more act.
func (r *rig) more(number string) {
	r.t.Helper()
	if err := r.record(number); err != nil {
		r.t.Fatalf("record: %v", err)
	}
}

func (r *rig) record(number string) error {
	_, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SavePatient{Patient: clinic.Patient{
		ID: clinic.PatientID("more" + number), Number: number, Family: "Doe", BirthDate: clinic.NewDate(1990, 1, 2)}})
	return err
}

// noon is when backups of tests are made.
func noon() time.Time { return time.Date(2026, 11, 25, 12, 34, 56, 0, time.UTC) }

func nobody(float64) {}

func (r *rig) backup() Backup {
	r.t.Helper()
	made, err := WriteBackup(context.Background(), r.Book, r.folder, r.scratch, noon(), nobody)
	if err != nil {
		r.t.Fatalf("make a backup: %v", err)
	}
	return made
}

// elsewhere are the options of a book that is not there, on a computer without keys.
func elsewhere(t *testing.T) book.Options {
	t.Helper()
	return book.Options{
		Path:     filepath.Join(t.TempDir(), "new", "data", "daybook.db"),
		KeyStore: platform.FileKeyStore{Dir: t.TempDir()}, Clock: wallClock{time.Now()}, Random: rand.Reader,
	}
}

// keys are those of the station.
func (r *rig) keys() []age.Identity {
	r.t.Helper()
	key, err := r.StationKey()
	if err != nil {
		r.t.Fatal(err)
	}
	return []age.Identity{key}
}

// is reports whether an error is the problem of this code.
func is(err error, code ProblemCode) bool {
	var got *Problem
	return errors.As(err, &got) && got.Code == code
}

// expect fails unless an error is the problem of this code.
func expect(t *testing.T, err error, code ProblemCode) {
	t.Helper()
	if !is(err, code) {
		t.Errorf("expected the problem %q, got %v", code, err)
	}
}

// empty fails where something lies in a folder.
func empty(t *testing.T, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		left, err := os.ReadDir(folder)
		if err != nil && !errors.Is(err, os.ErrNotExist) || len(left) > 0 {
			t.Errorf("expected nothing to be left in %s, got %v, %v", folder, left, err)
		}
	}
}

// newSampleRig opens the sample clinic as it is at its start, with a recovery key.
func newSampleRig(t *testing.T) *rig {
	t.Helper()
	if testing.Short() {
		t.Skip("the sample clinic takes a while to make")
	}
	r := &rig{t: t, folder: t.TempDir(), scratch: t.TempDir()}
	start, err := demo.Start(clinic.NewDate(2026, time.April, 15))
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	r.options = book.Options{
		Path:     filepath.Join(t.TempDir(), "daybook.db"),
		KeyStore: platform.FileKeyStore{Dir: t.TempDir()}, Clock: demo.NewClock(start), Random: rand.Reader,
	}
	_, err = demo.Populate(context.Background(),
		demo.Folders{Book: r.options.Path, KeyStore: r.options.KeyStore, Cards: t.TempDir()},
		demo.Options{Start: start, Catalog: catalog, Style: card.SheetStyle{
			Lines: []string{"x"}, Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF()}})
	if err != nil {
		t.Fatalf("make the sample clinic: %v", err)
	}
	r.open()
	renewed, err := r.NewRecovery()
	if err == nil {
		err = renewed.Keep(clinic.Actor{Kind: clinic.System})
	}
	if err != nil {
		t.Fatalf("make a recovery key: %v", err)
	}
	r.recovery = renewed.Recovery
	return r
}

// exchangeMeta changes what a book's file says openly of itself.
func exchangeMeta(t *testing.T, path, key string, value []byte) {
	t.Helper()
	file, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := file.Update(func(tx *bolt.Tx) error { return tx.Put("meta", []byte(key), value) }); err != nil {
		t.Fatal(err)
	}
}
