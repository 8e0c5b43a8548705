package keep

import (
	"io"
	"os"

	"daybook/internal/platform"
)

// disk is how a backup reaches the disk: the system's own way, but for tests that
// have it fail.
type disk struct {
	writer func(*os.File) io.Writer
	sync   func(*os.File) error
	rename func(from, to string) error
	settle func(folder string) error // makes the names in it outlive a power cut
}

func systemDisk() disk {
	return disk{
		writer: func(file *os.File) io.Writer { return file },
		sync:   (*os.File).Sync, rename: os.Rename, settle: platform.SyncDir,
	}
}
