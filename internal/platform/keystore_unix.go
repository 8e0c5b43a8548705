//go:build !windows

package platform

import (
	"fmt"
	"io/fs"

	"daybook/internal/vault"
)

// DefaultKeyStore returns the best store of this system, with its files in dir:
// on Linux and macOS a file for this user alone.
func DefaultKeyStore(dir string) vault.KeyStore { return FileKeyStore{Dir: dir} }

func checkPrivate(path string, info fs.FileInfo) error {
	if open := info.Mode().Perm() & 0o077; open != 0 {
		return fmt.Errorf("%w: %s has mode %04o; close it with: chmod 600 '%s'",
			ErrOpenToOthers, path, info.Mode().Perm(), path)
	}
	return nil
}
