package book

import (
	"fmt"
	"sync"
	"testing"

	"daybook/internal/clinic"
)

// TestImportWhileTheBookGoesOn: check-ins between the replay and the taking in, and
// another import in between, leave the state that the journal gives.
func TestImportWhileTheBookGoesOn(t *testing.T) {
	old := newRig(t)
	restored, third := old.another(), old.another()
	old.note(3)
	third.note(5)
	restored.note(4)
	rehearsed, err := restored.rehearse(old.entries())
	if err != nil || rehearsed == nil {
		t.Fatalf("expected a replay, got %v, %v", rehearsed, err)
	}
	defer rehearsed.close()
	restored.note(2)
	restored.scan()
	restored.writer.Lock()
	added, err := restored.takeIn(old.entries(), rehearsed)
	restored.writer.Unlock()
	if err != nil || added != 3 {
		t.Fatalf("expected three entries, got %d, %v", added, err)
	}
	restored.sound("with check-ins meanwhile")
	again, err := restored.rehearse(third.entries())
	if err != nil || again == nil {
		t.Fatalf("expected a replay, got %v, %v", again, err)
	}
	defer again.close()
	old.note(1)
	restored.taken(old.entries(), 1)
	restored.writer.Lock()
	added, err = restored.takeIn(third.entries(), again)
	restored.writer.Unlock()
	if err != nil || added != 5 {
		t.Fatalf("expected five entries, got %d, %v", added, err)
	}
	restored.sound("with another import meanwhile")
}

// TestImportBesideWriters: nobody has to stop writing or asking meanwhile.
func TestImportBesideWriters(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.note(20)
	restored.note(1)
	lost := old.entries()
	var others sync.WaitGroup
	for worker := range 3 {
		others.Go(func() {
			for n := range 10 {
				id := clinic.HoldID(fmt.Sprintf("beside-%d-%d", worker, n))
				if _, err := restored.Do(restored.desk, clinic.PlaceHold{Hold: clinic.Hold{ID: id, Patient: restored.ana, Note: "Ask"}}); err != nil {
					t.Errorf("write beside an import: %v", err)
				}
				if _, err := restored.Sheet(restored.ana); err != nil {
					t.Errorf("ask beside an import: %v", err)
				}
			}
		})
	}
	restored.taken(lost, 20)
	others.Wait()
	if got, want := len(restored.entries()), len(lost)+31; got != want {
		t.Errorf("expected %d entries, got %d", want, got)
	}
	restored.sound("after all of it")
}
