package platform

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"daybook/internal/vault"
)

// keyFileLimit is far above the 75 bytes of an identity.
const keyFileLimit = 4096

// FileKeyStore keeps identities in files that only this user can read. Whoever
// can act as this user, or takes the disk out, reads them too.
type FileKeyStore struct {
	// Dir is the folder, normally [ConfigDir]; it is made when first needed.
	Dir string
}

var _ vault.StagingStore = FileKeyStore{}

// Load returns the identity for a book, or [vault.ErrNoIdentity]. It refuses a
// file that others can read, with [ErrOpenToOthers].
func (s FileKeyStore) Load(bookID string) (string, error) {
	path, err := keyPath(s.Dir, bookID, ".key")
	if err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%w: no file %s", vault.ErrNoIdentity, path)
	}
	if err != nil {
		return "", fmt.Errorf("read this station's key: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return "", fmt.Errorf("read this station's key: %w", err)
	}
	if err := checkPrivate(path, info); err != nil {
		return "", err
	}
	data, err := io.ReadAll(io.LimitReader(file, keyFileLimit))
	if err != nil {
		return "", fmt.Errorf("read this station's key: %w", err)
	}
	return strings.TrimSpace(string(data)), nil
}

// Save writes the identity for a book, readable for this user alone. On a disk
// that cannot keep others out it fails with [ErrOpenToOthers].
func (s FileKeyStore) Save(bookID, identity string) error {
	path, err := keyPath(s.Dir, bookID, ".key")
	if err != nil {
		return err
	}
	if err := saveKey(s.Dir, path, []byte(identity+"\n")); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("look at this station's key: %w", err)
	}
	return checkPrivate(path, info)
}

// saveKey makes the folder and writes a key file into it.
func saveKey(dir, path string, data []byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder of the keys: %w", Classify(err))
	}
	return SaveFile(path, data, 0o600)
}
