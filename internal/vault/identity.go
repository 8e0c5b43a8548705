package vault

import (
	"errors"
	"fmt"

	"filippo.io/age"
)

var (
	// ErrNoIdentity means that the store holds no identity for this book: the
	// station was never set up here, or its configuration folder was lost. The
	// recovery key opens the book and makes this a new station.
	ErrNoIdentity = errors.New("this station has no key for the book")

	// ErrIdentity means that a stored identity is not readable as one.
	ErrIdentity = errors.New("the station's key is damaged")
)

// KeyStore keeps a station's identity outside the data folder, one per book:
// in a protected file, or in the system's own store. Its text is secret and
// belongs in no backup, no log and no error.
type KeyStore interface {
	// Load returns the identity of this station for a book, as [NewIdentity]
	// wrote it, or [ErrNoIdentity].
	Load(bookID string) (identity string, err error)

	// Save keeps the identity for a book and replaces an earlier one. When it
	// returns nil the identity outlives a power cut.
	Save(bookID, identity string) error
}

// StagingStore is a KeyStore that keeps a second identity for a book beside the one that
// counts, while the book is being closed for it: so a power cut in between leaves both,
// and whichever opens the book is the station's.
type StagingStore interface {
	KeyStore

	// Stage keeps an identity beside the one that counts, in place of one staged before.
	Stage(bookID, identity string) error

	// Staged returns it, or [ErrNoIdentity].
	Staged(bookID string) (identity string, err error)

	// Unstage forgets it; no error where there is none.
	Unstage(bookID string) error
}

// NewIdentity makes a new station identity: an age X25519 identity in its
// public text form.
func NewIdentity() (string, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", fmt.Errorf("make the station's key: %w", err)
	}
	return identity.String(), nil
}

// ParseIdentity reads an identity written by [NewIdentity]; its Recipient is
// what [Wrap] takes. The error is [ErrIdentity] and never quotes the text.
func ParseIdentity(text string) (*age.X25519Identity, error) {
	identity, err := age.ParseX25519Identity(text)
	if err != nil {
		return nil, ErrIdentity
	}
	return identity, nil
}
