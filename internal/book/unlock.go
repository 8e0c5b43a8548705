package book

import (
	"errors"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Doors is a key store whose way to the identity can be chosen.
type Doors interface {
	vault.KeyStore

	// Way is how the book opens on this computer.
	Way(bookID string) (vault.Way, error)

	// Change has the book open another way: prove says whether an identity opens the
	// book, and record tells the journal before the old way goes.
	Change(bookID string, to vault.Choice, prove func(identity string) error, record func() error) error
}

// ErrOneWay means that the book's key store has no other way than its own.
var ErrOneWay = errors.New("the book opens in one way only")

// Way is how this book opens when Daybook starts. It may wait for a disk.
func (b *Book) Way() (vault.Way, error) {
	doors, ok := b.options.KeyStore.(Doors)
	if !ok {
		return vault.ByItself, nil
	}
	return doors.Way(b.id)
}

// SetWay has the book open another way from now on. Who did it and which way is told
// in the journal; the passphrase and the key are not. It may take some seconds. Errors
// are ErrNotAllowed, ErrOneWay, those of Do, of the key store and of the disk; after
// one the book opens the way it did.
func (b *Book) SetWay(actor clinic.Actor, to vault.Choice) error {
	doors, ok := b.options.KeyStore.(Doors)
	if !ok {
		return ErrOneWay
	}
	if err := b.Read(func(v clinic.View) error {
		if !clinic.AllowedOn(v, actor, clinic.ActUnlock, b.Today()) {
			return fmt.Errorf("%s: %w", clinic.ActUnlock, ErrNotAllowed)
		}
		return nil
	}); err != nil {
		return err
	}
	told := false
	err := doors.Change(b.id, to, b.provesIdentity, func() error {
		_, err := b.Do(actor, clinic.SetUnlock{Way: clinic.UnlockWay(to.Way)})
		told = err == nil
		return err
	})
	if err != nil && told {
		err = errors.Join(err, b.NoteWay()) // the journal was told what did not come to pass
	}
	return err
}

// NoteWay tells the journal how the book opens here, where that is not what it was
// told last: the recovery sheet has it open by itself, and a power cut may have come
// between telling and doing.
func (b *Book) NoteWay() error {
	way, err := b.Way()
	if err != nil {
		return err
	}
	told, bySheet, err := b.toldWay()
	bySheet = bySheet && way == vault.ByItself
	if err != nil || told == clinic.UnlockWay(way) && !bySheet {
		return err
	}
	_, err = b.Do(clinic.Actor{Kind: clinic.System}, clinic.SetUnlock{Way: clinic.UnlockWay(way), BySheet: bySheet})
	return err
}

// provesIdentity says whether an identity opens this book, as the file is now.
func (b *Book) provesIdentity(text string) error {
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		return err
	}
	return b.readFile(func(tx *bolt.Tx) error {
		_, err := vault.Unwrap(tx.Get(bucketMeta, []byte(metaKeyring)), identity)
		return err
	})
}
