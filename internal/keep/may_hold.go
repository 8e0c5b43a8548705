package keep

import (
	"io/fs"
	"os"
	"path/filepath"

	"daybook/internal/platform"
)

// MayHold reports, before anybody waits, why a folder cannot hold backups of the book
// at a path: it is not there, or it lies in the data folder, where whatever happens to
// the book happens to its backups. That it can be written to shows only in writing.
// Errors are a *Problem.
func MayHold(folder, bookPath string) error {
	info, err := os.Stat(folder)
	if err == nil && !info.IsDir() {
		err = fs.ErrNotExist
	}
	if err != nil {
		return problem(err, NoFolder, folder)
	}
	inside, err := platform.Inside(folder, filepath.Dir(bookPath))
	if err != nil {
		return problem(err, Disk, folder)
	}
	if inside {
		return &Problem{Code: InsideData, Path: folder}
	}
	return nil
}
