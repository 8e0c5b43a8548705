package export

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/platform"
)

// ErrThere means that there is a file of that name already, which stays as it is.
var ErrThere = errors.New("there is a file of that name already")

// partName is what a file is called while it is not whole.
const partName = ".daybook-export-*"

// Save is Write into a file that only this user may read, whole or not at all (see Place).
func Save(ctx context.Context, path string, b *book.Book, options Options, note func() error, progress func(part float64)) error {
	return Place(path, func(to io.Writer) error { return Write(ctx, to, b, options, progress) }, note)
}

// Place writes a file that only this user may read, whole or not at all. Before the file
// gets its name, note is told of it: where that fails, nothing is left. Errors are
// ErrThere, those of write and note, and those of platform.Classify.
func Place(path string, write func(to io.Writer) error, note func() error) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(ErrThere, err)
	}
	part, err := os.CreateTemp(filepath.Dir(path), partName)
	if err != nil {
		return platform.Classify(err)
	}
	sweep(part.Name())
	if err = write(part); err == nil {
		err = part.Sync()
	}
	if err = errors.Join(err, part.Close()); err == nil {
		err = note()
	}
	if err == nil {
		err = publish(part.Name(), path)
	}
	if err != nil {
		return errors.Join(platform.Classify(err), os.Remove(part.Name()))
	}
	return platform.SyncDir(filepath.Dir(path))
}

// leftFor is after how long a file that is not whole is taken for what an export left that
// was cut off: none takes so long.
const leftFor = 24 * time.Hour

// sweep removes what exports into the same folder left that were cut off, as by a power
// cut: it may be open to whoever finds it. It goes by the clock of the disk.
func sweep(made string) {
	latest, err := os.Stat(made)
	if err != nil {
		return
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(made), partName)) // the pattern is a constant
	for _, path := range left {
		if info, err := os.Lstat(path); err == nil && latest.ModTime().Sub(info.ModTime()) >= leftFor {
			os.Remove(path)
		}
	}
}

// publish gives a file its name, unless another one has it meanwhile.
func publish(part, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(ErrThere, err)
	}
	return os.Rename(part, path)
}
