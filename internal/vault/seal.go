package vault

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

const (
	sealFormat = 1
	sealPrefix = 1 + 4 + chacha20poly1305.NonceSizeX

	// Overhead is how many bytes a sealed value is longer than the plain one:
	// the format, the key id, the nonce and the authentication tag.
	Overhead = sealPrefix + chacha20poly1305.Overhead
)

var (
	// ErrSealed means that a value does not open: it was damaged or altered,
	// belongs to another place or book, or was sealed by another key.
	ErrSealed = errors.New("the sealed value does not open here")

	// ErrUnknownKey means that the keyring has no key under the id that the
	// value names: the value is damaged, or the keyring is an older copy.
	ErrUnknownKey = errors.New("the keyring has no such key")

	// ErrFormat means that the bytes are not in a format this version of
	// Daybook knows: damaged, or written by a newer one.
	ErrFormat = errors.New("unknown format")
)

// Seal closes plain for one place, under the current data key and a fresh
// random nonce. The nonce has 192 bits, so values may be sealed without count
// for as long as the book lives.
func (k *Keyring) Seal(p Place, plain []byte) ([]byte, error) {
	key, ok := k.keys[k.current]
	if !ok {
		return nil, fmt.Errorf("seal a value in %s: key %d: %w", p.Bucket, k.current, ErrUnknownKey)
	}
	out := make([]byte, sealPrefix, Overhead+len(plain))
	out[0] = sealFormat
	binary.BigEndian.PutUint32(out[1:], k.current)
	nonce := out[5:sealPrefix]
	if _, err := rand.Read(nonce); err != nil {
		return nil, fmt.Errorf("seal a value in %s: %w", p.Bucket, err)
	}
	return key.aead.Seal(out, nonce, plain, p.bound(sealFormat, k.bookID)), nil
}

// Open returns the plain bytes that were sealed for this very place. Any other
// input is refused with [ErrFormat], [ErrUnknownKey] or [ErrSealed].
func (k *Keyring) Open(p Place, sealed []byte) ([]byte, error) {
	if len(sealed) < Overhead || sealed[0] != sealFormat {
		return nil, fmt.Errorf("open a value in %s: %w", p.Bucket, ErrFormat)
	}
	id := binary.BigEndian.Uint32(sealed[1:])
	key, ok := k.keys[id]
	if !ok {
		return nil, fmt.Errorf("open a value in %s: key %d: %w", p.Bucket, id, ErrUnknownKey)
	}
	bound := p.bound(sealFormat, k.bookID)
	plain, err := key.aead.Open(nil, sealed[5:sealPrefix], sealed[sealPrefix:], bound)
	if err != nil {
		return nil, fmt.Errorf("open a value in %s: %w", p.Bucket, ErrSealed)
	}
	return plain, nil
}
