package platform

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAFolderIsRemovedWithAllInIt(t *testing.T) {
	for name, remove := range map[string]func(string) error{"at once": RemoveFolder, "one by one": removeOneByOne} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			folder, outside := filepath.Join(root, "scratch"), filepath.Join(root, "kept.db")
			if err := os.MkdirAll(filepath.Join(folder, "deep", "deeper"), 0o700); err != nil {
				t.Fatal(err)
			}
			for _, file := range []string{outside, filepath.Join(folder, "a.db"), filepath.Join(folder, "deep", "deeper", "b.db")} {
				if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			os.Symlink(outside, filepath.Join(folder, "link")) // where this system makes links
			if err := remove(folder); err != nil {
				t.Fatalf("expected the folder to go, got %v", err)
			}
			if _, err := os.Lstat(folder); !os.IsNotExist(err) {
				t.Errorf("the folder is still there: %v", err)
			}
			if _, err := os.Stat(outside); err != nil {
				t.Errorf("what a link led to is gone: %v", err)
			}
			if err := remove(folder); err != nil {
				t.Errorf("a folder that is not there: %v", err)
			}
		})
	}
}
