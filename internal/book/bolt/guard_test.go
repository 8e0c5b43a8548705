package bolt

import (
	"errors"
	"testing"

	"go.etcd.io/bbolt"
)

func TestGuardTellsBugsFromDamage(t *testing.T) {
	var none []int
	err := Guard(func() error {
		var tx *bbolt.Tx
		tx.Size() // a runtime error within bbolt
		return nil
	})
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("in bbolt: expected ErrDamaged, got %v", err)
	}
	for name, bug := range map[string]func(){
		"a runtime error": func() { none[len(none)] = 1 },
		"a panic":         func() { panic("mine") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s of ours: expected it to go on", name)
				}
			}()
			Guard(func() error { bug(); return nil })
		}()
	}
}

// TestGuardInAVisit: what the visitor does wrong is not the file's damage,
// though bbolt's functions are on the stack.
func TestGuardInAVisit(t *testing.T) {
	file := newFile(t, Options{})
	put(t, file, "k", "v")
	defer func() {
		if recover() == nil {
			t.Error("expected the visitor's panic to go on")
		}
	}()
	file.View(func(tx *Tx) error {
		return tx.tx.ForEach(func([]byte, *bbolt.Bucket) error { panic("mine") })
	})
}
