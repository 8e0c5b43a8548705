package book

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Restore makes a whole, synced file of a book the book at options.Path, and this
// computer a new station of it: what is recorded from now on is that station's, and
// can never be taken for what the computer before goes on to write. The file lies
// in the same folder under another name.
//
// Where there is a book at the path already, aside names where it is kept; with an
// empty aside it is bolt.ErrExists. The same clinic's book that was set aside opens by
// the recovery key alone. After an error, or a power cut at any moment, the path holds
// what it held before or the restored book, whole; but after a power cut the book from
// before may need the recovery key. Other errors are those of [Recover].
//
// The first commands are recorded by Daybook itself before the file gets its place, so
// that no restored book is without them.
func Restore(options Options, file string, recovery *vault.Recovery, aside string, first ...clinic.Command) error {
	before, err := os.Lstat(options.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		aside = ""
	case err != nil:
		return err
	case aside == "" || !before.Mode().IsRegular():
		return bolt.ErrExists
	default:
		if err := notInUse(options); err != nil {
			return err
		}
	}
	keeper, err := recoverFile(options, file, recovery)
	if err != nil {
		return err
	}
	if err := recordFirst(options, file, recovery, first); err != nil {
		return errors.Join(err, keeper.putBack())
	}
	if err := place(file, options.Path, aside); err != nil {
		keeper.options = options
		return errors.Join(err, keeper.settle())
	}
	return nil
}

// notInUse reports bolt.ErrInUse while another program has the book open. That it
// is damaged or cannot be opened is no reason to keep it in its place.
func notInUse(options Options) error {
	file, err := bolt.Open(options.Path, bolt.Options{})
	if err == nil {
		return file.Close()
	}
	if errors.Is(err, bolt.ErrInUse) {
		return err
	}
	return nil
}

// recoverFile is Recover on a file that is not the book yet. The keeper can take the
// exchange of keys back.
func recoverFile(options Options, path string, recovery *vault.Recovery) (*identityKeeper, error) {
	options.Path = path
	file, err := bolt.Open(path, options.File)
	if err != nil {
		return nil, err
	}
	keeper, err := recoverInto(options, file, recovery)
	if err = errors.Join(err, file.Close()); err != nil && keeper != nil {
		err = errors.Join(err, keeper.putBack())
	}
	return keeper, err
}

// putBack keeps the identity again that was there before; nothing where there was
// none, since an identity without its book opens nothing.
func (k *identityKeeper) putBack() error {
	if store, ok := k.options.KeyStore.(interface {
		PutBack(bookID string) (bool, error)
	}); ok {
		if done, err := store.PutBack(k.id); done {
			return err
		}
	}
	if k.before == "" {
		return nil
	}
	return k.options.KeyStore.Save(k.id, k.before)
}

// place gives a file the name of the book. Where the system has links, there is no
// moment at which the name is missing.
func place(file, path, aside string) error {
	if aside == "" {
		return bolt.Publish(file, path)
	}
	if _, err := os.Lstat(aside); err == nil {
		return fmt.Errorf("set the book aside as %s: %w", aside, fs.ErrExist)
	}
	if err := os.Link(path, aside); err == nil {
		if err := os.Rename(file, path); err != nil {
			return errors.Join(err, os.Remove(aside))
		}
		return bolt.SyncFolder(path)
	}
	if err := os.Rename(path, aside); err != nil {
		return fmt.Errorf("set the book aside: %w", err)
	}
	if err := bolt.Publish(file, path); err != nil {
		return errors.Join(err, os.Rename(aside, path))
	}
	return nil
}
