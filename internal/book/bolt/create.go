package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrExists means that there is a book at the path already; it is an fs.ErrExist.
var ErrExists = fmt.Errorf("there is a book already: %w", fs.ErrExist)

// ErrDraft means that a draft is not the one that was filled: it is gone, or
// another program wrote it anew.
var ErrDraft = errors.New("the book that was prepared is not there any more")

// Create makes a new file and fills it in one go: written beside its place,
// closed, synced, and only then given its name. A power cut leaves either no
// file or a whole one. It never replaces a file.
func Create(path string, fill func(*File) error) error {
	draft, err := Prepare(path, fill)
	if err != nil {
		return err
	}
	return draft.Publish()
}

// Draft is a whole file that has no name yet.
type Draft struct {
	path string
	info fs.FileInfo // as it was filled
}

// Prepare does all of Create but the last step, giving the file its name. The
// next Prepare for the path throws away a draft that was never published.
func Prepare(path string, fill func(*File) error) (*Draft, error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("create %s: %w", path, ErrExists)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("create the folder for %s: %w", path, err)
	}
	draft := draftOf(path)
	// What a start that was cut off left behind is no book.
	if err := os.Remove(draft); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("clear %s: %w", draft, err)
	}
	if err := fillDraft(draft, fill); err != nil {
		os.Remove(draft)
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	info, err := os.Stat(draft)
	if err != nil {
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	return &Draft{path, info}, nil
}

// Publish gives the file its name. It is ErrDraft where the draft is not the one
// that was filled, and fails where a file has the name already.
func (d *Draft) Publish() error {
	now, err := os.Stat(draftOf(d.path))
	if err != nil || !os.SameFile(now, d.info) || now.Size() != d.info.Size() || !now.ModTime().Equal(d.info.ModTime()) {
		return fmt.Errorf("create %s: %w", d.path, ErrDraft)
	}
	if err := Publish(draftOf(d.path), d.path); err != nil {
		return fmt.Errorf("create %s: %w", d.path, err)
	}
	return nil
}

// DraftLeft reports whether a draft lies there that was never published.
func DraftLeft(path string) bool {
	_, err := os.Stat(draftOf(path))
	return err == nil
}

func draftOf(path string) string { return path + ".new" }

func fillDraft(draft string, fill func(*File) error) error {
	file := &File{}
	if err := file.open(draft, *settings()); err != nil {
		return err
	}
	err := fill(file)
	if err == nil {
		err = file.db.Sync()
	}
	return errors.Join(err, file.Close())
}
