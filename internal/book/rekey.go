package book

import (
	"context"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

// PrepareRekey draws a new data key and writes the book anew, every value of it sealed
// with that key. The keys before stay in the keyring: the second copy has entries that
// only they open. Older copies of the book have a keyring of their own, and open as
// before.
//
// It helps where somebody may have the data key, but not the station's key nor the
// recovery key: what is written from now on, and what a thief gets hold of later, does
// not open with the old one. What they have already stays open to them.
//
// Errors are those of Anew.Follow, ErrUnlike, ErrRecoveryUnknown and those of the key
// store.
func (b *Book) PrepareRekey(ctx context.Context, progress func(part float64)) (*Anew, error) {
	next, err := b.ring().Rotated(b.options.Random)
	if err != nil {
		return nil, err
	}
	return b.writeAnew(ctx, rewriting{
		ring: next, meta: func(to *bolt.Tx) error { return b.metaUnder(to, next) },
		value: func(stored StoredEntry, entry journal.Entry, _ clinic.Event) ([]byte, error) {
			return sealEntry(next, entry)
		},
	}, progress)
}

// CompleteRekey puts the book that is sealed anew in its place, with an entry that
// tells of it. Errors are those of Do, the key store and the disk.
func (a *Anew) CompleteRekey() error {
	note := clinic.NoteRekeyed{Key: int(a.how.ring.CurrentKey())}
	_, err := a.place(func(view) error { return nil }, Item{Actor: clinic.Actor{Kind: clinic.System}, Command: note})
	return err
}

// metaUnder is sameMeta with another keyring, closed for whom the one before was.
func (b *Book) metaUnder(to *bolt.Tx, ring *vault.Keyring) error {
	identity, err := loadIdentity(b.options.KeyStore, b.id)
	if err != nil {
		return err
	}
	var recovery *age.X25519Recipient
	err = b.readFile(func(from *bolt.Tx) (err error) {
		recovery, err = recoveryRecipient(from, b.ring())
		return err
	})
	if err != nil {
		return err
	}
	wrapped, err := vault.Wrap(ring, identity.Recipient(), recovery)
	if err != nil {
		return fmt.Errorf("close the new keyring: %w", err)
	}
	if err := b.sameMeta(to); err != nil {
		return err
	}
	return putKeys(to, ring, wrapped, recovery.String())
}
