package platform

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

var (
	// ErrDiskFull means that there is no room, or the user's quota is used up.
	ErrDiskFull = errors.New("the disk is full")

	// ErrReadOnly means that the place cannot be written: a write-protected
	// stick, or a folder of somebody else.
	ErrReadOnly = errors.New("the place cannot be written to")

	// ErrNoFolder means that the folder does not exist: it was removed, or the
	// stick it is on.
	ErrNoFolder = errors.New("there is no such folder")
)

// SaveFile writes a file so that a power cut leaves either the old one or the
// new one, whole. When it returns nil, the data is on the disk. It tells
// [ErrDiskFull], [ErrReadOnly] and [ErrNoFolder] apart; the system's own error
// stays in the chain.
func SaveFile(path string, data []byte, perm fs.FileMode) error {
	if err := saveFile(path, data, perm); err != nil {
		return fmt.Errorf("save %s: %w", path, Classify(err))
	}
	return nil
}

func saveFile(path string, data []byte, perm fs.FileMode) error {
	dir := filepath.Dir(path)
	file, err := os.CreateTemp(dir, ".daybook-*.tmp")
	if err != nil {
		return err
	}
	temporary := file.Name()
	if err := fill(file, data, perm); err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return SyncDir(dir)
}

// temporaryPerm is what os.CreateTemp makes files with.
const temporaryPerm = 0o600

func fill(file *os.File, data []byte, perm fs.FileMode) error {
	if perm != temporaryPerm {
		// A stick without permissions refuses this. The file is then no more
		// open than it was asked to be.
		_ = file.Chmod(perm)
	}
	_, err := file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// Classify tells what a system error means for whoever wanted to write: it puts
// [ErrDiskFull], [ErrReadOnly] or [ErrNoFolder] in front and keeps the error in
// the chain. Any other error, and nil, it returns as it is.
func Classify(err error) error {
	switch {
	case isDiskFull(err):
		return fmt.Errorf("%w: %w", ErrDiskFull, err)
	case isReadOnly(err) || errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	case isNoFolder(err) || errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %w", ErrNoFolder, err)
	}
	return err
}
