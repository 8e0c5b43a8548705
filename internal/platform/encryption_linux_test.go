package platform

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLUKSIsFoundBelowAFileSystem: directly, below LVM, and below a file system that
// numbers itself; a plain partition is not encrypted, and what is not known is said to
// be unknown.
func TestLUKSIsFoundBelowAFileSystem(t *testing.T) {
	blocks := t.TempDir()
	write := func(path, content string) {
		t.Helper()
		path = filepath.Join(blocks, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("253:0/dm/uuid", "CRYPT-LUKS2-8a2b-luks\n")
	write("253:1/dm/uuid", "LVM-abc\n")
	write("253:1/slaves/dm-0/dm/uuid", "CRYPT-LUKS1-77-luks\n")
	write("253:2/dm/uuid", "LVM-abc\n")
	write("253:2/slaves/dm-0/dm/uuid", "CRYPT-LUKS1-77-luks\n")
	write("253:2/slaves/sdb1/size", "9\n")
	write("8:1/size", "9\n")
	mounts := `22 1 253:0 / / rw - ext4 /dev/mapper/root rw
23 22 253:1 / /home rw - xfs /dev/mapper/home rw
24 22 253:2 / /half rw - xfs /dev/mapper/half rw
25 22 8:1 / /plain\040disk rw,relatime shared:1 - ext4 /dev/sda1 rw
26 22 0:31 /@ /btrfs rw - btrfs /dev/mapper/pool rw
27 22 0:40 / /net rw - nfs4 server:/x rw
28 22 0:44 / /private rw - ecryptfs /home/.private rw
`
	device := func(path string) string {
		return map[string]string{"/dev/mapper/pool": "253:0"}[path]
	}
	for path, want := range map[string]Encryption{
		"/var/lib/daybook": EncryptionOn, "/home/desk": EncryptionOn, "/homework": EncryptionOn, "/half/x": EncryptionOff, "/plain disk": EncryptionOff,
		"/btrfs/a": EncryptionOn, "/net/a": EncryptionUnknown, "/private/a": EncryptionOn,
	} {
		if got := encryptionOf(mounts, path, blocks, device); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
	if got := encryptionOf("", "/", blocks, device); got != EncryptionUnknown {
		t.Errorf("without mounts it is %s", got)
	}
}
