//go:build !windows

package bolt

import (
	"errors"
	"os"
	"syscall"
)

// abandon lets go of a file that bbolt can no longer close. The lock must be
// taken off by hand: the mapping into memory would keep it.
func abandon(file *os.File) error {
	return errors.Join(syscall.Flock(int(file.Fd()), syscall.LOCK_UN), file.Close())
}
