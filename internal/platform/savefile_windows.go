package platform

import (
	"errors"

	"golang.org/x/sys/windows"
)

// SyncDir does nothing on Windows: NTFS keeps the names of renamed files in its
// own journal, and a folder cannot be synced.
func SyncDir(string) error { return nil }

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

func isReadOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// isNoFolder includes a stick that was pulled out.
func isNoFolder(err error) bool {
	return errors.Is(err, windows.ERROR_NOT_READY) || errors.Is(err, windows.ERROR_DIRECTORY)
}
