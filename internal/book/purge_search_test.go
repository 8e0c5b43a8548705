package book

import (
	"strings"
	"testing"

	"daybook/internal/vault"
)

type keyring = vault.Keyring

func vaultPlace(bucket string, key []byte) vault.Place { return vault.Place{Bucket: bucket, Key: key} }

// mustLack looks for what nobody may find.
func mustLack(t testing.TB, texts []string, gone ...string) {
	t.Helper()
	for _, text := range texts {
		for _, what := range gone {
			if strings.Contains(text, what) {
				t.Fatalf("%q is still in %.200q", what, text)
			}
		}
	}
}
