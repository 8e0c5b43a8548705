package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func newFile(t *testing.T, options Options) *File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	if err := Create(path, func(*File) error { return nil }); err != nil {
		t.Fatalf("create: %v", err)
	}
	file, err := Open(path, options)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func put(t *testing.T, file *File, key, value string) {
	t.Helper()
	if err := file.Update(func(tx *Tx) error { return tx.Put("b", []byte(key), []byte(value)) }); err != nil {
		t.Fatalf("put %s: %v", key, err)
	}
}

func get(t *testing.T, file *File, key string) (value string) {
	t.Helper()
	err := file.View(func(tx *Tx) error {
		value = string(tx.Get("b", []byte(key)))
		return nil
	})
	if err != nil {
		t.Fatalf("get %s: %v", key, err)
	}
	return value
}

func TestFailedWorkChangesNothing(t *testing.T) {
	file := newFile(t, Options{})
	put(t, file, "k", "before")
	mine := errors.New("mine")
	err := file.Update(func(tx *Tx) error {
		tx.Put("b", []byte("k"), []byte("after"))
		return mine
	})
	if !errors.Is(err, mine) || errors.Is(err, ErrCommit) {
		t.Errorf("expected the work's own error, got %v", err)
	}
	if got := get(t, file, "k"); got != "before" {
		t.Errorf("expected the value as it was, got %q", got)
	}
}

func TestFailedCommitSaysSo(t *testing.T) {
	file := newFile(t, Options{BeforeCommit: func() error { return errors.New("input/output error") }})
	err := file.Update(func(tx *Tx) error { return tx.Put("b", []byte("k"), []byte("v")) })
	if !errors.Is(err, ErrCommit) {
		t.Errorf("expected ErrCommit, got %v", err)
	}
	if got := get(t, file, "k"); got != "" {
		t.Errorf("expected nothing, got %q", got)
	}
}

func TestCommitThatTookAlthoughTheDiskSaysNo(t *testing.T) {
	file := newFile(t, Options{AfterCommit: func() error { return errors.New("input/output error") }})
	err := file.Update(func(tx *Tx) error { return tx.Put("b", []byte("k"), []byte("v")) })
	if !errors.Is(err, ErrCommit) {
		t.Errorf("expected ErrCommit, got %v", err)
	}
	if got := get(t, file, "k"); got != "v" {
		t.Errorf("expected the value to be there all the same, got %q", got)
	}
}

func TestWalks(t *testing.T) {
	file := newFile(t, Options{})
	for _, key := range []string{"c", "a", "d", "b"} {
		put(t, file, key, key+key)
	}
	walked := ""
	collect := func(until int) func(key, value []byte) (bool, error) {
		walked = ""
		return func(key, value []byte) (bool, error) {
			walked += string(key) + string(value) + " "
			until--
			return until > 0, nil
		}
	}
	for name, test := range map[string]struct {
		walk func(tx *Tx) error
		want string
	}{
		"all":          {func(tx *Tx) error { return tx.Walk("b", nil, collect(9)) }, "aaa bbb ccc ddd "},
		"from b on":    {func(tx *Tx) error { return tx.Walk("b", []byte("b"), collect(9)) }, "bbb ccc ddd "},
		"the first":    {func(tx *Tx) error { return tx.Walk("b", nil, collect(1)) }, "aaa "},
		"backwards":    {func(tx *Tx) error { return tx.WalkBack("b", collect(2)) }, "ddd ccc "},
		"of no bucket": {func(tx *Tx) error { collect(1); return tx.Walk("none", nil, collect(9)) }, ""},
	} {
		if err := file.View(test.walk); err != nil || walked != test.want {
			t.Errorf("%s: expected %q, got %q, %v", name, test.want, walked, err)
		}
	}
}

// TestValuesOutliveTheTransaction: what Get returns is no window into the file.
func TestValuesOutliveTheTransaction(t *testing.T) {
	file := newFile(t, Options{})
	put(t, file, "k", "value")
	var kept []byte
	file.View(func(tx *Tx) error { kept = tx.Get("b", []byte("k")); return nil })
	kept[0] = 'V'
	if got := get(t, file, "k"); got != "value" {
		t.Errorf("expected the file to be untouched, got %q", got)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	folder := t.TempDir()
	if _, err := Open(filepath.Join(folder, "none.db"), Options{}); !errors.Is(err, ErrNoFile) {
		t.Errorf("no file: expected ErrNoFile, got %v", err)
	}
	if _, err := os.Stat(filepath.Join(folder, "none.db")); err == nil {
		t.Error("expected opening not to make a file")
	}
	file := newFile(t, Options{})
	if _, err := Open(file.Path(), Options{}); !errors.Is(err, ErrInUse) {
		t.Errorf("open elsewhere: expected ErrInUse, got %v", err)
	}
	if err := Create(file.Path(), func(*File) error { return nil }); !errors.Is(err, ErrExists) {
		t.Errorf("create again: expected ErrExists, got %v", err)
	}
}

// TestCutOffWhileOpen reads a file that loses its end under the program: an
// error, not the end of the process.
func TestCutOffWhileOpen(t *testing.T) {
	file := newFile(t, Options{})
	big := make([]byte, 1<<16)
	for i := range 20 {
		put(t, file, string(rune('a'+i)), string(big))
	}
	if err := os.Truncate(file.Path(), 8192); err != nil {
		t.Fatal(err)
	}
	err := file.View(func(tx *Tx) error {
		return tx.Walk("b", nil, func(_, value []byte) (bool, error) { return len(value) > 0 && value[len(value)-1] == 0, nil })
	})
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("expected ErrDamaged, got %v", err)
	}
}

func TestFailedCreationLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	mine := errors.New("mine")
	if err := Create(path, func(*File) error { return mine }); !errors.Is(err, mine) {
		t.Errorf("expected the filling's error, got %v", err)
	}
	if left, _ := filepath.Glob(path + "*"); len(left) != 0 {
		t.Errorf("expected nothing to be left, found %v", left)
	}
}

func TestCheckOfASoundFile(t *testing.T) {
	file := newFile(t, Options{})
	put(t, file, "k", "v")
	if found := file.Check(); len(found) != 0 {
		t.Errorf("expected nothing wrong, got %v", found)
	}
}
