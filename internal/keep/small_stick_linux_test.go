package keep

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// smallStick is a stick of so many bytes ("64k"), where this machine lets one be
// mounted.
func smallStick(t *testing.T, size string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("none", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no stick may be mounted here: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}

// TestABackupOntoAFullStick leaves nothing behind, says what is missing, and is made
// once there is room.
func TestABackupOntoAFullStick(t *testing.T) {
	r := newRig(t)
	r.folder = smallStick(t, "64k")
	_, err := WriteBackup(context.Background(), r.Book, r.folder, r.scratch, noon(), nobody)
	if !is(err, NoRoom) && !is(err, Full) {
		t.Errorf("expected a stick without room, got %v", err)
	}
	empty(t, r.folder, r.scratch)
	if err := syscall.Mount("none", r.folder, "", syscall.MS_REMOUNT, "size=16m"); err != nil {
		t.Fatalf("make room: %v", err)
	}
	if made := r.backup(); !made.endsWith(r.Head()) {
		t.Errorf("expected a backup of entry %d, got %+v", r.Head().N, made)
	}
}

// TestATapeOnAFullStick: the lag is told, the book goes on, and with room the copy
// catches up by itself.
func TestATapeOnAFullStick(t *testing.T) {
	r := newTapeRig(t)
	r.place = smallStick(t, "256k")
	r.follow(tapeSizes{chunk: 2 << 10, segment: 16 << 10})
	filler := filepath.Join(r.place, "filler")
	if err := os.WriteFile(filler, make([]byte, 1<<20), 0o600); err == nil {
		t.Fatal("expected the stick to be full")
	}
	r.add(6)
	r.fails(TapeFull)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	r.catchUp()
	r.whole()
}

// TestATapeOnAReadOnlyStick says so, and goes on once the switch is moved back.
func TestATapeOnAReadOnlyStick(t *testing.T) {
	r := newTapeRig(t)
	r.place = smallStick(t, "1m")
	r.follow(tapeSizes{chunk: 2 << 10, segment: 16 << 10})
	if err := syscall.Mount("none", r.place, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatalf("move the switch: %v", err)
	}
	r.add(6)
	r.fails(TapeReadOnly)
	if err := syscall.Mount("none", r.place, "", syscall.MS_REMOUNT, ""); err != nil {
		t.Fatalf("move the switch back: %v", err)
	}
	r.catchUp()
	r.whole()
}
