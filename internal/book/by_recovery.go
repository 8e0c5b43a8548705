package book

import (
	"errors"
	"slices"

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
	if err := Recover(options, recovery); err != nil {
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

// recordFirst records commands as Daybook itself in a file that is no book yet, and
// after them what the key that brought it back means for the recovery sheet.
func recordFirst(options Options, path string, key *stationKey, recovery *vault.Recovery, commands []clinic.Command) error {
	if len(commands) == 0 {
		return nil
	}
	options.Path, options.KeyStore = path, &onlyKey{key.text}
	b, err := Open(options)
	if err != nil {
		return err
	}
	sheet, err := sheetCommands(b, recovery)
	if err != nil {
		return errors.Join(err, b.Close())
	}
	var items []Item
	for _, command := range append(slices.Clone(commands), sheet...) {
		items = append(items, Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
	}
	_, err = b.Batch(items...)
	return errors.Join(err, b.Close())
}

// sheetCommands keep true what the book knows of its recovery sheet: the key that
// brought it back is the only one that opens it from now on, even where a newer one was
// made since, and somebody has it on paper.
func sheetCommands(b *Book, recovery *vault.Recovery) ([]clinic.Command, error) {
	sheet, groups := b.Recovery(), recovery.Groups()
	asked := func(number int) string { return groups[min(max(number, 1), len(groups))-1] }
	switch {
	case sheet.Check == "":
		return nil, nil
	case clinic.RecoveryCheck(asked(sheet.First), asked(sheet.Second)) != sheet.Check:
		keep, err := askBack(b.options.Random, recovery)
		keep.Proven = true
		return []clinic.Command{keep}, err
	case sheet.Waits():
		return []clinic.Command{clinic.ConfirmRecovery{}}, nil
	}
	return nil, nil
}
