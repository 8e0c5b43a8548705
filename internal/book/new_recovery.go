package book

import (
	"fmt"
	"io"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// NewRecovery is a recovery key that was made and opens nothing yet: Keep makes it
// the clinic's.
type NewRecovery struct {
	Recovery *vault.Recovery
	BookID   string
	book     *Book
}

// NewRecovery makes another recovery key, for a clinic whose sheet is lost or was
// never kept. Until Keep the one before goes on opening the book.
func (b *Book) NewRecovery() (*NewRecovery, error) {
	recovery, err := vault.NewRecovery()
	if err != nil {
		return nil, err
	}
	return &NewRecovery{Recovery: recovery, BookID: b.id, book: b}, nil
}

// Keep closes the book's keyring for this station and the new key, and records that
// somebody gave two groups of it back. Copies that were made before still open with
// the key before. Errors are those of Do, of the key store and of the disk; after
// one the key before still opens the book, and Keep may be called again.
func (n *NewRecovery) Keep(actor clinic.Actor) error {
	b := n.book
	if err := b.Read(func(v clinic.View) error {
		if !clinic.AllowedOn(v, actor, clinic.ActRecovery, b.Today()) {
			return fmt.Errorf("%s: %w", clinic.ActRecovery, ErrNotAllowed)
		}
		return nil
	}); err != nil {
		return err
	}
	if err := b.rewrap(n.Recovery); err != nil {
		return err
	}
	keep, err := askBack(b.options.Random, n.Recovery)
	if err != nil {
		return err
	}
	keep.Proven = true
	_, err = b.Do(actor, keep)
	return err
}

// rewrap closes the keyring for this station and another recovery key.
func (b *Book) rewrap(recovery *vault.Recovery) error {
	b.writer.Lock()
	defer b.writer.Unlock()
	switch {
	case b.Health().Stopped != nil:
		return ErrStopped
	case b.file == nil:
		return ErrClosed
	}
	identity, err := loadIdentity(b.options.KeyStore, b.id)
	if err != nil {
		return err
	}
	wrapped, err := vault.Wrap(b.ring(), identity.Recipient(), recovery.Recipient())
	if err != nil {
		return err
	}
	return writeKeys(b.file, b.ring(), wrapped, recovery.Recipient().String())
}

// AskBack has a book wait for two groups of a recovery key that was made for it.
func AskBack(random io.Reader, recovery *vault.Recovery) (clinic.Command, error) {
	return askBack(random, recovery)
}

// askBack chooses two groups of a key, which will tell that it was kept. The last
// group is shorter than the others, and left out.
func askBack(random io.Reader, recovery *vault.Recovery) (clinic.KeepRecovery, error) {
	chance := make([]byte, 2)
	if _, err := io.ReadFull(random, chance); err != nil {
		return clinic.KeepRecovery{}, err
	}
	first := int(chance[0]) % (vault.GroupCount - 1)
	second := (first + 1 + int(chance[1])%(vault.GroupCount-2)) % (vault.GroupCount - 1)
	groups := recovery.Groups()
	return clinic.KeepRecovery{First: first + 1, Second: second + 1, Check: clinic.RecoveryCheck(groups[first], groups[second])}, nil
}

// Recovery is what the book knows of the paper with the recovery key.
func (b *Book) Recovery() clinic.RecoverySheet { return b.snap.Load().recovery }
