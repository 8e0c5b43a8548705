package demo

import (
	"crypto/rand"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/vault"
)

// keys is a key store that lasts as long as the test.
type keys struct {
	mu sync.Mutex
	of map[string]string
}

func (k *keys) Load(id string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if text, ok := k.of[id]; ok {
		return text, nil
	}
	return "", vault.ErrNoIdentity
}

func (k *keys) Save(id, identity string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.of == nil {
		k.of = map[string]string{}
	}
	k.of[id] = identity
	return nil
}

// wednesday is a day in the spring, so that the story crosses the night on
// which the clocks go forward.
func wednesday() clinic.Date { return clinic.NewDate(2026, time.April, 15) }

func startOf(t *testing.T, day clinic.Date) time.Time {
	t.Helper()
	start, err := Start(day)
	if err != nil {
		t.Fatal(err)
	}
	return start
}

func newFolders(t *testing.T) Folders {
	t.Helper()
	dir := t.TempDir()
	return Folders{Book: filepath.Join(dir, "book", "sample.db"), KeyStore: &keys{}, Cards: dir}
}

// words are the sample clinic's own texts alone.
func words(t *testing.T) *i18n.Catalog {
	t.Helper()
	own := fstest.MapFS{}
	for _, name := range []string{"demo.en.toml", "demo.es.toml"} {
		data, err := fs.ReadFile(assets.Texts(), name)
		if err != nil {
			t.Fatal(err)
		}
		own[name] = &fstest.MapFile{Data: data}
	}
	catalog, err := i18n.Load(own)
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func newOptions(t *testing.T) Options {
	t.Helper()
	return Options{
		Start: startOf(t, wednesday()), Catalog: words(t),
		Style: card.SheetStyle{
			Lines:   []string{"Please return to the front desk", "Por favor, devuelva esta tarjeta en la recepción"},
			Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF(),
		},
	}
}

// sample is one populated clinic, its book open at the moment it starts.
type sample struct {
	*book.Book
	folders Folders
	summary Summary
	clock   *Clock
}

// copyOf opens a copy of a populated book at the moment it starts.
func copyOf(t *testing.T, made Folders, summary Summary) sample {
	t.Helper()
	s := sample{folders: made, summary: summary, clock: NewClock(summary.Start)}
	s.folders.Book = filepath.Join(t.TempDir(), "copy.db")
	data, err := os.ReadFile(made.Book)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.folders.Book, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s.Book = opened(t, s.folders, s.clock)
	return s
}

func opened(t *testing.T, folders Folders, clock book.Clock) *book.Book {
	t.Helper()
	b, err := book.Open(book.Options{Path: folders.Book, KeyStore: folders.KeyStore, Clock: clock, Random: rand.Reader})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	return b
}
