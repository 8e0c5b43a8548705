package platform

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/vault"
)

// TestAKeyIsNear the folders of its stick, and nowhere else.
func TestAKeyIsNear(t *testing.T) {
	stick, other := t.TempDir(), t.TempDir()
	copies := filepath.Join(stick, "Clinic", "Copies")
	if err := os.MkdirAll(copies, 0o700); err != nil {
		t.Fatal(err)
	}
	if KeyNear(copies) {
		t.Fatal("a key is near before there was one")
	}
	if err := writeStick(stick, vault.Door{Recipient: "age1qqqqqqqqqqqqqqqqqqqq"}, "AGE-SECRET-KEY-1"); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]bool{stick: true, copies: true, filepath.Join(copies, "new"): true, other: false} {
		if got := KeyNear(folder); got != want {
			t.Errorf("%s: a key is near: %v, expected %v", folder, got, want)
		}
	}
}
