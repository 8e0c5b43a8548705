package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/vault"

	"filippo.io/age"
)

// stationKey is an identity that this station is about to have for a book.
type stationKey struct {
	options  Options
	id       string // of the book
	text     string // secret
	identity *age.X25519Identity
}

// newStationKey makes an identity and keeps it beside the one that counts, before the
// book is closed for it: a book that only the recovery key opens would be worse than an
// identity without a book.
func newStationKey(options Options, id string) (*stationKey, error) {
	text, err := vault.NewIdentity()
	if err != nil {
		return nil, err
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		return nil, err
	}
	if store, ok := options.KeyStore.(vault.StagingStore); ok {
		if err := options.step(StepStage, func() error { return store.Stage(id, text) }); err != nil {
			return nil, fmt.Errorf("keep this station's key: %w", err)
		}
	}
	return &stationKey{options, id, text, identity}, nil
}

// keep makes the identity this station's. Where that fails and it is still kept beside
// the one before, the next start goes on from there.
func (k *stationKey) keep() error {
	err := k.options.step(StepKeep, func() error { return k.options.KeyStore.Save(k.id, k.text) })
	store, staged := k.options.KeyStore.(vault.StagingStore)
	switch {
	case err != nil && !staged:
		return fmt.Errorf("keep this station's key: %w", err)
	case err == nil && staged:
		_ = k.options.step(StepForget, func() error { return store.Unstage(k.id) }) // the next start forgets it
	}
	return nil
}

// settle is for after an error: the identity counts if the book at the path took it
// after all, of which nobody knows before looking, and is forgotten otherwise.
func (k *stationKey) settle() error {
	if file, err := bolt.Open(k.options.Path, k.options.File); err == nil {
		_, keyring, err := readMeta(file)
		if err := errors.Join(err, file.Close()); err != nil {
			return err
		}
		if _, err := vault.Unwrap(keyring, k.identity); err == nil {
			return k.keep()
		}
	}
	return k.drop()
}

func (k *stationKey) drop() error {
	if store, ok := k.options.KeyStore.(vault.StagingStore); ok {
		return store.Unstage(k.id)
	}
	return nil
}

// stationIdentity is the identity by which this station opens a book's keyring: the one
// that counts, or one beside it that the book was closed for before the power went. That
// one counts from now on; and where it opens nothing, it is forgotten.
func stationIdentity(options Options, id string, keyring []byte) (*age.X25519Identity, error) {
	next := stagedKey(options, id)
	if next != nil {
		if _, err := vault.Unwrap(keyring, next.identity); err == nil {
			return next.identity, next.keep()
		}
	}
	identity, err := loadIdentity(options.KeyStore, id)
	if err != nil || next == nil {
		return identity, err
	}
	if _, err := vault.Unwrap(keyring, identity); err == nil {
		_ = next.drop()
	}
	return identity, nil
}

// stagedKey is the identity that is kept beside the one that counts; nil for none.
func stagedKey(options Options, id string) *stationKey {
	store, ok := options.KeyStore.(vault.StagingStore)
	if !ok {
		return nil
	}
	text, err := store.Staged(id)
	if err != nil {
		return nil
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		return nil
	}
	return &stationKey{options, id, text, identity}
}

// lookingIdentities are all by which this station might open a book, for looking at it
// alone.
func lookingIdentities(options Options, id string) ([]age.Identity, error) {
	identity, err := loadIdentity(options.KeyStore, id)
	next := stagedKey(options, id)
	switch {
	case next != nil && err != nil:
		return []age.Identity{next.identity}, nil
	case next != nil:
		return []age.Identity{identity, next.identity}, nil
	}
	return []age.Identity{identity}, err
}
