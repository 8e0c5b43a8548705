package vault

import (
	"crypto/cipher"
	"errors"
	"fmt"
	"io"
	"maps"

	"golang.org/x/crypto/chacha20poly1305"
)

// KeySize is the length in bytes of every key in a keyring.
const KeySize = 32

// ErrBookID is returned for a keyring without a book id: values of two books
// that share no id could otherwise be exchanged unnoticed.
var ErrBookID = errors.New("a keyring needs a book id")

// Keyring holds the keys of one book: the data keys that seal its values, each
// under its own id, and the card key behind [Keyring.CardHash]. It is immutable
// and safe for concurrent use. It never prints its keys.
type Keyring struct {
	bookID  string
	current uint32
	keys    map[uint32]dataKey
	cardKey [KeySize]byte
}

// dataKey is one data key with its cipher, built once because sealing happens
// many times in every check-in.
type dataKey struct {
	secret [KeySize]byte
	aead   cipher.AEAD
}

// NewKeyring draws the keys of a new book from random. The book id is fixed for
// the life of the book and binds every sealed value to it.
func NewKeyring(random io.Reader, bookID string) (*Keyring, error) {
	if bookID == "" {
		return nil, ErrBookID
	}
	ring := &Keyring{bookID: bookID}
	if _, err := io.ReadFull(random, ring.cardKey[:]); err != nil {
		return nil, fmt.Errorf("draw the card key: %w", err)
	}
	return ring.Rotated(random)
}

// Rotated returns a keyring with one more data key, which seals from now on;
// the earlier keys still open what they sealed. The card key stays as it is, so
// every printed card keeps working. The receiver is not changed.
func (k *Keyring) Rotated(random io.Reader) (*Keyring, error) {
	var secret [KeySize]byte
	if _, err := io.ReadFull(random, secret[:]); err != nil {
		return nil, fmt.Errorf("draw a data key: %w", err)
	}
	next := *k
	next.current++
	next.keys = maps.Clone(k.keys)
	if err := next.add(next.current, secret); err != nil {
		return nil, err
	}
	return &next, nil
}

// BookID returns the id of the book whose values this keyring opens.
func (k *Keyring) BookID() string { return k.bookID }

// CurrentKey returns the id of the data key that seals new values.
func (k *Keyring) CurrentKey() uint32 { return k.current }

// Format prints the book and the number of keys whatever the verb, so that a
// stray log line cannot give a key away.
func (k *Keyring) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "keyring of book %s with %d data keys", k.bookID, len(k.keys))
}

func (k *Keyring) add(id uint32, secret [KeySize]byte) error {
	aead, err := chacha20poly1305.NewX(secret[:])
	if err != nil {
		return fmt.Errorf("prepare data key %d: %w", id, err)
	}
	if k.keys == nil {
		k.keys = make(map[uint32]dataKey)
	}
	k.keys[id] = dataKey{secret: secret, aead: aead}
	return nil
}
