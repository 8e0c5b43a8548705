package book

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// copyOf copies the book's file to a computer that has no key of it.
func copyOf(t *testing.T, options Options) Options {
	t.Helper()
	bytes, err := os.ReadFile(options.Path)
	if err != nil {
		t.Fatal(err)
	}
	options.Path = filepath.Join(t.TempDir(), "copy.db")
	options.KeyStore = memoryKeys{map[string]string{}}
	if err := os.WriteFile(options.Path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return options
}

// TestANewRecoveryKeyTakesTheOldOnesPlace: it opens copies made from now on, and the one
// before opens only older copies. The book itself goes on, and knows that it was kept.
func TestANewRecoveryKeyTakesTheOldOnesPlace(t *testing.T) {
	r := newRig(t)
	made, err := r.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if r.Recovery().Check != "" {
		t.Error("making a key already changes the book")
	}
	if err := made.Keep(r.desk); !errors.Is(err, ErrNotAllowed) {
		t.Errorf("the front desk kept a recovery key: %v", err)
	}
	system := clinic.Actor{Kind: clinic.System}
	if err := made.Keep(system); err != nil {
		t.Fatal(err)
	}
	if sheet := r.Recovery(); sheet.Check == "" || sheet.Waits() {
		t.Errorf("after keeping, the book knows %+v", sheet)
	}
	r.openAgain()
	if sheet := r.Recovery(); sheet.Check == "" || sheet.Waits() {
		t.Errorf("after a restart the book knows %+v", sheet)
	}
	r.Close()
	other, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := Recover(copyOf(t, r.options), other); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("another key opens the copy: %v", err)
	}
	if err := Recover(copyOf(t, r.options), made.Recovery); err != nil {
		t.Errorf("the new key does not open a copy: %v", err)
	}
}
