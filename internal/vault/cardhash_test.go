package vault_test

import (
	"bytes"
	"testing"

	"daybook/internal/vault"
)

// The hash of a card stands in every book for good: this value may never change.
func TestCardHashIsFixedForever(t *testing.T) {
	ring, err := vault.NewKeyring(bytes.NewReader(bytes.Repeat([]byte{7}, 64)), "any book")
	if err != nil {
		t.Fatal(err)
	}
	const want = "d82de6a399ef6b53ba8cfd0204311fdb"
	if got := ring.CardHash("BCDFGHJKLNPRSTVXBCDFGHJKLNPR"); got != want {
		t.Errorf("the card hash became %s, want %s", got, want)
	}
}
