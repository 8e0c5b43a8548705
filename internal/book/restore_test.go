package book

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/vault"
)

// restoring is a book that is there, closed, and a copy of it to be restored.
func restoring(t *testing.T) (options Options, copied string, recovery *vault.Recovery) {
	t.Helper()
	options, recovery, _ = foundElsewhere(t)
	if err := Recover(options, recovery); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(options.Path)
	if err != nil {
		t.Fatal(err)
	}
	copied = filepath.Join(filepath.Dir(options.Path), "restored.db")
	if err := os.WriteFile(copied, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	return options, copied, recovery
}

// station opens the book and says which station this is.
func station(t *testing.T, options Options) string {
	t.Helper()
	b, err := Open(options)
	if err != nil {
		t.Fatalf("open the book: %v", err)
	}
	defer b.Close()
	return b.Station()
}

func TestRestoringMakesANewStation(t *testing.T) {
	options, copied, recovery := restoring(t)
	before := station(t, options)
	if err := os.Remove(options.Path); err != nil {
		t.Fatal(err)
	}
	if err := Restore(options, copied, recovery, ""); err != nil {
		t.Fatal(err)
	}
	if after := station(t, options); after == before {
		t.Errorf("expected another station than %s", before)
	}
	if _, err := os.Stat(copied); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("expected the copy to be the book now, got %v", err)
	}
}

// TestRestoringThatFailsLeavesTheBook: it stands in its place and opens with the key
// that this station had.
func TestRestoringThatFailsLeavesTheBook(t *testing.T) {
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		harm func(options *Options, aside *string, recovery **vault.Recovery)
		want error
	}{
		"there is a book":         {func(_ *Options, aside *string, _ **vault.Recovery) { *aside = "" }, bolt.ErrExists},
		"another clinic's key":    {func(_ *Options, _ *string, r **vault.Recovery) { *r = stranger }, vault.ErrWrongIdentity},
		"the name aside is taken": {func(o *Options, aside *string, _ **vault.Recovery) { *aside = o.Path }, fs.ErrExist},
		"no folder aside":         {func(_ *Options, aside *string, _ **vault.Recovery) { *aside += "/none/x" }, fs.ErrNotExist},
		"the disk refuses the new key": {func(o *Options, _ *string, _ **vault.Recovery) {
			o.File.BeforeCommit = func() error { return fs.ErrInvalid }
		}, bolt.ErrCommit},
		"the disk is wrong about it": {func(o *Options, _ *string, _ **vault.Recovery) {
			o.File.AfterCommit = func() error { return fs.ErrInvalid }
		}, bolt.ErrCommit},
	} {
		t.Run(name, func(t *testing.T) {
			options, copied, recovery := restoring(t)
			before := station(t, options)
			whole, err := os.ReadFile(options.Path)
			if err != nil {
				t.Fatal(err)
			}
			harmed, aside := options, filepath.Join(filepath.Dir(options.Path), "aside.db")
			c.harm(&harmed, &aside, &recovery)
			if err := Restore(harmed, copied, recovery, aside); !errors.Is(err, c.want) {
				t.Errorf("expected %v, got %v", c.want, err)
			}
			if now, err := os.ReadFile(options.Path); err != nil || !bytes.Equal(now, whole) {
				t.Errorf("expected the book as it was (%v)", err)
			}
			if after := station(t, options); after != before {
				t.Errorf("expected station %s as before, got %s", before, after)
			}
		})
	}
}

func TestRestoringNeedsAClosedBook(t *testing.T) {
	options, copied, recovery := restoring(t)
	b, err := Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := Restore(options, copied, recovery, options.Path+".aside"); !errors.Is(err, bolt.ErrInUse) {
		t.Errorf("expected ErrInUse, got %v", err)
	}
}
