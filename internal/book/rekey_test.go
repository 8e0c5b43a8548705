package book

import (
	"bytes"
	"context"
	"errors"
	"os"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/platform"
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
	before, head := r.ring, r.Head()
	r.Close()
	entries := 0
	if err := Rekey(context.Background(), r.options, func(n int) { entries = n }); err != nil {
		t.Fatal(err)
	}
	if entries != int(head.N) {
		t.Errorf("told of %d entries, the book had %d", entries, head.N)
	}
	r.openAgain()
	if r.ring.CurrentKey() != before.CurrentKey()+1 {
		t.Errorf("the key is number %d", r.ring.CurrentKey())
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

// TestARekeyThatDoesNotComeToItsEndChangesNothing: cancelled, on a disk that fails at
// any commit, or with the book open elsewhere. What is left behind hinders nothing.
func TestARekeyThatDoesNotComeToItsEndChangesNothing(t *testing.T) {
	r := newRig(t)
	if err := Rekey(context.Background(), r.options, func(int) {}); err == nil {
		t.Fatal("an open book was sealed anew")
	}
	r.Close()
	want, err := os.ReadFile(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	same := func(when string) {
		t.Helper()
		if got, err := os.ReadFile(r.options.Path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the book is another (%v)", when, err)
		}
		if _, err := os.Stat(r.options.Path + ".rekey"); err == nil {
			t.Errorf("%s: a draft is left", when)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Rekey(ctx, r.options, func(int) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	same("cancelled")
	r.fail = platform.ErrDiskFull
	if err := Rekey(context.Background(), r.options, func(int) {}); !errors.Is(err, platform.ErrDiskFull) && !errors.Is(err, ErrStopped) {
		t.Errorf("a full disk: %v", err)
	}
	same("a full disk")
	r.fail = nil
	if err := os.WriteFile(r.options.Path+".rekey", []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Rekey(context.Background(), r.options, func(int) {}); err != nil {
		t.Errorf("after one that was cut off: %v", err)
	}
	r.openAgain()
}
