package platform

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestSameDisk(t *testing.T) {
	folder := t.TempDir()
	inside := filepath.Join(folder, "inside")
	if err := os.Mkdir(inside, 0o700); err != nil {
		t.Fatal(err)
	}
	if same, known := SameDisk(folder, inside); !same || !known {
		t.Errorf("expected a folder and one inside it to share a disk, got %v, %v", same, known)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if _, known := SameDisk(folder, filepath.Join(folder, "none")); known {
		t.Error("expected nothing to be known of a folder that is not there")
	}
	if runtime.GOOS == "linux" {
		if same, known := SameDisk(folder, "/proc"); same || !known {
			t.Errorf("expected /proc to be another disk, got %v, %v", same, known)
		}
	}
}
