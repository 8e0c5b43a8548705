package vault_test

import (
	"errors"
	"strings"
	"testing"

	"daybook/internal/vault"
)

func TestParseIdentity(t *testing.T) {
	text, err := vault.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil || identity.String() != text {
		t.Errorf("a new identity does not read back: %v", err)
	}
	_, err = vault.ParseIdentity(text[:len(text)-1])
	if !errors.Is(err, vault.ErrIdentity) {
		t.Errorf("a cut identity: got %v, want ErrIdentity", err)
	}
	if err != nil && strings.Contains(err.Error(), "SECRET") {
		t.Errorf("the error quotes the secret: %v", err)
	}
}
