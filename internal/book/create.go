package book

import (
	"fmt"
	"slices"

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
	// AskBack has the book wait for two groups of the recovery key, as a sign that
	// the sheet was kept (see clinic.ConfirmRecovery).
	AskBack bool
}

// Created is what creating a book gives.
type Created struct {
	BookID string
	// Recovery is the clinic's recovery key. It is kept nowhere: shown once,
	// printed, gone.
	Recovery *vault.Recovery
}

// ErrDraft means that what was prepared is gone, or was written anew elsewhere.
var ErrDraft = bolt.ErrDraft

// Draft is a book that is whole and not there yet: Complete puts it in its place.
type Draft struct {
	Created
	file *bolt.Draft
}

// Create makes a new book and this station's identity. The file appears only
// when everything in it is on the disk.
func Create(options Options, founding Founding) (Created, error) {
	draft, err := Prepare(options, founding)
	if err != nil {
		return Created{}, err
	}
	return draft.Created, draft.Complete()
}

// Prepare does all of Create but the last step, so that the recovery key can be
// put on paper before there is anything to lose. A draft that is never completed
// is no book; the next Prepare throws it away.
func Prepare(options Options, founding Founding) (*Draft, error) {
	id, err := clinic.NewID[string](options.Random)
	if err != nil {
		return nil, err
	}
	keys, err := newKeys(options, id)
	if err != nil {
		return nil, fmt.Errorf("make the book's keys: %w", err)
	}
	if founding.AskBack {
		keep, err := askBack(options.Random, keys.recovery)
		if err != nil {
			return nil, err
		}
		founding.More = append(slices.Clone(founding.More), Item{Actor: clinic.Actor{Kind: clinic.System}, Command: keep})
	}
	// The identity first: a book that nobody can open would be worse than an
	// identity without a book.
	if err := options.KeyStore.Save(id, keys.identity); err != nil {
		return nil, fmt.Errorf("keep this station's key: %w", err)
	}
	file, err := bolt.Prepare(options.Path, func(file *bolt.File) error {
		if err := writeMeta(file, id, keys); err != nil {
			return err
		}
		return writeFounding(options, file, id, founding)
	})
	if err != nil {
		return nil, err
	}
	return &Draft{Created{BookID: id, Recovery: keys.recovery}, file}, nil
}

// Complete makes the draft the book. Errors are those of bolt.Draft.Publish.
func (d *Draft) Complete() error { return d.file.Publish() }

// CutOff reports whether making a book was begun here and never completed.
func CutOff(options Options) bool { return bolt.DraftLeft(options.Path) }

// newBookKeys are the keys of a new book.
type newBookKeys struct {
	identity string // of this station, secret
	recovery *vault.Recovery
	ring     *vault.Keyring
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
	return newBookKeys{identity: text, recovery: recovery, ring: ring, wrapped: wrapped}, err
}

func writeMeta(file *bolt.File, id string, keys newBookKeys) error {
	err := file.Update(func(tx *bolt.Tx) error {
		if err := tx.Put(bucketMeta, []byte(metaFormat), []byte{fileFormat}); err != nil {
			return err
		}
		return tx.Put(bucketMeta, []byte(metaBook), []byte(id))
	})
	if err != nil {
		return err
	}
	return writeKeys(file, keys.ring, keys.wrapped, keys.recovery.Recipient().String())
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
