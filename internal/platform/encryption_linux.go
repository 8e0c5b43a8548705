package platform

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// DiskEncryption looks whether LUKS, or another encryption of the device mapper, lies
// under the file system of a folder. It reads the system's own description and needs
// no administrator.
func DiskEncryption(folder string) Encryption {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return EncryptionUnknown
	}
	path, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return EncryptionUnknown
	}
	return encryptionOf(string(mounts), path, "/sys/dev/block", deviceOf)
}

// KeyKeptIn is where this station's key lies.
func KeyKeptIn() KeyPlace { return KeyInFile }

// deviceOf is the number of a block device, "259:2"; "" for none.
func deviceOf(path string) string {
	var stat syscall.Stat_t
	if syscall.Stat(path, &stat) != nil || stat.Mode&syscall.S_IFMT != syscall.S_IFBLK {
		return ""
	}
	return fmt.Sprintf("%d:%d", major(stat.Rdev), minor(stat.Rdev))
}

// As the kernel packs them.
func major(device uint64) uint64 { return device>>8&0xfff | device>>32&^uint64(0xfff) }
func minor(device uint64) uint64 { return device&0xff | device>>12&^uint64(0xff) }

// mount is one line of mountinfo (proc_pid_mountinfo(5)).
type mount struct{ device, point, kind, source string }

func parseMount(line string) (mount, bool) {
	before, after, ok := strings.Cut(line, " - ")
	left, right := strings.Fields(before), strings.Fields(after)
	if !ok || len(left) < 5 || len(right) < 2 {
		return mount{}, false
	}
	space := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`)
	return mount{device: left[2], point: space.Replace(left[4]), kind: right[0], source: space.Replace(right[1])}, true
}

// encryptionOf finds the mount that a path lies in, the last one over a place, and what
// is under it.
func encryptionOf(mounts, path, blocks string, device func(string) string) Encryption {
	var best mount
	for line := range strings.Lines(mounts) {
		m, ok := parseMount(line)
		if ok && len(m.point) >= len(best.point) && (m.point == "/" || path == m.point || strings.HasPrefix(path, m.point+"/")) {
			best = m
		}
	}
	switch best.kind {
	case "":
		return EncryptionUnknown
	case "ecryptfs", "fuse.gocryptfs", "fuse.encfs":
		return EncryptionOn
	}
	number := best.device
	if strings.HasPrefix(number, "0:") { // a file system that numbers itself, such as btrfs
		number = device(best.source)
	}
	if _, err := os.Stat(filepath.Join(blocks, number)); number == "" || err != nil {
		return EncryptionUnknown
	}
	if encryptedBlock(filepath.Join(blocks, number), 0) {
		return EncryptionOn
	}
	return EncryptionOff
}

// deepest is how many layers of devices are looked through.
const deepest = 8

// encryptedBlock reports whether a block device, or all that it is made of, is
// encrypted.
func encryptedBlock(block string, depth int) bool {
	if uuid, err := os.ReadFile(filepath.Join(block, "dm", "uuid")); err == nil && strings.HasPrefix(string(uuid), "CRYPT-") {
		return true
	}
	below, err := filepath.Glob(filepath.Join(block, "slaves", "*"))
	if err != nil || len(below) == 0 || depth == deepest {
		return false
	}
	for _, each := range below {
		if !encryptedBlock(each, depth+1) {
			return false
		}
	}
	return true
}
