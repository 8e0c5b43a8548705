package vault_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"daybook/internal/vault"
)

func newRing(t interface{ Fatal(...any) }, bookID string) *vault.Keyring {
	ring, err := vault.NewKeyring(rand.Reader, bookID)
	if err != nil {
		t.Fatal(err)
	}
	return ring
}

func TestNewKeyringRefusesBadInput(t *testing.T) {
	if _, err := vault.NewKeyring(rand.Reader, ""); !errors.Is(err, vault.ErrBookID) {
		t.Errorf("a keyring without a book: got %v, want ErrBookID", err)
	}
	for _, bytesOfLuck := range []int64{0, 20, 40} {
		if _, err := vault.NewKeyring(io.LimitReader(rand.Reader, bytesOfLuck), "book"); err == nil {
			t.Errorf("a keyring was made from %d random bytes", bytesOfLuck)
		}
	}
}

func TestRotatedOpensOldAndSealsNew(t *testing.T) {
	old := newRing(t, "book")
	place := vault.Place{Bucket: "patients", Key: []byte("p1")}
	before, err := old.Seal(place, []byte("before"))
	if err != nil {
		t.Fatal(err)
	}
	rotated, err := old.Rotated(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := rotated.Open(place, before); err != nil || string(got) != "before" {
		t.Errorf("the rotated ring opens an old value as %q, %v", got, err)
	}
	after, err := rotated.Seal(place, []byte("after"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := old.Open(place, after); !errors.Is(err, vault.ErrUnknownKey) {
		t.Errorf("the old ring opens a new value: got %v, want ErrUnknownKey", err)
	}
	if rotated.CardHash("BCDF") != old.CardHash("BCDF") {
		t.Error("rotation changed the card hash: every printed card would stop working")
	}
	if old.CurrentKey() != 1 || rotated.CurrentKey() != 2 {
		t.Errorf("current keys are %d and %d, want 1 and 2", old.CurrentKey(), rotated.CurrentKey())
	}
}

func TestKeyringNeverPrintsItsKeys(t *testing.T) {
	ring, err := vault.NewKeyring(bytes.NewReader(bytes.Repeat([]byte{0xAB}, 200)), "book")
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		text := fmt.Sprintf(verb, ring)
		if strings.Contains(strings.ToLower(text), "abab") || strings.Contains(text, "171") {
			t.Errorf("%s prints the keys: %s", verb, text)
		}
	}
}

func TestCardHash(t *testing.T) {
	const code = "BCDFGHJKLNPRSTVXBCDFGHJKLNPR"
	a, b := newRing(t, "book"), newRing(t, "book")
	if got := a.CardHash(code); len(got) != 32 || got != a.CardHash(code) {
		t.Errorf("the hash %q is not 32 stable digits", got)
	}
	if a.CardHash(code) == b.CardHash(code) {
		t.Error("two books hash a card alike: cards could be followed across clinics")
	}
	if a.CardHash(code) == a.CardHash(code[1:]+"B") {
		t.Error("two codes share a hash")
	}
}
