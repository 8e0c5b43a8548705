//go:build !windows

package platform

import (
	"errors"
	"os"
	"syscall"
)

func lockFile(file *os.File) error {
	err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return ErrHeld
	}
	return err
}

// letGo removes the file first: whoever takes it meanwhile sees that it is gone.
func letGo(path string, file *os.File) {
	_ = os.Remove(path)
	_ = file.Close()
}
