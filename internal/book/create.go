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

// Created is what creating a book gives.
type Created struct {
	BookID string
	// Recovery is the clinic's recovery key. It is kept nowhere: shown once,
	// printed, gone.
	Recovery *vault.Recovery
}

// Create makes a new book and this station's identity. The file appears only
// when everything in it is on the disk.
func Create(options Options, founding Founding) (Created, error) {
	id, err := clinic.NewID[string](options.Random)
	if err != nil {
		return Created{}, err
	}
	keys, err := newKeys(options, id)
	if err != nil {
		return Created{}, fmt.Errorf("make the book's keys: %w", err)
	}
	// The identity first: a book that nobody can open would be worse than an
	// identity without a book.
	if err := options.KeyStore.Save(id, keys.identity); err != nil {
		return Created{}, fmt.Errorf("keep this station's key: %w", err)
	}
	err = bolt.Create(options.Path, func(file *bolt.File) error {
		if err := writeMeta(file, id, keys.wrapped, keys.recovery.Recipient().String()); err != nil {
			return err
		}
		return writeFounding(options, file, id, founding)
	})
	return Created{BookID: id, Recovery: keys.recovery}, err
}

// newBookKeys are the keys of a new book.
type newBookKeys struct {
	identity string // of this station, secret
	recovery *vault.Recovery
	wrapped  []byte // the keyring, as an age file for both
}

func newKeys(options Options, bookID string) (newBookKeys, error) {
	ring, err := vault.NewKeyring(options.Random, bookID)
	if err != nil {
		return newBookKeys{}, err
	}
	recovery, err := vault.NewRecovery()
	if err != nil {
		return newBookKeys{}, err
	}
	text, err := vault.NewIdentity()
	if err != nil {
		return newBookKeys{}, err
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		return newBookKeys{}, err
	}
	wrapped, err := vault.Wrap(ring, identity.Recipient(), recovery.Recipient())
	return newBookKeys{identity: text, recovery: recovery, wrapped: wrapped}, err
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
