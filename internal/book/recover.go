package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/vault"
)

// Recover makes this computer a new station of a book by the clinic's recovery
// key: for a book whose computer is gone, a copy on another one, or a station's
// key that was lost. The station gets a new identity, so its chain starts anew
// behind the entries of the earlier ones; the same recovery key goes on opening
// the book. The book must not be open.
//
// A key that does not open the book is vault.ErrWrongIdentity and changes
// nothing; other errors are those of Open, vault.KeyStore and bolt. After any
// error the recovery key opens the book as before, and so does the identity that
// this station had, where the store could read it.
func Recover(options Options, recovery *vault.Recovery) error {
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		return err
	}
	key, err := recoverInto(options, file, recovery)
	// Closed before anybody looks at what the disk holds now.
	if shut := file.Close(); err == nil {
		err = shut
	}
	switch {
	case key == nil:
		return err
	case err != nil:
		return errors.Join(err, key.settle())
	}
	return key.keep()
}

// recoverInto closes the keyring for a new identity. The key is nil while the file was
// not touched.
func recoverInto(options Options, file *bolt.File, recovery *vault.Recovery) (*stationKey, error) {
	id, ring, err := recoverRing(file, recovery)
	if err != nil {
		return nil, err
	}
	key, err := newStationKey(options, id)
	if err != nil {
		return nil, err
	}
	// Its own recipient and not the one that the file names: that one is not
	// sealed, and whoever exchanged it must not be let in here.
	recipient := recovery.Recipient()
	wrapped, err := vault.Wrap(ring, key.identity.Recipient(), recipient)
	if err != nil {
		return nil, errors.Join(err, key.drop())
	}
	return key, writeKeys(file, ring, wrapped, recipient.String())
}

// recoverRing opens the keyring of a book with its recovery key.
func recoverRing(file *bolt.File, recovery *vault.Recovery) (id string, ring *vault.Keyring, err error) {
	id, keyring, err := readMeta(file)
	if err != nil {
		return "", nil, err
	}
	if ring, err = vault.Unwrap(keyring, recovery.Identity()); err != nil {
		return "", nil, fmt.Errorf("open the keyring: %w", err)
	}
	if ring.BookID() != id {
		return "", nil, fmt.Errorf("open the keyring: %w: it belongs to another book", ErrNotABook)
	}
	return id, ring, nil
}

// writeKeys keeps the keyring as it was closed, and for which recovery key.
func writeKeys(file *bolt.File, ring *vault.Keyring, wrapped []byte, recovery string) error {
	return file.Update(func(tx *bolt.Tx) error { return putKeys(tx, ring, wrapped, recovery) })
}

func putKeys(tx *bolt.Tx, ring *vault.Keyring, wrapped []byte, recovery string) error {
	sealed, err := ring.Seal(placeRecovery(), []byte(recovery))
	if err != nil {
		return err
	}
	values := map[string][]byte{metaKeyring: wrapped, metaRecovery: []byte(recovery), metaRecoverySealed: sealed}
	for key, value := range values {
		if err := tx.Put(bucketMeta, []byte(key), value); err != nil {
			return err
		}
	}
	return nil
}

// MayRecover reports why a book cannot be recovered whatever the key: that it
// is not there, open elsewhere, damaged or no book. It changes nothing.
func MayRecover(options Options) error {
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		return err
	}
	defer file.Close()
	_, _, err = readMeta(file)
	return err
}
