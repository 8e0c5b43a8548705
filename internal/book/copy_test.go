package book

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
)

// TestACopyIsOfOneMoment: it ends where the book ended, and the book goes on.
func TestACopyIsOfOneMoment(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(t.TempDir(), "copy.db")
	last, err := r.Copy(context.Background(), path)
	if err != nil || last != r.Head() {
		t.Fatalf("expected a copy up to %+v, got %+v, %v", r.Head(), last, err)
	}
	r.must(clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: r.ana, Note: "afterwards"}})
	key, err := r.StationKey()
	if err != nil {
		t.Fatal(err)
	}
	copied, err := InspectWith(path, key)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	contents, err := copied.Contents()
	if err != nil || contents.Head != last || contents.Head == r.Head() {
		t.Errorf("expected the copy to end with entry %d, got %+v, %v", last.N, contents, err)
	}
}

// TestACopyThatFailsLeavesNoFile, and replaces none.
func TestACopyThatFailsLeavesNoFile(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(t.TempDir(), "copy.db")
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Copy(ended, path); !errors.Is(err, context.Canceled) {
		t.Errorf("expected context.Canceled, got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("expected no file, got %v", err)
	}
	if err := os.WriteFile(path, []byte("somebody's own"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Copy(context.Background(), path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("expected the file that is there to stay, got %v", err)
	}
	r.Close()
	if _, err := r.Copy(context.Background(), path+"2"); !errors.Is(err, ErrClosed) {
		t.Errorf("expected ErrClosed, got %v", err)
	}
}
