package platform

import (
	"os"
	"path/filepath"
	"testing"
)

func TestProtectedKeyIsNotPlainAndBelongsToItsBook(t *testing.T) {
	store := DPAPIKeyStore{Dir: t.TempDir()}
	testKeyStore(t, store)
	path := filepath.Join(store.Dir, "station-book1.dpapi")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	identity, _ := store.Load("book1")
	if len(identity) == 0 || string(data) == identity {
		t.Error("the file holds the key in plain text")
	}
	if err := os.WriteFile(filepath.Join(store.Dir, "station-other.dpapi"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Load("other"); err == nil {
		t.Error("a key renamed to another book opens")
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Load("book1"); err == nil {
		t.Error("an empty file is taken for a key")
	}
}
