package keep

import (
	"errors"
	"os"
	"path/filepath"

	"daybook/internal/platform"
)

// SameDiskAsBook means that a folder lies on the disk that the book is on, and would
// be lost with it. It is no good place, but better than none.
const SameDiskAsBook ProblemCode = "same_disk"

// Fit looks whether copies of the book at a path may go to a folder: whether it is
// there, takes a file, and is not the book's own. Errors are a *Problem;
// SameDiskAsBook comes last, so that whoever wants the folder all the same knows that
// nothing else is the matter.
func Fit(folder, bookPath string) error {
	if err := MayHold(folder, bookPath); err != nil {
		return err
	}
	probe, err := os.CreateTemp(folder, ".daybook-probe-*")
	if err != nil {
		return problem(err, Disk, folder)
	}
	_, err = probe.WriteString("Daybook looks whether it can write here.\n")
	if err = errors.Join(err, probe.Sync(), probe.Close(), os.Remove(probe.Name())); err != nil {
		return problem(err, Disk, folder)
	}
	if same, known := platform.SameDisk(folder, existing(filepath.Dir(bookPath))); known && same {
		return &Problem{Code: SameDiskAsBook, Path: folder}
	}
	return nil
}

// existing is the innermost folder of a path that is there: the book's own comes
// only with the book.
func existing(folder string) string {
	for {
		if _, err := os.Stat(folder); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			return folder
		}
		folder = above
	}
}
