package vault

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"io"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

var (
	// ErrEmptySecret means that a PIN or passphrase is empty. An empty one is
	// never hashed and never accepted.
	ErrEmptySecret = errors.New("the secret is empty")

	// ErrSecretHash means that a stored hash is damaged or asks for parameters
	// that no version of Daybook writes.
	ErrSecretHash = errors.New("the stored hash is not readable")
)

// secretCost is OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane.
// A check takes some tens of milliseconds, so keep it off the screen's thread
// and out of the book's writer.
var secretCost = argonCost{memory: 19456, passes: 2, lanes: 1}

const (
	secretSalt = 16
	secretHash = 32
)

// HashSecret returns the Argon2id hash of a PIN or passphrase as a PHC string,
// which carries its parameters and a salt drawn from random. The secret is
// brought to one Unicode form first (NFKC), so that the same keys typed on
// another system match.
func HashSecret(random io.Reader, secret string) (string, error) {
	if secret == "" {
		return "", ErrEmptySecret
	}
	salt := make([]byte, secretSalt)
	if _, err := io.ReadFull(random, salt); err != nil {
		return "", fmt.Errorf("draw the salt of a secret: %w", err)
	}
	return phc{argonCost: secretCost, salt: salt, hash: secretCost.hash(secret, salt, secretHash)}.String(), nil
}

// CheckSecret reports whether secret is the one behind a hash that
// [HashSecret] wrote. A wrong secret is false without an error;
// [ErrEmptySecret] and [ErrSecretHash] say that there was nothing to compare.
func CheckSecret(stored, secret string) (bool, error) {
	if secret == "" {
		return false, ErrEmptySecret
	}
	want, err := parsePHC(stored)
	if err != nil {
		return false, err
	}
	got := want.argonCost.hash(secret, want.salt, len(want.hash))
	return subtle.ConstantTimeCompare(got, want.hash) == 1, nil
}

// argonCost is what one hash costs: memory in KiB, passes over it, and lanes.
type argonCost struct {
	memory, passes uint32
	lanes          uint8
}

func (c argonCost) hash(secret string, salt []byte, size int) []byte {
	plain := norm.NFKC.Bytes([]byte(secret))
	return argon2.IDKey(plain, salt, c.passes, c.memory, c.lanes, uint32(size))
}
