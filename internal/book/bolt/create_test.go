package bolt

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func nothing(*File) error { return nil }

func TestADraftIsNoFileBeforeItIsPublished(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	draft, err := Prepare(path, nothing)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, Options{}); !errors.Is(err, ErrNoFile) || !DraftLeft(path) {
		t.Errorf("before it is published a draft opens: %v; left %v", err, DraftLeft(path))
	}
	if err := draft.Publish(); err != nil || DraftLeft(path) {
		t.Errorf("publishing: %v; left %v", err, DraftLeft(path))
	}
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	file.Close()
}

// TestADraftThatSomebodyElseWrote: the recovery key on the screen belongs to the
// first draft, so the second must not become the book under it.
func TestADraftThatSomebodyElseWrote(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	first, err := Prepare(path, nothing)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Prepare(path, nothing)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Publish(); !errors.Is(err, ErrDraft) {
		t.Errorf("the first draft was thrown away: want ErrDraft, got %v", err)
	}
	if err := second.Publish(); err != nil {
		t.Error(err)
	}
}

func TestADraftNeverReplacesABook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	draft, err := Prepare(path, nothing)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("made meanwhile"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := draft.Publish(); !errors.Is(err, ErrExists) || !errors.Is(err, fs.ErrExist) {
		t.Errorf("want ErrExists, got %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "made meanwhile" {
		t.Error("the book that was made meanwhile is gone")
	}
}
