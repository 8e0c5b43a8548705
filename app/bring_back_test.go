package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// bringing is a program without windows, whose work is handed back at once.
func bringing(t *testing.T, places folders, broken error) *program {
	t.Helper()
	p := &program{console: wordsIn(t, "en"), places: places, keys: platform.NewKeys(places.keys), clock: platform.NewSystemClock(), broken: broken}
	p.guard = newCrashGuard(p.console, places.data)
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.paper = newWorker(func(then func()) { then() }, p.guard.run, 0)
	p.ended.Store(true) // nothing is drawn
	t.Cleanup(func() { p.cancel(); p.paper.close() })
	return p
}

// prepared waits for what is to come back.
func prepared(t *testing.T, p *program, from keep.RestoreOptions) (*keep.Restoring, error) {
	t.Helper()
	type answer struct {
		ready *keep.Restoring
		err   error
	}
	answered := make(chan answer, 1)
	p.prepareRestore(from, func(float64) {}, func(ready *keep.Restoring, err error) { answered <- answer{ready, err} })
	got := <-answered
	return got.ready, got.err
}

// TestADamagedBookIsBroughtBack over itself, and kept under another name. The sentence
// of the failed start is a whole one in both languages.
func TestADamagedBookIsBroughtBack(t *testing.T) {
	places, file, recovery := backedUp(t)
	if err := os.Truncate(places.book(), 9000); err != nil {
		t.Fatal(err)
	}
	_, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if !mayBringBack(err) {
		t.Fatalf("a start that fails by %v offers no way back", err)
	}
	p := bringing(t, places, err)
	back := p.bringBack(nil)
	for language, begins := range map[string]string{"en": "The book’s file", "es": "El archivo"} {
		if got := back.Broken(language); !strings.HasPrefix(got, begins) {
			t.Errorf("in %s the window says %q", language, got)
		}
	}
	found, err := back.Find(filepath.Dir(file))
	if err != nil || len(found.Backups) != 1 {
		t.Fatalf("found were %+v, %v", found, err)
	}
	ready, err := prepared(t, p, keep.RestoreOptions{Backup: found.Backups[0].Path, Recovery: recovery})
	if err != nil {
		t.Fatal(err)
	}
	done, err := ready.Complete()
	if err != nil || done.Aside == "" {
		t.Fatalf("brought back: %+v, %v", done, err)
	}
	if info, err := os.Stat(done.Aside); err != nil || info.Size() != 9000 {
		t.Errorf("expected the damaged book under another name, got %v", err)
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell {
		t.Errorf("expected a sound book, got %d\n%s%s", code, out, errOut)
	}
}

// TestABookThatIsThereIsNotBroughtBackOver at a first start.
func TestABookThatIsThereIsNotBroughtBackOver(t *testing.T) {
	places, file, recovery := backedUp(t)
	_, err := prepared(t, bringing(t, places, nil), keep.RestoreOptions{Backup: file, Recovery: recovery})
	var problem *keep.Problem
	if !errors.As(err, &problem) || problem.Code != keep.Exists {
		t.Errorf("expected to be told that there is a book, got %v", err)
	}
}

// TestWhichFailuresOfferAWayBack: what an older book would not mend offers none.
func TestWhichFailuresOfferAWayBack(t *testing.T) {
	for err, want := range map[error]bool{
		bolt.ErrDamaged: true, book.ErrNotABook: true, vault.ErrSealed: true, vault.ErrNoIdentity: true, vault.ErrWrongIdentity: true,
		bolt.ErrInUse: false, book.ErrNewer: false, platform.ErrDiskFull: false, platform.ErrReadOnly: false, platform.ErrOpenToOthers: false,
	} {
		if got := mayBringBack(fmt.Errorf("open the book: %w", err)); got != want {
			t.Errorf("%v offers a way back: %v, want %v", err, got, want)
		}
	}
	if !mayBringBack(&book.TailError{}) {
		t.Error("a damaged end of the journal offers no way back")
	}
}

// TestRestoreFromASecondCopyAlone by the command line, on a new computer.
func TestRestoreFromASecondCopyAlone(t *testing.T) {
	there := atHome(t)
	recovery := makeBookAsked(t, there)
	renameClinic(t, there, "Harbor Light")
	stick := t.TempDir()
	if out, errOut, code := line(t, "en_US.UTF-8", "tape", "--to", stick); code != exitWell {
		t.Fatalf("expected a second copy, got %d\n%s%s", code, out, errOut)
	}
	atHome(t)
	out, errOut, code := restoreBy(t, "en", recovery.Text(), "--copy", stick)
	if code != exitWell || !strings.Contains(out, "entries 3;") {
		t.Fatalf("expected the book to be back, got %d\n%s%s", code, out, errOut)
	}
	if name := clinicName(t); name != "Harbor Light" {
		t.Errorf("the clinic is %q", name)
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell || !strings.Contains(out, "4 entries") {
		t.Errorf("expected a sound book of four entries, got %d\n%s%s", code, out, errOut)
	}
}

// TestABookThatIsGoneIsMissed where it would lie by itself, and nowhere else.
func TestABookThatIsGoneIsMissed(t *testing.T) {
	places := atHome(t)
	if bringing(t, places, nil).gone() {
		t.Error("a book is missed on a new computer")
	}
	makeBook(t, places)
	if err := os.Remove(places.book()); err != nil {
		t.Fatal(err)
	}
	if !bringing(t, places, nil).gone() {
		t.Error("a book that was there is not missed")
	}
	other, err := defaultFolders(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if bringing(t, other, nil).gone() {
		t.Error("a book is missed in a folder that never had one")
	}
}
