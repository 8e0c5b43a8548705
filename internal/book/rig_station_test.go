package book

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// another is a second station: a copy of the book as it is now, on a computer
// with an identity of its own.
func (r *rig) another() *rig {
	r.t.Helper()
	return r.from(r.saved())
}

// saved is the file of the book as it is now.
func (r *rig) saved() []byte {
	r.t.Helper()
	r.Close()
	whole, err := os.ReadFile(r.options.Path)
	if err != nil {
		r.t.Fatal(err)
	}
	r.openAgain()
	return whole
}

// from is a station of its own that begins with a file of the rig's book.
func (r *rig) from(whole []byte) *rig {
	r.t.Helper()
	copied := &rig{t: r.t, clock: &handClock{now: r.clock.Now(), boot: "elsewhere"}, ana: r.ana, code: r.code, desk: r.desk}
	copied.options = Options{
		Path: filepath.Join(r.t.TempDir(), "daybook.db"), KeyStore: memoryKeys{map[string]string{}},
		Clock: copied.clock, Random: r.options.Random, File: bolt.Options{
			BeforeCommit: func() error { return copied.fail },
			AfterCommit:  func() error { return copied.lie },
		},
	}
	if err := os.WriteFile(copied.options.Path, whole, 0o600); err != nil {
		r.t.Fatal(err)
	}
	closeFor(r.t, r.Book, copied.options)
	copied.openAgain()
	return copied
}

// closeFor closes a copied book for a new identity.
func closeFor(t testing.TB, b *Book, options Options) {
	t.Helper()
	text, err := vault.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	identity, err := vault.ParseIdentity(text)
	if err != nil {
		t.Fatal(err)
	}
	wrapped, err := vault.Wrap(b.ring(), identity.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	file, err := bolt.Open(options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := writeKeys(file, b.ring(), wrapped, identity.Recipient().String()); err != nil {
		t.Fatal(err)
	}
	options.KeyStore.Save(b.ID(), text)
}

// entries are the whole journal of an open book.
func (r *rig) entries() []journal.Entry {
	r.t.Helper()
	var all []journal.Entry
	for from, more := []byte(nil), true; more; {
		piece, err := r.ReadStored(from, 1<<16, func(uint64, string) bool { return true })
		if err != nil {
			r.t.Fatalf("read the journal: %v", err)
		}
		for _, stored := range piece.Entries {
			entry, err := r.OpenStored(stored)
			if err != nil {
				r.t.Fatalf("open an entry: %v", err)
			}
			all = append(all, entry)
		}
		from, more = piece.Next, piece.Next != nil
	}
	return all
}

// sound holds the book's state and memory against its journal.
func (r *rig) sound(what string) {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), "look.db")
	copied, err := r.InspectCopy(path)
	if err != nil {
		r.t.Fatalf("%s: copy the book: %v", what, err)
	}
	defer copied.Close()
	verifier := journal.NewVerifier()
	err = copied.Entries(func(key, header, body []byte, unreadable error) error {
		for _, finding := range verifier.Check(key, header, body) {
			if finding.Kind.Fault() {
				r.t.Errorf("%s: %v", what, finding)
			}
		}
		return unreadable
	})
	if err != nil {
		r.t.Fatalf("%s: read the journal: %v", what, err)
	}
	replayed, err := copied.Rebuild(path+".replayed", func(int) error { return nil })
	if err != nil {
		r.t.Fatalf("%s: replay: %v", what, err)
	}
	defer replayed.Close()
	if found, err := copied.Compare(replayed); err != nil || len(found) > 0 {
		r.t.Errorf("%s: expected the state that the journal gives, got %v, %v", what, found, err)
	}
}

// memoryText is the reference data in memory.
func (r *rig) memoryText() string {
	r.t.Helper()
	s := r.snap.Load()
	written, err := json.MarshalIndent([]any{
		s.founded, s.settings, s.logo, s.desk, s.clock, s.recovery, s.programs.items, s.tracks.items, s.staff.items, s.patients.items,
		s.byNumber.items, filled(s.admissions), filled(s.cards), s.byHash.items, filled(s.holds), s.closures.items, s.payers.items,
		filled(s.coverages), filled(s.authorizations), s.periods.items, filled(s.contacts), s.merges.items,
	}, "", " ")
	if err != nil {
		r.t.Fatalf("write the memory: %v", err)
	}
	return string(written) + fmt.Sprint(s.chosen.items, s.changes.items)
}

// filled leaves out who has nothing: it makes no difference to anybody.
func filled[K comparable, V any](s shelf[K, []V]) map[K][]V {
	all := map[K][]V{}
	for key, list := range s.items {
		if len(list) > 0 {
			all[key] = list
		}
	}
	return all
}
