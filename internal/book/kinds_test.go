package book

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// kinds are those that the closed book of a rig notes.
func (r *rig) kinds() (noted []string) {
	r.t.Helper()
	r.withMeta(func(tx *bolt.Tx, ring *vault.Keyring) error {
		plain, err := ring.Open(kindsPlace(), tx.Get(bucketMeta, []byte(metaKinds)))
		if err == nil {
			err = json.Unmarshal(plain, &noted)
		}
		return err
	})
	return noted
}

// withMeta changes or reads the file of a rig's book, which it closes before.
func (r *rig) withMeta(do func(*bolt.Tx, *vault.Keyring) error) {
	r.t.Helper()
	ring := r.ring()
	r.Close()
	file, err := bolt.Open(r.options.Path, bolt.Options{})
	if err != nil {
		r.t.Fatal(err)
	}
	defer file.Close()
	if err := file.Update(func(tx *bolt.Tx) error { return do(tx, ring) }); err != nil {
		r.t.Fatal(err)
	}
}

// TestABookNotesItsKinds: each kind once, from the founding on, and those of later
// starts too.
func TestABookNotesItsKinds(t *testing.T) {
	r := newRig(t)
	first := r.kinds()
	if !slices.Contains(first, "book.founded") || slices.Contains(first, "copies.placed") {
		t.Fatalf("noted are %v", first)
	}
	r.openAgain()
	for range 2 {
		if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SetCopyPlaces{}); err != nil {
			t.Fatal(err)
		}
	}
	if got := r.kinds(); len(got) != len(first)+1 || !slices.Contains(got, "copies.placed") {
		t.Errorf("noted are %v", got)
	}
}

// TestABookWithUnknownKindsIsNotOpened, and is left as it is; one from before kinds
// were noted is.
func TestABookWithUnknownKindsIsNotOpened(t *testing.T) {
	r := newRig(t)
	put := func(value []byte) func(*bolt.Tx, *vault.Keyring) error {
		return func(tx *bolt.Tx, ring *vault.Keyring) error {
			if value == nil {
				return tx.Put(bucketMeta, []byte(metaKinds), nil)
			}
			sealed, err := ring.Seal(kindsPlace(), value)
			if err != nil {
				return err
			}
			return tx.Put(bucketMeta, []byte(metaKinds), sealed)
		}
	}
	r.withMeta(put([]byte(`["book.founded","moon.phase"]`)))
	if _, err := Open(r.options); !errors.Is(err, ErrNewer) {
		t.Errorf("a book with entries of an unknown kind: %v", err)
	}
	r.withMeta(put(nil))
	b, err := Open(r.options)
	if err != nil {
		t.Fatalf("a book from before kinds were noted: %v", err)
	}
	b.Close()
}

// TestABookOfANewerFormatIsNotOpened, and is left as it is.
func TestABookOfANewerFormatIsNotOpened(t *testing.T) {
	r := newRig(t)
	put := func(format byte) func(*bolt.Tx, *vault.Keyring) error {
		return func(tx *bolt.Tx, _ *vault.Keyring) error {
			return tx.Put(bucketMeta, []byte(metaFormat), []byte{format})
		}
	}
	r.withMeta(put(fileFormat + 1))
	if _, err := Open(r.options); !errors.Is(err, ErrNewer) {
		t.Errorf("expected ErrNewer, got %v", err)
	}
	r.withMeta(put(fileFormat))
	r.openAgain()
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Errorf("expected the book as it was, got %+v", got)
	}
}
