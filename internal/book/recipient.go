package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/vault"

	"filippo.io/age"
)

// ErrRecoveryUnknown means that the book does not say in a trustworthy way which
// recovery key is the clinic's: somebody changed it from outside, or an early
// version wrote the book. A new recovery key, or daybook recover, sets it right.
var ErrRecoveryUnknown = errors.New("nobody can tell which recovery key is the clinic's")

// placeRecovery is where the public half of the recovery key is sealed. The plain
// one beside it can be exchanged by whoever can write the file, and copies of the
// book would then be closed for a stranger.
func placeRecovery() vault.Place {
	return vault.Place{Bucket: bucketMeta, Key: []byte(metaRecoverySealed)}
}

// recoveryRecipient is the public half of the clinic's recovery key.
func recoveryRecipient(tx *bolt.Tx, ring *vault.Keyring) (*age.X25519Recipient, error) {
	sealed := tx.Get(bucketMeta, []byte(metaRecoverySealed))
	if sealed == nil {
		return nil, ErrRecoveryUnknown
	}
	plain, err := ring.Open(placeRecovery(), sealed)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRecoveryUnknown, err)
	}
	recipient, err := age.ParseX25519Recipient(string(plain))
	if err != nil || string(plain) != string(tx.Get(bucketMeta, []byte(metaRecovery))) {
		return nil, ErrRecoveryUnknown
	}
	return recipient, nil
}

// CopyRecipients are for whom copies of the book are closed: the clinic's recovery
// key, and this station. Errors are ErrRecoveryUnknown, ErrClosed, and those of the
// key store and the disk.
func (b *Book) CopyRecipients() ([]age.Recipient, error) {
	identity, err := loadIdentity(b.options.KeyStore, b.id)
	if err != nil {
		return nil, err
	}
	b.open.RLock()
	defer b.open.RUnlock()
	if b.file == nil {
		return nil, ErrClosed
	}
	var recovery *age.X25519Recipient
	err = b.file.View(func(tx *bolt.Tx) (err error) {
		recovery, err = recoveryRecipient(tx, b.ring())
		return err
	})
	if err != nil {
		return nil, err
	}
	return []age.Recipient{recovery, identity.Recipient()}, nil
}

// StationKey is the key by which this station opens its book, and the copies that it
// closed for itself. It is secret: it goes into no file, log or error. Errors are
// those of the key store.
func StationKey(store vault.KeyStore, bookID string) (age.Identity, error) {
	identity, err := loadIdentity(store, bookID)
	if err != nil {
		return nil, err
	}
	return identity, nil
}

// StationKey is this station's key, which opens the copies that it made.
func (b *Book) StationKey() (age.Identity, error) { return StationKey(b.options.KeyStore, b.id) }
