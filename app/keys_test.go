package main

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// lockBook has a book open by a passphrase from now on.
func lockBook(t *testing.T, places folders, passphrase string) {
	t.Helper()
	keys := platform.NewKeys(places.keys)
	keys.Cost = 4
	options := bookOptions(places, platform.NewSystemClock())
	options.KeyStore = keys
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.SetWay(clinic.Actor{Kind: clinic.System}, vault.Choice{Way: vault.ByPassphrase, Passphrase: passphrase}); err != nil {
		t.Fatal(err)
	}
}

func writePrivate(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "passphrase")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
