package book

import (
	"context"
	"testing"

	"daybook/internal/book/bolt"
)

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
