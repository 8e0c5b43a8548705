package book

import (
	"errors"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"

	"filippo.io/age"
)

func recoveryOf(t *testing.T, b *Book) string {
	t.Helper()
	recipients, err := b.CopyRecipients()
	if err != nil || len(recipients) != 2 {
		t.Fatalf("expected two recipients, got %v, %v", recipients, err)
	}
	return recipients[0].(*age.X25519Recipient).String()
}

// TestCopiesAreClosedForTheClinicsRecoveryKey, the newest one.
func TestCopiesAreClosedForTheClinicsRecoveryKey(t *testing.T) {
	options, recovery, _ := foundElsewhere(t)
	if err := Recover(options, recovery); err != nil {
		t.Fatal(err)
	}
	b, err := Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if got := recoveryOf(t, b); got != recovery.Recipient().String() {
		t.Errorf("expected the clinic's key, got %s", got)
	}
	renewed, err := b.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := renewed.Keep(clinic.Actor{Kind: clinic.System}); err != nil {
		t.Fatal(err)
	}
	if got := recoveryOf(t, b); got != renewed.Recovery.Recipient().String() {
		t.Errorf("expected the new key, got %s", got)
	}
}

// TestAnExchangedRecoveryKeyIsNoticed: whoever can write the file, but not open the
// book, has no copy closed for themself.
func TestAnExchangedRecoveryKeyIsNoticed(t *testing.T) {
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	theirs := []byte(stranger.Recipient().String())
	for name, changed := range map[string]map[string][]byte{
		"the plain one":       {metaRecovery: theirs},
		"both":                {metaRecovery: theirs, metaRecoverySealed: theirs},
		"the sealed one gone": {metaRecovery: theirs, metaRecoverySealed: nil},
	} {
		t.Run(name, func(t *testing.T) {
			options, recovery, _ := foundElsewhere(t)
			if err := Recover(options, recovery); err != nil {
				t.Fatal(err)
			}
			exchange(t, options, changed)
			b, err := Open(options)
			if err != nil {
				t.Fatal(err)
			}
			defer b.Close()
			if _, err := b.CopyRecipients(); !errors.Is(err, ErrRecoveryUnknown) {
				t.Errorf("expected ErrRecoveryUnknown, got %v", err)
			}
		})
	}
}

func exchange(t *testing.T, options Options, changed map[string][]byte) {
	t.Helper()
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	err = file.Update(func(tx *bolt.Tx) error {
		for key, value := range changed {
			if err := tx.Put(bucketMeta, []byte(key), value); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
