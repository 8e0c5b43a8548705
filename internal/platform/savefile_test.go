package platform

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSaveFileReplacesWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.pdf")
	for _, want := range []string{strings.Repeat("long ", 1000), "short", ""} {
		if err := SaveFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("the file reads %q, %v, want %q", got, err, want)
		}
	}
	wantAlone(t, path)
}

func TestSaveFileLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "taken")
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := SaveFile(path, []byte("x"), 0o600); err == nil {
		t.Error("a folder was replaced by a file")
	}
	wantAlone(t, path)
}

func TestSaveFileTellsWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := SaveFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"folder is gone":   filepath.Join(dir, "gone", "letter.pdf"),
		"folder is a file": filepath.Join(file, "letter.pdf"),
	} {
		err := SaveFile(path, []byte("x"), 0o600)
		if !errors.Is(err, ErrNoFolder) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: got %v, want ErrNoFolder with the path", name, err)
		}
	}
}

func TestClassify(t *testing.T) {
	for name, c := range map[string]struct{ err, want error }{
		"permission": {&fs.PathError{Err: fs.ErrPermission}, ErrReadOnly},
		"not there":  {&fs.PathError{Err: fs.ErrNotExist}, ErrNoFolder},
	} {
		got := Classify(c.err)
		if !errors.Is(got, c.want) || !errors.Is(got, c.err) {
			t.Errorf("%s: got %v, want %v and the system's own error", name, got, c.want)
		}
	}
	if got := Classify(nil); got != nil {
		t.Errorf("no error became %v", got)
	}
	other := errors.New("other")
	if got := Classify(other); got != other {
		t.Errorf("an unknown error became %v", got)
	}
}

// wantAlone checks that path is the only thing in its folder.
func wantAlone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 || entries[0].Name() != filepath.Base(path) {
		t.Errorf("the folder holds %v, %v, want %s alone", entries, err, filepath.Base(path))
	}
}
