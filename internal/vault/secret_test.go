package vault_test

import (
	"crypto/rand"
	"errors"
	"io"
	"strings"
	"testing"

	"daybook/internal/vault"
)

func TestSecretRoundTrip(t *testing.T) {
	for _, secret := range []string{"4711", "0000", "contraseña larga", "π", " "} {
		stored, err := vault.HashSecret(rand.Reader, secret)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(stored, "$argon2id$v=19$m=19456,t=2,p=1$") {
			t.Errorf("the hash begins %q", stored)
		}
		if strings.Contains(stored, secret) && len(secret) > 1 {
			t.Errorf("the hash %q shows the secret", stored)
		}
		if ok, err := vault.CheckSecret(stored, secret); !ok || err != nil {
			t.Errorf("the right secret %q: got %v, %v", secret, ok, err)
		}
		if ok, err := vault.CheckSecret(stored, secret+"1"); ok || err != nil {
			t.Errorf("a wrong secret for %q: got %v, %v", secret, ok, err)
		}
	}
}

func TestSameSecretHashesDifferently(t *testing.T) {
	a, _ := vault.HashSecret(rand.Reader, "4711")
	b, _ := vault.HashSecret(rand.Reader, "4711")
	if a == b {
		t.Error("two people with one PIN share a hash")
	}
}

func TestSecretInAnotherUnicodeFormMatches(t *testing.T) {
	stored, err := vault.HashSecret(rand.Reader, "Jos\u00e9")
	if err != nil {
		t.Fatal(err)
	}
	if ok, err := vault.CheckSecret(stored, "Jose\u0301"); !ok || err != nil {
		t.Errorf("é typed as two code points: got %v, %v", ok, err)
	}
}

func TestEmptySecretIsRefused(t *testing.T) {
	if _, err := vault.HashSecret(rand.Reader, ""); !errors.Is(err, vault.ErrEmptySecret) {
		t.Errorf("hashing: got %v, want ErrEmptySecret", err)
	}
	stored, _ := vault.HashSecret(rand.Reader, "1")
	if ok, err := vault.CheckSecret(stored, ""); ok || !errors.Is(err, vault.ErrEmptySecret) {
		t.Errorf("checking: got %v, %v, want ErrEmptySecret", ok, err)
	}
	if _, err := vault.HashSecret(io.LimitReader(rand.Reader, 3), "1"); err == nil {
		t.Error("a hash was made with a short salt")
	}
}

func TestStoredHashWithOtherCostStillChecks(t *testing.T) {
	// Made by the argon2 reference tool: echo -n 4711 | argon2 somesaltsomesalt -id -t 3 -k 12288 -p 2 -e
	const stored = "$argon2id$v=19$m=12288,t=3,p=2$c29tZXNhbHRzb21lc2FsdA$xE64mthJwF0yX/poxBfrpHhsEBK0KS8lah/B/HyPRWE"
	if ok, err := vault.CheckSecret(stored, "4711"); !ok || err != nil {
		t.Errorf("got %v, %v", ok, err)
	}
}

func TestUnreadableHashIsRefused(t *testing.T) {
	const salt, hash = "c29tZXNhbHRzb21lc2FsdA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	for name, stored := range map[string]string{
		"empty":            "",
		"no dollar":        "argon2id",
		"other algorithm":  "$argon2i$v=19$m=19456,t=2,p=1$" + salt + "$" + hash,
		"other version":    "$argon2id$v=16$m=19456,t=2,p=1$" + salt + "$" + hash,
		"memory bomb":      "$argon2id$v=19$m=4194304,t=2,p=1$" + salt + "$" + hash,
		"no memory":        "$argon2id$v=19$m=8,t=2,p=1$" + salt + "$" + hash,
		"endless":          "$argon2id$v=19$m=19456,t=4000000,p=1$" + salt + "$" + hash,
		"no pass":          "$argon2id$v=19$m=19456,t=0,p=1$" + salt + "$" + hash,
		"no lane":          "$argon2id$v=19$m=19456,t=2,p=0$" + salt + "$" + hash,
		"lanes overflow":   "$argon2id$v=19$m=19456,t=2,p=257$" + salt + "$" + hash,
		"negative":         "$argon2id$v=19$m=-1,t=2,p=1$" + salt + "$" + hash,
		"no hash":          "$argon2id$v=19$m=19456,t=2,p=1$" + salt + "$",
		"short hash":       "$argon2id$v=19$m=19456,t=2,p=1$" + salt + "$AAAA",
		"no salt":          "$argon2id$v=19$m=19456,t=2,p=1$$" + hash,
		"padding":          "$argon2id$v=19$m=19456,t=2,p=1$" + salt + "==$" + hash,
		"trailing words":   "$argon2id$v=19$m=19456,t=2,p=1 x$" + salt + "$" + hash,
		"line break":       "$argon2id$v=19$m=19456,t=2,p=1$" + salt + "$" + hash + "\n",
		"parameter twice":  "$argon2id$v=19$m=19456,t=2,p=1,p=1$" + salt + "$" + hash,
		"parameter swap":   "$argon2id$v=19$t=2,m=19456,p=1$" + salt + "$" + hash,
		"one part missing": "$argon2id$v=19$" + salt + "$" + hash,
	} {
		t.Run(name, func(t *testing.T) {
			if ok, err := vault.CheckSecret(stored, "4711"); ok || !errors.Is(err, vault.ErrSecretHash) {
				t.Errorf("got %v, %v, want ErrSecretHash", ok, err)
			}
		})
	}
}
