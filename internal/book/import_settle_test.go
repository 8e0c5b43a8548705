package book

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// TestImportBehindHoldsTheStateAgainstTheJournal: the state is what a replay gives,
// whatever it was before.
func TestImportBehindHoldsTheStateAgainstTheJournal(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.note(1)
	restored.note(2)
	err := restored.file.Update(func(tx *bolt.Tx) error {
		extra := tables{tx, restored.ring(), nil}
		return errors.Join(tx.Drop(bucketPatient),
			writeRecord(extra, bucketCard, []byte("nobody's"), record[clinic.Card]{}))
	})
	if err != nil {
		t.Fatal(err)
	}
	restored.taken(old.entries(), 1)
	restored.sound("a state that was not what the journal gives")
	if patient, ok := restored.snap.Load().patients.items[restored.ana]; !ok || patient.Family == "" {
		t.Errorf("expected Ana back in memory, got %+v", patient)
	}
	left, err := os.ReadDir(filepath.Dir(restored.options.Path))
	if err != nil || len(left) != 1 {
		t.Errorf("expected the book alone in its folder, got %v, %v", left, err)
	}
}
