package keep

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/platform"
)

// Prune removes the backups that a rotation lets go, after a new one was made by
// WriteBackup in the same folder, which is thereby known to be good. Where that one is
// not there as it was made, nothing is removed. It returns what was removed; errors are
// a *Problem.
func Prune(made Backup, keep Rotation, zone *time.Location) (gone []Backup, err error) {
	folder := filepath.Dir(made.Path)
	list, err := Backups(folder)
	if err != nil {
		return nil, err
	}
	info, err := os.Lstat(made.Path)
	if err == nil && info.Size() != made.Size {
		err = fmt.Errorf("%d bytes where there were %d", info.Size(), made.Size)
	}
	if err != nil {
		return nil, &Problem{Code: ReadsOtherwise, Path: made.Path, Err: err}
	}
	_, leave := Rotate(list, made, keep, zone)
	for _, backup := range leave {
		if failed := os.Remove(backup.Path); failed != nil {
			err = errors.Join(err, problem(failed, Disk, backup.Path))
			continue
		}
		gone = append(gone, backup)
	}
	return gone, errors.Join(err, problem(platform.SyncDir(folder), Disk, folder))
}
