package book

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// foundElsewhere makes a small clinic's book, and returns the options that a
// copy of it on another computer is opened with, its keys being empty.
func foundElsewhere(t *testing.T) (options Options, recovery *vault.Recovery, station string) {
	t.Helper()
	r := &rig{t: t, clock: &handClock{now: newYork(t, monday)}}
	folder := t.TempDir()
	r.options = Options{Path: filepath.Join(folder, "daybook.db"), KeyStore: memoryKeys{map[string]string{}},
		Clock: r.clock, Random: rand.Reader}
	created, err := Create(r.options, Founding{Settings: clinic.DefaultSettings(), More: founding()})
	if err != nil {
		t.Fatalf("create a book: %v", err)
	}
	r.openAgain()
	station = r.Station()
	r.Close()
	bytes, err := os.ReadFile(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	options = r.options
	options.Path = filepath.Join(t.TempDir(), "copy.db")
	options.KeyStore = memoryKeys{map[string]string{}}
	if err := os.WriteFile(options.Path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return options, created.Recovery, station
}

// TestRecoverMakesANewStation: a copy without a key opens by the recovery key,
// and what is recorded then is a new station's.
func TestRecoverMakesANewStation(t *testing.T) {
	options, recovery, station := foundElsewhere(t)
	if _, err := Open(options); !errors.Is(err, vault.ErrNoIdentity) {
		t.Fatalf("expected ErrNoIdentity for a copy without its key, got %v", err)
	}
	for _, number := range []string{"204111", "204222"} { // the same recovery key opens the book again and again
		if err := Recover(options, recovery); err != nil {
			t.Fatalf("recover: %v", err)
		}
		b, err := Open(options)
		if err != nil {
			t.Fatalf("open the recovered book: %v", err)
		}
		if b.Station() == station || b.Head().N != 0 {
			t.Fatalf("expected a new station without entries, got %s with %d", b.Station(), b.Head().N)
		}
		station = b.Station()
		if _, err := b.Do(clinic.Actor{Kind: clinic.ByStaff, Staff: "desk"}, clinic.SavePatient{Patient: clinic.Patient{
			ID: clinic.PatientID(number), Number: number, Family: "Reyes", Given: "Mo", BirthDate: clinic.NewDate(1990, 1, 2)}}); err != nil {
			t.Fatalf("record in the recovered book: %v", err)
		}
		if head := b.Head(); head.Station != station || head.N == 0 {
			t.Errorf("expected the next entry to be the new station's, got %+v", head)
		}
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRecoverWithAnotherClinicsKeyChangesNothing(t *testing.T) {
	options, _, _ := foundElsewhere(t)
	before, err := os.ReadFile(options.Path)
	if err != nil {
		t.Fatal(err)
	}
	other, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := Recover(options, other); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("expected ErrWrongIdentity, got %v", err)
	}
	after, err := os.ReadFile(options.Path)
	if err != nil || string(after) != string(before) {
		t.Errorf("expected the file as it was (%v)", err)
	}
	if n := len(options.KeyStore.(memoryKeys).byBook); n != 0 {
		t.Errorf("expected no identity kept, got %d", n)
	}
}

// TestRecoverThatTheDiskRefuses: the key that opened the book still does.
func TestRecoverThatTheDiskRefuses(t *testing.T) {
	options, recovery, _ := foundElsewhere(t)
	if err := Recover(options, recovery); err != nil {
		t.Fatal(err)
	}
	failing := options
	failing.File.BeforeCommit = func() error { return errors.New("no space left on device") }
	if err := Recover(failing, recovery); err == nil {
		t.Fatal("expected the disk's error")
	}
	b, err := Open(options)
	if err != nil {
		t.Fatalf("expected the book to open with the key from before, got %v", err)
	}
	b.Close()
}

// TestRecoverDoesNotTrustTheNamedRecipient: the recipient in the file is not
// sealed, and closes nothing that is written now.
func TestRecoverDoesNotTrustTheNamedRecipient(t *testing.T) {
	options, recovery, _ := foundElsewhere(t)
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	exchangeRecipient(t, options, stranger.Recipient().String())
	if err := Recover(options, recovery); err != nil {
		t.Fatalf("recover: %v", err)
	}
	if err := Recover(options, stranger); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("expected the stranger's key to stay outside, got %v", err)
	}
	if err := Recover(options, recovery); err != nil {
		t.Errorf("expected the clinic's key to go on working, got %v", err)
	}
}

func TestRecoverNeedsAClosedBook(t *testing.T) {
	r := newRig(t)
	recovery, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := Recover(r.options, recovery); !errors.Is(err, bolt.ErrInUse) {
		t.Errorf("expected ErrInUse, got %v", err)
	}
}

func exchangeRecipient(t *testing.T, options Options, recipient string) {
	t.Helper()
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	err = file.Update(func(tx *bolt.Tx) error { return tx.Put(bucketMeta, []byte(metaRecovery), []byte(recipient)) })
	if err != nil {
		t.Fatal(err)
	}
}
