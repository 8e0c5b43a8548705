//go:build !windows

package platform

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestSaveFilePermissions(t *testing.T) {
	for _, perm := range []fs.FileMode{0o600, 0o644, 0o640} {
		path := filepath.Join(t.TempDir(), "file")
		if err := SaveFile(path, []byte("x"), perm); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != perm {
			t.Errorf("the file has mode %v, %v, want %v", info.Mode(), err, perm)
		}
	}
}

func TestClassifySystemErrors(t *testing.T) {
	for errno, want := range map[syscall.Errno]error{
		syscall.ENOSPC:  ErrDiskFull,
		syscall.EDQUOT:  ErrDiskFull,
		syscall.EROFS:   ErrReadOnly,
		syscall.EACCES:  ErrReadOnly,
		syscall.EPERM:   ErrReadOnly,
		syscall.ENOENT:  ErrNoFolder,
		syscall.ENOTDIR: ErrNoFolder,
	} {
		if got := Classify(&fs.PathError{Op: "write", Path: "x", Err: errno}); !errors.Is(got, want) {
			t.Errorf("%v: got %v, want %v", errno, got, want)
		}
	}
}

func TestSaveFileOnAFullDisk(t *testing.T) {
	// /dev/full takes no byte; only the filling can be tried on it.
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no full device:", err)
	}
	if err := Classify(fill(full, []byte("x"), temporaryPerm)); !errors.Is(err, ErrDiskFull) {
		t.Errorf("got %v, want ErrDiskFull", err)
	}
}

func TestSyncDirNeedsAFolder(t *testing.T) {
	if err := SyncDir(t.TempDir()); err != nil {
		t.Errorf("a folder: %v", err)
	}
	if err := SyncDir(filepath.Join(t.TempDir(), "gone")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: got %v", err)
	}
}
