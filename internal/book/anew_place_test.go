package book

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// anewUse is one of the reasons for which a book is written anew.
type anewUse struct {
	entries uint64 // that it records
	before  func(r *rig)
	write   func(r *rig) error
	done    func(r *rig) bool // whether it shows
}

func anewUses() map[string]anewUse {
	purge := anewUse{entries: 1, write: func(r *rig) error {
		due := r.due()
		a, err := r.PreparePurge(context.Background(), due, quiet)
		if err == nil {
			_, err = a.CompletePurge(dinaDirects, due)
		}
		return err
	}, done: func(r *rig) bool { return len(r.due()) == 0 }}
	rebuild := anewUse{write: func(r *rig) error {
		a, err := r.PrepareRebuild(context.Background(), quiet)
		if err == nil {
			err = a.CompleteRebuild()
		}
		return err
	}, before: func(r *rig) {
		r.withMeta(func(tx *bolt.Tx, _ *keyring) error { return tx.Drop(bucketContact) })
		r.Book = nil
		r.openAgain()
	}, done: func(r *rig) bool { return len(r.memory().ContactsOf("una-1")) == 1 }}
	newer := rebuild
	newer.before = func(r *rig) {
		r.withMeta(func(tx *bolt.Tx, _ *keyring) error { return tx.Remove(bucketMeta, []byte(metaLists)) })
		r.Book = nil
		r.openAgain()
	}
	newer.done = func(r *rig) bool { return !r.StateBehind() }
	rekey := anewUse{entries: 1, write: func(r *rig) error {
		a, err := r.PrepareRekey(context.Background(), quiet)
		if err == nil {
			err = a.CompleteRekey()
		}
		return err
	}, done: func(r *rig) bool { return r.ring().CurrentKey() == 2 }}
	return map[string]anewUse{"purge": purge, "rebuild": rebuild, "a newer layout": newer, "rekey": rekey}
}

// anewRig is a book that is about to be written anew, with commits and steps that call
// at; at is nil for nothing.
func anewRig(t *testing.T, use anewUse) (r *rig, at *func(step string) error) {
	r = oldRig(t)
	r.leave("una-1")
	if use.before != nil {
		use.before(r)
	}
	at = new(func(string) error)
	call := func(step string) error {
		if *at == nil {
			return nil
		}
		return (*at)(step)
	}
	r.options.File.BeforeCommit = func() error { return call("before a commit") }
	r.options.File.AfterCommit = func() error { return call("after a commit") }
	r.options.Fault = call
	r.openAgain()
	return r, at
}

// TestAPowerCutAtAnyStepOfWritingABookAnew, whatever for: what lies in the folder at
// that moment opens as the old book or the new one, whole, and the same can be done
// again there.
func TestAPowerCutAtAnyStepOfWritingABookAnew(t *testing.T) {
	for name, use := range anewUses() {
		t.Run(name, func(t *testing.T) {
			r, at := anewRig(t, use)
			highest := r.Highest()
			cuts, steps := []string{}, map[string]bool{}
			*at = func(step string) error {
				steps[step] = true
				cuts = append(cuts, folderAsItIs(t, filepath.Dir(r.options.Path)))
				return nil
			}
			if err := use.write(r); err != nil {
				t.Fatal(err)
			}
			for _, step := range []string{"before a commit", "after a commit", StepClose, StepPlace, StepSync} {
				if !steps[step] {
					t.Errorf("the step %q was never taken", step)
				}
			}
			*at = nil
			r.Close()
			old, fresh := 0, 0
			for i, folder := range cuts {
				found := openCut(t, r, folder, i)
				switch done := use.done(found); {
				case done && found.Highest() == highest+use.entries:
					fresh++
				case !done && found.Highest() == highest:
					old++
				default:
					t.Errorf("cut %d: the book ends with %d after %d, and %v", i, found.Highest(), highest, done)
				}
				found.nothingBeside()
				if !use.done(found) {
					if err := use.write(found); err != nil || !use.done(found) {
						t.Errorf("cut %d: once more: %v", i, err)
					}
				}
				found.sound(fmt.Sprintf("cut %d", i))
				found.Close()
			}
			if old == 0 || fresh == 0 {
				t.Errorf("%d cuts leave the old book, %d the new one", old, fresh)
			}
		})
	}
}

// folderAsItIs copies a folder as a power cut would leave it.
func folderAsItIs(t *testing.T, folder string) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "cut")
	if err := os.CopyFS(copied, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return copied
}

func openCut(t *testing.T, r *rig, folder string, number int) *rig {
	t.Helper()
	options := r.options
	options.Path = filepath.Join(folder, filepath.Base(r.options.Path))
	b, err := Open(options)
	if err != nil {
		t.Fatalf("cut %d: %v", number, err)
	}
	return &rig{Book: b, t: t, clock: r.clock, options: options, ana: r.ana, desk: r.desk}
}

// nothingBeside the book is left in its folder.
func (r *rig) nothingBeside() {
	r.t.Helper()
	found, err := os.ReadDir(filepath.Dir(r.options.Path))
	if err != nil || len(found) != 1 {
		r.t.Errorf("beside the book lies %v, %v", found, err)
	}
}

// TestAnyStepOfWritingABookAnewMayFail: the old book or the new one goes on, whole, with
// what is recorded next; nothing is left beside it.
func TestAnyStepOfWritingABookAnewMayFail(t *testing.T) {
	for name, use := range anewUses() {
		t.Run(name, func(t *testing.T) {
			for fails := 1; ; fails++ {
				r, at := anewRig(t, use)
				highest, steps, which := r.Highest(), 0, ""
				*at = func(step string) error {
					if steps++; steps == fails {
						which = step
						return errors.New("no space left")
					}
					return nil
				}
				err := use.write(r)
				*at = nil
				if which == "" {
					if err != nil || fails == 1 {
						t.Errorf("without a fault: %v, after %d steps", err, steps)
					}
					return
				}
				if err == nil {
					t.Errorf("step %d, %s: nothing was said", fails, which)
				}
				want := highest
				if which == StepSync {
					want += use.entries // it is in its place, only not surely
				}
				if r.Highest() != want || use.done(r) != (which == StepSync) {
					t.Errorf("step %d, %s: %v, and the book ends with %d, not %d", fails, which, err, r.Highest(), want)
				}
				r.nothingBeside()
				r.note(1)
				if err := use.write(r); name != "purge" && err != nil { // nobody is due any more where it was done
					t.Errorf("step %d, %s: once more: %v", fails, which, err)
				}
				r.sound(fmt.Sprintf("step %d, %s", fails, which))
				r.Close()
			}
		})
	}
}

// TestANewSheetDuringThePreparationCounts: the recovery key that was made meanwhile
// opens the book that takes the place of the old one.
func TestANewSheetDuringThePreparationCounts(t *testing.T) {
	r := oldRig(t)
	for name, prepare := range map[string]func() (*Anew, error){
		"rebuild": func() (*Anew, error) { return r.PrepareRebuild(context.Background(), quiet) },
		"rekey":   func() (*Anew, error) { return r.PrepareRekey(context.Background(), quiet) },
	} {
		a, err := prepare()
		if err != nil {
			t.Fatal(err)
		}
		made, err := r.NewRecovery()
		if err == nil {
			err = made.Keep(dinaDirects)
		}
		if err != nil {
			t.Fatal(err)
		}
		if name == "rekey" {
			err = a.CompleteRekey()
		} else {
			err = a.CompleteRebuild()
		}
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		if err := Recover(copyOf(t, r.options), made.Recovery); err != nil {
			t.Errorf("%s: the new sheet: %v", name, err)
		}
		r.openAgain()
	}
}

// TestWhatTheDiskGivesBackOtherwiseIsNotTaken: every entry is read back before the new
// file may take the book's place.
func TestWhatTheDiskGivesBackOtherwiseIsNotTaken(t *testing.T) {
	r := oldRig(t)
	var first []byte
	value := func(stored StoredEntry, _ journal.Entry, _ clinic.Event) ([]byte, error) {
		if first == nil {
			first = stored.Value
		}
		return first, nil
	}
	_, err := r.writeAnew(context.Background(), rewriting{ring: r.ring(), meta: r.sameMeta, value: value}, quiet)
	if !errors.Is(err, vault.ErrSealed) {
		t.Errorf("expected it not to be taken, got %v", err)
	}
	r.nothingBeside()
	r.note(1)
}
