package vault

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

// cardHashSize is 16 bytes: with cards of 96 random bits, two cards of one
// clinic never meet by chance.
const cardHashSize = 16

// CardHash returns what the book keeps of a card instead of its code: a keyed
// hash in 32 hexadecimal digits. The code must be in its canonical form. The
// key behind it is never rotated, so a card works for as long as the book does.
func (k *Keyring) CardHash(code string) string {
	mac := hmac.New(sha256.New, k.cardKey[:])
	mac.Write([]byte(code))
	return hex.EncodeToString(mac.Sum(nil)[:cardHashSize])
}
