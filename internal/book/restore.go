package book

import (
	"errors"
	"fmt"
	"io"
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
// what it held before or the restored book, whole, and this computer opens it. Other
// errors are those of [Recover].
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
	key, err := recoverFile(options, file, recovery)
	if err != nil {
		return err
	}
	if err := recordFirst(options, file, key, recovery, first); err != nil {
		return errors.Join(err, key.drop())
	}
	if err := options.place(file, aside); err != nil {
		return errors.Join(err, key.settle())
	}
	return key.keep()
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

// recoverFile closes a file that is not the book yet for a new identity, which counts
// once the file is in its place.
func recoverFile(options Options, path string, recovery *vault.Recovery) (*stationKey, error) {
	file, err := bolt.Open(path, options.File)
	if err != nil {
		return nil, err
	}
	key, err := recoverInto(options, file, recovery)
	if err = errors.Join(err, file.Close()); err != nil && key != nil {
		err = errors.Join(err, key.drop())
	}
	return key, err
}

// place gives a file the name of the book. There is no moment at which the name is
// missing; where there is a book already, it is kept as aside first.
func (o Options) place(file, aside string) error {
	if aside == "" {
		return o.step(StepPlace, func() error { return bolt.Publish(file, o.Path) })
	}
	if _, err := os.Lstat(aside); err == nil {
		return fmt.Errorf("set the book aside as %s: %w", aside, fs.ErrExist)
	}
	if err := o.step(StepAside, func() error { return keepAside(o.Path, aside) }); err != nil {
		return fmt.Errorf("set the book aside: %w", err)
	}
	if err := o.step(StepPlace, func() error { return os.Rename(file, o.Path) }); err != nil {
		return errors.Join(err, os.Remove(aside))
	}
	return o.step(StepSync, func() error { return bolt.SyncFolder(o.Path) })
}

// keepAside gives a book a second name, or copies it where the disk knows no second
// names.
func keepAside(path, aside string) error {
	if err := os.Link(path, aside); err == nil {
		return nil
	}
	return copyAside(path, aside)
}

func copyAside(path, aside string) (err error) {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	if err = errors.Join(err, to.Sync(), to.Close()); err != nil {
		err = errors.Join(err, os.Remove(aside))
	}
	return err
}
