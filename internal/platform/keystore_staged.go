package platform

import (
	"fmt"
	"os"

	"daybook/internal/vault"
)

// stagedEnding is behind the id of a book where the key is not this station's yet.
const stagedEnding = "-next"

// Stage keeps an identity beside the one that counts.
func (s FileKeyStore) Stage(bookID, identity string) error {
	return s.Save(bookID+stagedEnding, identity)
}

// Staged returns what Stage kept, or [vault.ErrNoIdentity].
func (s FileKeyStore) Staged(bookID string) (string, error) { return s.Load(bookID + stagedEnding) }

// Unstage forgets what Stage kept.
func (s FileKeyStore) Unstage(bookID string) error { return RemoveKey(s.Dir, bookID+stagedEnding) }

// Stage keeps an identity beside the one that counts: where the system keeps those of
// books that open by themselves, whatever the way.
func (k *Keys) Stage(bookID, identity string) error {
	store, ok := k.Plain.(vault.StagingStore)
	if !ok {
		return fmt.Errorf("keep a second key: %w", os.ErrInvalid)
	}
	return k.step("stage the new key", func() error { return store.Stage(bookID, identity) })
}

// Staged returns what Stage kept, or [vault.ErrNoIdentity].
func (k *Keys) Staged(bookID string) (string, error) {
	if store, ok := k.Plain.(vault.StagingStore); ok {
		return store.Staged(bookID)
	}
	return "", vault.ErrNoIdentity
}

// Unstage forgets what Stage kept.
func (k *Keys) Unstage(bookID string) error {
	return k.step("forget the staged key", func() error { return RemoveKey(k.Dir, bookID+stagedEnding) })
}
