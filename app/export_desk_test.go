package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
	"daybook/internal/vault"
)

// TestALockedBookIsExportedOnceItIsOpen: the copy that is read meanwhile opens with what
// was unlocked, nothing of it is left, and the book is locked again at the next start.
func TestALockedBookIsExportedOnceItIsOpen(t *testing.T) {
	places := withStaff(t)
	const passphrase = "green tomato boat sky"
	lockBook(t, places, passphrase)
	p := &program{console: wordsIn(t, "en"), places: places, clock: platform.NewSystemClock(), keys: platform.NewKeys(places.keys)}
	p.ctx, p.cancel = context.WithCancel(t.Context())
	defer p.cancel()
	var locked *vault.LockedError
	if _, err := book.Open(p.options()); !errors.As(err, &locked) {
		t.Fatalf("want it locked, got %v", err)
	}
	id, err := book.ReadID(p.options())
	if err != nil {
		t.Fatal(err)
	}
	if err := p.keys.Unlock(id, passphrase, p.clock.Now()); err != nil {
		t.Fatal(err)
	}
	opened, err := book.Open(p.options())
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	p.book = opened
	w := &windows{program: p}
	order := desk.ExportOrder{Name: "all.json", Folder: t.TempDir(), What: clinic.ExportWhole, Language: "en", Actor: clinic.Actor{Kind: clinic.ByStaff, Staff: "ruth"}}
	path, err := w.exportCopy(p.ctx, order, func(float64) {})
	if err != nil {
		t.Fatalf("export: %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.Contains(data, []byte("Zyxwvutová")) {
		t.Errorf("the file lacks the patient: %d bytes, %v", len(data), err)
	}
	if left, _ := filepath.Glob(filepath.Join(places.data, copiedBooks)); len(left) != 0 {
		t.Errorf("the copy was left: %v", left)
	}
	order.Actor.Staff = "dana"
	if _, err := w.exportCopy(p.ctx, order, func(float64) {}); !errors.Is(err, book.ErrNotAllowed) {
		t.Errorf("the front desk: want ErrNotAllowed, got %v", err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := book.Open(bookOptions(places, platform.NewSystemClock())); !errors.As(err, &locked) {
		t.Errorf("at the next start it must be locked again, got %v", err)
	}
}
