package book

import (
	"errors"
	"testing"

	"daybook/internal/journal"
)

// TestTakeableIsWhatImportTakes, and what lies behind a gap is told.
func TestTakeableIsWhatImportTakes(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.note(4)
	all := old.entries()
	tail := all[len(all)-4:]
	found, err := restored.Takeable(append(tail[:1:1], tail[2:]...))
	var why *ImportError
	if err != nil || len(found.Entries) != 1 || found.Left != 2 || !errors.As(found.Why, &why) || why.Finding.Kind != journal.Broken {
		t.Fatalf("expected one entry before the gap and two behind it, got %d and %d, %v, %v", len(found.Entries), found.Left, found.Why, err)
	}
	restored.taken(found.Entries, 1)
	if found, err = restored.Takeable(all); err != nil || len(found.Entries) != 3 || found.Left != 0 || found.Why != nil {
		t.Fatalf("expected the other three, got %d and %d, %v, %v", len(found.Entries), found.Left, found.Why, err)
	}
	restored.taken(found.Entries, 3)
}
