package platform

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"unsafe"

	"daybook/internal/vault"

	"golang.org/x/sys/windows"
)

// DefaultKeyStore returns the best store of this system, with its files in dir:
// on Windows, files protected by the user's logon.
func DefaultKeyStore(dir string) vault.KeyStore { return DPAPIKeyStore{Dir: dir} }

// DPAPIKeyStore keeps identities in files that Windows protects with the user's
// logon (CryptProtectData). The file alone, or the disk in another computer,
// opens nothing; whoever is logged on as this user reads it.
type DPAPIKeyStore struct {
	// Dir is the folder, normally [ConfigDir]; it is made when first needed.
	Dir string
}

var _ vault.StagingStore = DPAPIKeyStore{}

// Load returns the identity for a book, or [vault.ErrNoIdentity].
func (s DPAPIKeyStore) Load(bookID string) (string, error) {
	path, err := keyPath(s.Dir, bookID, ".dpapi")
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%w: no file %s", vault.ErrNoIdentity, path)
	}
	if err != nil {
		return "", fmt.Errorf("read this station's key: %w", err)
	}
	plain, err := unprotect(data, bookID)
	if err != nil {
		return "", fmt.Errorf("read this station's key: Windows does not open it for this user: %w", err)
	}
	return string(plain), nil
}

// Save protects the identity for a book and writes it.
func (s DPAPIKeyStore) Save(bookID, identity string) error {
	path, err := keyPath(s.Dir, bookID, ".dpapi")
	if err != nil {
		return err
	}
	data, err := protect([]byte(identity), bookID)
	if err != nil {
		return fmt.Errorf("protect this station's key: %w", err)
	}
	return saveKey(s.Dir, path, data)
}

// Stage keeps an identity beside the one that counts.
func (s DPAPIKeyStore) Stage(bookID, identity string) error {
	return s.Save(bookID+stagedEnding, identity)
}

// Staged returns what Stage kept, or [vault.ErrNoIdentity].
func (s DPAPIKeyStore) Staged(bookID string) (string, error) { return s.Load(bookID + stagedEnding) }

// Unstage forgets what Stage kept.
func (s DPAPIKeyStore) Unstage(bookID string) error { return RemoveKey(s.Dir, bookID+stagedEnding) }

// The book id takes part in the protection, so a file renamed to another
// book's does not open. No window may ask anything: the station starts alone.

func protect(plain []byte, bookID string) ([]byte, error) {
	var out windows.DataBlob
	err := windows.CryptProtectData(blob(plain), nil, blob([]byte(bookID)), 0, nil,
		windows.CRYPTPROTECT_UI_FORBIDDEN, &out)
	if err != nil {
		return nil, err
	}
	return takeBlob(out), nil
}

func unprotect(data []byte, bookID string) ([]byte, error) {
	if len(data) == 0 {
		return nil, errors.New("the file is empty")
	}
	var out windows.DataBlob
	err := windows.CryptUnprotectData(blob(data), nil, blob([]byte(bookID)), 0, nil,
		windows.CRYPTPROTECT_UI_FORBIDDEN, &out)
	if err != nil {
		return nil, err
	}
	return takeBlob(out), nil
}

func blob(data []byte) *windows.DataBlob {
	return &windows.DataBlob{Size: uint32(len(data)), Data: unsafe.SliceData(data)}
}

// takeBlob copies what Windows allocated and gives its memory back.
func takeBlob(b windows.DataBlob) []byte {
	defer windows.LocalFree(windows.Handle(unsafe.Pointer(b.Data)))
	return append([]byte(nil), unsafe.Slice(b.Data, b.Size)...)
}

// checkPrivate has nothing to look at: Windows keeps a profile's files private.
func checkPrivate(string, fs.FileInfo) error { return nil }
