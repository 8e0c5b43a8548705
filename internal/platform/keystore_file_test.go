package platform

import (
	"path/filepath"
	"testing"
)

func TestFileKeyStore(t *testing.T) {
	testKeyStore(t, FileKeyStore{Dir: filepath.Join(t.TempDir(), "keys")})
}
