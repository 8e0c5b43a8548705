package book

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
)

// TestAPurgeOnAFailingDisk: whichever commit fails, the book is as it was and goes on.
func TestAPurgeOnAFailingDisk(t *testing.T) {
	for fails := range 20 {
		r := oldRig(t)
		r.leave("una-1")
		due := r.due()
		commits := 0
		real := r.options.File.BeforeCommit
		r.Book.options.File.BeforeCommit = func() error {
			if commits++; commits == fails+1 {
				return errors.New("no space left")
			}
			return real()
		}
		a, err := r.PreparePurge(context.Background(), due, quiet)
		if err == nil {
			_, err = a.CompletePurge(dinaDirects, due)
		}
		r.Book.options.File.BeforeCommit = real
		if err == nil {
			if fails == 0 {
				t.Fatal("no commit was tried")
			}
			return
		}
		if len(r.due()) != 1 {
			t.Errorf("commit %d: %v, and yet somebody was removed", fails, err)
		}
		r.sound(fmt.Sprintf("commit %d failed", fails))
		r.note(1)
	}
	t.Error("a purge of so few entries takes more than 20 commits")
}

// TestAPowerCutDuringAPurge: at every commit, what lies in the book's place is whole,
// with all that was acknowledged.
func TestAPowerCutDuringAPurge(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	due, highest := r.due(), r.Highest()
	var cuts []string
	cut := func() error {
		whole, err := os.ReadFile(r.options.Path)
		if err != nil {
			return err
		}
		path := filepath.Join(t.TempDir(), "cut.db")
		cuts = append(cuts, path)
		return os.WriteFile(path, whole, 0o600)
	}
	r.Book.options.File.BeforeCommit, r.Book.options.File.AfterCommit = cut, cut
	r.purge(due)
	cut()
	r.Close()
	for i, path := range cuts {
		options := r.options
		options.Path = path
		b, err := Open(options)
		if err != nil {
			t.Fatalf("cut %d: %v", i, err)
		}
		at := &rig{Book: b, t: t, clock: r.clock, options: options, ana: r.ana}
		want := highest
		if i == len(cuts)-1 {
			want++
		}
		if b.Highest() != want {
			t.Errorf("cut %d: the book ends with %d, want %d", i, b.Highest(), want)
		}
		at.sound(fmt.Sprintf("cut %d", i))
		b.Close()
	}
}

// TestARebuildMendsTheState of a book whose state is not what its journal says, and
// changes nothing else.
func TestARebuildMendsTheState(t *testing.T) {
	r := oldRig(t)
	r.scan()
	heads := r.Head()
	entries := len(r.entries())
	r.withMeta(func(tx *bolt.Tx, ring *keyring) error {
		if err := tx.Drop(bucketVersion); err != nil { // as in a book from before there was one
			return err
		}
		return tx.Drop(bucketContact)
	})
	r.Book = nil
	r.openAgain()
	if len(r.memory().ContactsOf("una-1")) != 0 {
		t.Fatal("the state should be wrong")
	}
	a, err := r.PrepareRebuild(context.Background(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.CompleteRebuild(); err != nil {
		t.Fatal(err)
	}
	if r.Head() != heads || len(r.entries()) != entries || len(r.memory().ContactsOf("una-1")) != 1 {
		t.Errorf("the book ends with %+v, %d entries", r.Head(), len(r.entries()))
	}
	r.sound("after the rebuild")
	r.note(1)
}

// TestABookOfAnOlderVersionIsBehind until it was rebuilt; a new book never is.
func TestABookOfAnOlderVersionIsBehind(t *testing.T) {
	r := oldRig(t)
	if r.StateBehind() {
		t.Fatal("a new book is behind")
	}
	r.withMeta(func(tx *bolt.Tx, _ *keyring) error { return tx.Remove(bucketMeta, []byte(metaLists)) })
	r.Book = nil
	for range 2 {
		r.openAgain()
		if !r.StateBehind() {
			t.Fatal("a book from before is not behind")
		}
	}
	a, err := r.PrepareRebuild(context.Background(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.CompleteRebuild(); err != nil {
		t.Fatal(err)
	}
	r.openAgain()
	if r.StateBehind() {
		t.Error("a rebuilt book is behind")
	}
	r.sound("after the rebuild")
}
