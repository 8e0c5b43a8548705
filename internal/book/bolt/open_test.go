package bolt

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

func TestOpenOfACutFile(t *testing.T) {
	whole := smallBook(t)
	for _, size := range []int{0, 1, 100, 4096, 3 * 4096, len(whole) / 2} {
		path := write(t, whole[:size])
		if _, err := Open(path, Options{}); !errors.Is(err, ErrDamaged) {
			t.Errorf("%d bytes: expected ErrDamaged, got %v", size, err)
		}
		if info, err := os.Stat(path); err != nil || info.Size() != int64(size) {
			t.Errorf("%d bytes: expected the file to be left alone, got %v, %v", size, info.Size(), err)
		}
	}
}

// TestFreeListThatAsksForMemory: a count out of nowhere is not believed.
func TestFreeListThatAsksForMemory(t *testing.T) {
	b := smallBook(t)
	current, err := currentMeta(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	at := current.freelist * current.pageSize
	order.PutUint16(b[at+10:], 0xFFFF)
	order.PutUint64(b[at+headerSize:], 1<<40)
	if _, err := Open(write(t, b), Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("expected ErrDamaged, got %v", err)
	}
}

// TestDamagedInUse: what is open elsewhere may change while it is looked at.
func TestDamagedInUse(t *testing.T) {
	path := write(t, smallBook(t))
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	overwrite(t, path, headerSize, make([]byte, metaSize))
	overwrite(t, path, int64(file.db.Info().PageSize)+headerSize, make([]byte, metaSize))
	if _, err := Open(path, Options{}); !errors.Is(err, ErrInUse) {
		t.Errorf("expected ErrInUse, got %v", err)
	}
}

// TestOverwrittenWhileOpen: no transaction can begin any more, yet the file can
// be closed, and let go of.
func TestOverwrittenWhileOpen(t *testing.T) {
	path := write(t, smallBook(t))
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	overwrite(t, path, 0, make([]byte, 2*file.db.Info().PageSize))
	for range 2 {
		if _, err := file.Begin(); !errors.Is(err, ErrDamaged) {
			t.Errorf("read: expected ErrDamaged, got %v", err)
		}
		if err := file.Update(func(*Tx) error { return nil }); !errors.Is(err, ErrDamaged) {
			t.Errorf("write: expected ErrDamaged, got %v", err)
		}
	}
	if err := file.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	if _, err := Open(path, Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("open again: expected ErrDamaged, got %v", err)
	}
}

func overwrite(t *testing.T, path string, at int64, b []byte) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteAt(b, at); err != nil {
		t.Fatal(err)
	}
}
