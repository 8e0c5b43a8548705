package platform

import (
	"os"

	"golang.org/x/sys/unix"
)

// Uncached asks the system to forget what it keeps of a synced file in memory, so
// that reading it again reads the disk or the stick. Where the system does not
// oblige, reading works all the same.
func Uncached(file *os.File) { _ = unix.Fadvise(int(file.Fd()), 0, 0, unix.FADV_DONTNEED) }
