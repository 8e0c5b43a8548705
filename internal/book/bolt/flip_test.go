package bolt

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"testing"
)

// headBytes is the part of a page that flips are tried in: its header and what
// its first entries say of themselves.
const headBytes = 48

// smallBook is the bytes of a file with everything a book's file has: buckets
// with branches, small ones, a value of several pages, free pages.
func smallBook(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whole.db")
	fill := func(tx *Tx) error {
		for i := range 300 {
			if err := tx.Append("journal", fmt.Appendf(nil, "%08d", i), make([]byte, 100)); err != nil {
				return err
			}
		}
		return errors.Join(tx.Put("large", []byte("k"), make([]byte, 20000)), tx.Put("small", []byte("k"), []byte("v")),
			tx.Put("gone", []byte("k"), make([]byte, 20000)))
	}
	err := Create(path, func(file *File) error {
		return errors.Join(file.Update(fill), file.Update(func(tx *Tx) error { return tx.Drop("gone") }))
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t testing.TB, b []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "book.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// use does with a file all that a book does, and reports whether any of it told
// of damage. It fails the test when damage shows as anything but ErrDamaged, or
// a walk visits more than the file can hold.
func use(t testing.TB, path string, most int) (told bool) {
	t.Helper()
	file, err := Open(path, Options{})
	if err != nil {
		if !errors.Is(err, ErrDamaged) {
			t.Fatalf("open: expected ErrDamaged, got %v", err)
		}
		return true
	}
	defer file.Close()
	told = len(file.Check()) > 0
	walked := func(tx *Tx) error {
		for _, bucket := range tx.Buckets() {
			visits := 0
			count := func(key, value []byte) (bool, error) {
				if visits++; visits > most {
					t.Fatalf("bucket %q: more than %d visits", bucket, most)
				}
				return true, nil
			}
			if err := errors.Join(tx.Walk(bucket, nil, count), tx.WalkBack(bucket, func(k, v []byte) (bool, error) { return visits < most, nil })); err != nil {
				return err
			}
			tx.Get(bucket, []byte("00000150"))
		}
		return nil
	}
	change := func(tx *Tx) error {
		return errors.Join(tx.Append("journal", []byte("1"), make([]byte, 9000)), tx.Put("small", []byte("k"), []byte("w")))
	}
	for name, err := range map[string]error{"read": file.View(walked), "write": file.Update(change)} {
		if err != nil && !errors.Is(err, ErrDamaged) {
			t.Fatalf("%s: expected ErrDamaged, got %v", name, err)
		}
	}
	return told
}

// inUse lists the pages that a file's content depends on.
func inUse(t *testing.T, b []byte) (pages []int, pageSize int) {
	t.Helper()
	path := write(t, b)
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	pageSize = file.db.Info().PageSize
	err = file.View(func(tx *Tx) error {
		for id := 0; ; id++ {
			page, err := tx.tx.Page(id)
			if err != nil || page == nil {
				return err
			}
			if page.Type != "free" {
				pages = append(pages, id)
			}
			id += page.OverflowCount
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages, pageSize
}

// TestFlippedBits flips one bit after the other in the pages of a book: never a
// crash or a hang, and no flip in a header goes untold.
func TestFlippedBits(t *testing.T) {
	whole := smallBook(t)
	if use(t, write(t, whole), len(whole)) {
		t.Fatal("expected nothing wrong with the whole file")
	}
	pages, pageSize := inUse(t, whole)
	if len(pages) < 8 {
		t.Fatalf("expected a file with a tree, got pages %v", pages)
	}
	random := rand.New(rand.NewSource(1))
	for _, page := range pages {
		for range max(2, 150/len(pages)) {
			place, bit := random.Intn(headBytes), random.Intn(8)
			b := append([]byte(nil), whole...)
			b[page*pageSize+place] ^= 1 << bit
			if place < headerSize && len(inspect(bytes.NewReader(b), int64(len(b)), true)) == 0 {
				t.Errorf("page %d, byte %d, bit %d: the flip was not told", page, place, bit)
			}
			use(t, write(t, b), len(whole))
		}
	}
}

// TestPageThatIsItsOwnParent: a search would never end.
func TestPageThatIsItsOwnParent(t *testing.T) {
	b := smallBook(t)
	pages, pageSize := inUse(t, b)
	for _, page := range pages {
		if at := page * pageSize; readHeader(b[at:]).flags == branchPage {
			order.PutUint64(b[at+headerSize+8:], uint64(page))
		}
	}
	if _, err := Open(write(t, b), Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("expected ErrDamaged, got %v", err)
	}
}

func FuzzFlippedBit(f *testing.F) {
	whole := smallBook(f)
	f.Add(uint32(0), uint8(0))
	f.Add(uint32(3*4096+10), uint8(7))
	f.Fuzz(func(t *testing.T, place uint32, bit uint8) {
		b := append([]byte(nil), whole...)
		b[int(place)%len(b)] ^= 1 << (bit % 8)
		use(t, write(t, b), len(whole))
	})
}
