package book

import (
	"errors"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// OpenByRecovery opens a file of a book that is nobody's yet, by the clinic's recovery
// key, so that entries can be taken in before it is restored. The station it opens as
// is forgotten with it: nothing may be recorded but by Import. Errors are those of
// Recover and Open.
func OpenByRecovery(options Options, recovery *vault.Recovery) (*Book, error) {
	options.KeyStore = &onlyKey{}
	if _, err := recoverFile(options, options.Path, recovery); err != nil {
		return nil, err
	}
	return Open(options)
}

// onlyKey keeps the identity of one book, and nowhere but in memory.
type onlyKey struct{ text string }

func (k *onlyKey) Load(string) (string, error) {
	if k.text == "" {
		return "", vault.ErrNoIdentity
	}
	return k.text, nil
}

func (k *onlyKey) Save(_, identity string) error {
	k.text = identity
	return nil
}

// CreateEmpty makes the file of a book without any entry, for those of its second
// copy. The keyring is the copy's; the recovery key opens the file.
func CreateEmpty(path, id string, ring *vault.Keyring, recovery *vault.Recovery) error {
	wrapped, err := vault.Wrap(ring, recovery.Recipient())
	if err != nil {
		return err
	}
	return bolt.Create(path, func(file *bolt.File) error {
		return writeMeta(file, id, newBookKeys{recovery: recovery, ring: ring, wrapped: wrapped})
	})
}

// recordFirst records commands as Daybook itself in a file that is no book yet.
func recordFirst(options Options, path string, commands []clinic.Command) error {
	if len(commands) == 0 {
		return nil
	}
	options.Path = path
	b, err := Open(options)
	if err != nil {
		return err
	}
	var items []Item
	for _, command := range commands {
		items = append(items, Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
	}
	_, err = b.Batch(items...)
	return errors.Join(err, b.Close())
}
