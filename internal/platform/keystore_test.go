package platform

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/vault"
)

func TestKeyPath(t *testing.T) {
	if got, err := keyPath("dir", "a-B_9", ".key"); err != nil || got != filepath.Join("dir", "station-a-B_9.key") {
		t.Errorf("got %q, %v", got, err)
	}
	for _, id := range []string{"", "../x", "a/b", `a\b`, "a.b", "a b", "ä", "a\x00", strings.Repeat("a", 101)} {
		if _, err := keyPath("dir", id, ".key"); !errors.Is(err, ErrBookName) {
			t.Errorf("%q: got %v, want ErrBookName", id, err)
		}
	}
}

// Every store keeps the promises of vault.KeyStore.
func TestDefaultKeyStore(t *testing.T) {
	testKeyStore(t, DefaultKeyStore(filepath.Join(t.TempDir(), "new", "folder")))
}

func testKeyStore(t *testing.T, store vault.KeyStore) {
	t.Helper()
	if _, err := store.Load("book1"); !errors.Is(err, vault.ErrNoIdentity) {
		t.Errorf("an empty store: got %v, want ErrNoIdentity", err)
	}
	saved := make(map[string]string)
	for _, book := range []string{"book1", "book2", "book1"} {
		identity, err := vault.NewIdentity()
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Save(book, identity); err != nil {
			t.Fatal(err)
		}
		saved[book] = identity
	}
	for book, want := range saved {
		if got, err := store.Load(book); err != nil || got != want {
			t.Errorf("the key of %s is not the one saved last: %v", book, err)
		}
	}
	testStaging(t, store.(vault.StagingStore), saved["book1"])
	if _, err := store.Load("../book1"); !errors.Is(err, ErrBookName) {
		t.Errorf("loading a path: got %v, want ErrBookName", err)
	}
	if err := store.Save("../book1", "x"); !errors.Is(err, ErrBookName) {
		t.Errorf("saving a path: got %v, want ErrBookName", err)
	}
}

// testStaging keeps a second key beside the one of book1, which stays.
func testStaging(t *testing.T, store vault.StagingStore, counts string) {
	t.Helper()
	if _, err := store.Staged("book1"); !errors.Is(err, vault.ErrNoIdentity) {
		t.Errorf("nothing was staged: got %v, want ErrNoIdentity", err)
	}
	for _, next := range []string{"first", "second"} {
		if err := store.Stage("book1", next); err != nil {
			t.Fatal(err)
		}
		if got, err := store.Staged("book1"); err != nil || got != next {
			t.Errorf("staged is another: %v", err)
		}
	}
	if got, err := store.Load("book1"); err != nil || got != counts {
		t.Errorf("the key that counts is another: %v", err)
	}
	for range 2 {
		if err := store.Unstage("book1"); err != nil {
			t.Error(err)
		}
	}
	if _, err := store.Staged("book1"); !errors.Is(err, vault.ErrNoIdentity) {
		t.Errorf("after it was forgotten: %v", err)
	}
}
