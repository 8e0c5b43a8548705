package book

import (
	"errors"
	"os"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// TestReadOfACutFile: a file that loses its end under the program is an error to
// whoever asks, not the end of the process.
func TestReadOfACutFile(t *testing.T) {
	r := newRig(t)
	if err := os.Truncate(r.file.Path(), 0); err != nil {
		t.Fatal(err)
	}
	err := r.Read(func(clinic.View) error { return nil })
	if !errors.Is(err, bolt.ErrDamaged) {
		t.Errorf("expected ErrDamaged, got %v", err)
	}
}
