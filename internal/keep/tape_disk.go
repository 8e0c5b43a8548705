package keep

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"daybook/internal/platform"
)

// tapeDisk is what a tape asks of a file system, so that tests can fail it.
type tapeDisk interface {
	Stat(path string) (fs.FileInfo, error)
	// Files lists the regular files in a folder.
	Files(folder string) ([]fs.FileInfo, error)
	Read(path string) ([]byte, error)
	MakeFolder(path string) error
	// Create makes a file and fails where there is one.
	Create(path string) (tapeFile, error)
	// Append opens a file that is there, to write on at its end.
	Append(path string) (tapeFile, error)
	Remove(path string) error
	// Truncate cuts a file off at a length.
	Truncate(path string, size int64) error
	// SyncFolder makes the names in a folder outlive a power cut.
	SyncFolder(path string) error
}

type tapeFile interface {
	io.WriteCloser
	Sync() error
}

// plainDisk is the real one.
type plainDisk struct{}

func (plainDisk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }
func (plainDisk) Read(path string) ([]byte, error)      { return os.ReadFile(path) }
func (plainDisk) Remove(path string) error              { return os.Remove(path) }
func (plainDisk) Truncate(p string, size int64) error   { return os.Truncate(p, size) }
func (plainDisk) SyncFolder(path string) error          { return platform.SyncDir(path) }

func (plainDisk) Files(folder string) ([]fs.FileInfo, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []fs.FileInfo
	for _, entry := range entries {
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed meanwhile
		}
		if err != nil {
			return nil, err
		}
		if info.Mode().IsRegular() {
			files = append(files, info)
		}
	}
	return files, nil
}

func (plainDisk) MakeFolder(path string) error {
	if err := os.Mkdir(path, 0o700); !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

func (plainDisk) Create(path string) (tapeFile, error) {
	return openTapeFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY)
}

func (plainDisk) Append(path string) (tapeFile, error) {
	return openTapeFile(path, os.O_APPEND|os.O_WRONLY)
}

func openTapeFile(path string, flags int) (tapeFile, error) {
	file, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		return nil, err // not a nil *os.File in an interface
	}
	return file, nil
}
