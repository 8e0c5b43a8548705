package book

import (
	"context"
	"errors"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// TestRekeySealsEverythingAnew: the same book, nothing of it under the key before; and
// what is written from now on does not open with the keyring before.
func TestRekeySealsEverythingAnew(t *testing.T) {
	r := newRig(t)
	made, err := r.NewRecovery()
	if err == nil {
		err = made.Keep(clinic.Actor{Kind: clinic.System})
	}
	if err != nil {
		t.Fatal(err)
	}
	r.scan()
	before, head := r.ring(), r.Head()
	a, err := r.PrepareRekey(context.Background(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	if verdict := r.scan(); verdict.Kind != clinic.AlreadyIn { // the lobby goes on
		t.Errorf("meanwhile: %+v", verdict)
	}
	if err := a.CompleteRekey(); err != nil {
		t.Fatal(err)
	}
	r.scan()
	if r.ring().CurrentKey() != before.CurrentKey()+1 {
		t.Errorf("the key is number %d in the book that stayed open", r.ring().CurrentKey())
	}
	r.openAgain()
	if r.ring().CurrentKey() != before.CurrentKey()+1 {
		t.Errorf("the key is number %d", r.ring().CurrentKey())
	}
	if verdict := r.scan(); verdict.Kind != clinic.AlreadyIn {
		t.Errorf("the card of before, and the visit: %+v", verdict)
	}
	if r.Head().N != head.N+1 {
		t.Errorf("want one entry more that tells of it, from %d to %d", head.N, r.Head().N)
	}
	stored, err := r.ReadStored(nil, 1<<20, func(uint64, string) bool { return true })
	if err != nil || len(stored.Entries) == 0 {
		t.Fatal(err)
	}
	for _, entry := range stored.Entries {
		if _, err := OpenStored(entry, before); !errors.Is(err, vault.ErrUnknownKey) {
			t.Fatalf("an entry opens with the keyring before: %v", err)
		}
	}
	// The same sheet opens a copy, and a replay is what the book is.
	r.Close()
	if err := Recover(copyOf(t, r.options), made.Recovery); err != nil {
		t.Errorf("the sheet: %v", err)
	}
	inspection, err := Inspect(r.options)
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	replayed, err := inspection.Rebuild(r.options.Path+".replayed", func(int) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	defer replayed.Close()
	if differ, err := inspection.Compare(replayed); err != nil || len(differ) > 0 {
		t.Errorf("a replay differs: %v, %v", differ, err)
	}
}

// TestARekeyThatIsCancelledChangesNothing, and leaves nothing.
func TestARekeyThatIsCancelledChangesNothing(t *testing.T) {
	r := newRig(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.PrepareRekey(ctx, quiet); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	r.nothingBeside()
	r.note(1)
	if r.ring().CurrentKey() != 1 {
		t.Error("the key is another")
	}
}
