package book

import (
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Founding is what a new book begins with.
type Founding struct {
	Demo     bool
	Settings clinic.Settings
	// More is committed together with the founding: the first program, the
	// first director.
	More []Item
}

// Create makes a new book and this station's identity, and returns the clinic's
// recovery key. The recovery key is kept nowhere: shown once, printed, gone.
// The file appears only when everything in it is on the disk.
func Create(options Options, founding Founding) (recovery *vault.Recovery, err error) {
	id, err := clinic.NewID[string](options.Random)
	if err != nil {
		return recovery, err
	}
	ring, err := vault.NewKeyring(options.Random, id)
	if err != nil {
		return recovery, err
	}
	if recovery, err = vault.NewRecovery(); err != nil {
		return recovery, err
	}
	identityText, err := vault.NewIdentity()
	if err != nil {
		return recovery, err
	}
	identity, err := vault.ParseIdentity(identityText)
	if err != nil {
		return recovery, err
	}
	wrapped, err := vault.Wrap(ring, identity.Recipient(), recovery.Recipient())
	if err != nil {
		return recovery, err
	}
	// The identity first: a book that nobody can open would be worse than an
	// identity without a book.
	if err := options.KeyStore.Save(id, identityText); err != nil {
		return recovery, fmt.Errorf("keep this station's key: %w", err)
	}
	err = bolt.Create(options.Path, func(file *bolt.File) error {
		if err := writeMeta(file, id, wrapped, recovery.Recipient().String()); err != nil {
			return err
		}
		return writeFounding(options, file, id, founding)
	})
	return recovery, err
}

func writeMeta(file *bolt.File, id string, keyring []byte, recovery string) error {
	values := map[string][]byte{
		metaFormat: {fileFormat}, metaBook: []byte(id), metaKeyring: keyring, metaRecovery: []byte(recovery),
	}
	return file.Update(func(tx *bolt.Tx) error {
		for key, value := range values {
			if err := tx.Put(bucketMeta, []byte(key), value); err != nil {
				return err
			}
		}
		return nil
	})
}

func writeFounding(options Options, file *bolt.File, id string, founding Founding) error {
	b, err := newBook(options, file)
	if err != nil {
		return err
	}
	first := Item{Actor: clinic.Actor{Kind: clinic.System}, Command: clinic.Found{Book: id, Demo: founding.Demo, Settings: founding.Settings}}
	if len(founding.More) > 0 {
		first.At = founding.More[0].At
	}
	_, err = b.Batch(append([]Item{first}, founding.More...)...)
	return err
}
