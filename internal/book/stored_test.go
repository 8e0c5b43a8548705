package book

import (
	"errors"
	"testing"
)

// TestReadStoredInPieces: every entry once and in order, however small the pieces,
// and of those that are not wanted none.
func TestReadStoredInPieces(t *testing.T) {
	r := newRig(t)
	whole := r.entries()
	for _, limit := range []int{1, 700, 1 << 20} {
		var numbers []uint64
		pieces := 0
		for from, more := []byte(nil), true; more; pieces++ {
			piece, err := r.ReadStored(from, limit, func(n uint64, station string) bool { return n%2 == 0 && station == r.Station() })
			if err != nil || len(piece.Keyring) == 0 {
				t.Fatalf("read a piece: %v", err)
			}
			for _, stored := range piece.Entries {
				entry, err := r.OpenStored(stored)
				if err != nil {
					t.Fatalf("open an entry: %v", err)
				}
				numbers = append(numbers, entry.N)
			}
			from, more = piece.Next, piece.Next != nil
			if !more && piece.Through != r.Highest() {
				t.Errorf("expected to be told of the end at %d, got %d", r.Highest(), piece.Through)
			}
		}
		if len(numbers) != len(whole)/2 || limit == 1 && pieces < len(numbers) {
			t.Fatalf("limit %d: expected %d entries, got %v in %d pieces", limit, len(whole)/2, numbers, pieces)
		}
		for i, n := range numbers {
			if n != uint64(2*i+2) {
				t.Fatalf("limit %d: expected the even numbers in order, got %v", limit, numbers)
			}
		}
	}
}

func TestStoredOfAClosedBook(t *testing.T) {
	r := newRig(t)
	value, err := r.StoredAt(1, r.Station())
	if err != nil || value == nil {
		t.Fatalf("expected the first entry, got %v", err)
	}
	if value, err := r.StoredAt(1, "nobody"); err != nil || value != nil {
		t.Errorf("expected nothing of a station that is not there, got %d bytes, %v", len(value), err)
	}
	if has, err := r.HasStored([][]byte{r.entries()[0].Key(), []byte("no key")}); err != nil || !has[0] || has[1] {
		t.Errorf("expected the first alone to be there, got %v, %v", has, err)
	}
	r.Close()
	if _, err := r.ReadStored(nil, 1, func(uint64, string) bool { return true }); !errors.Is(err, ErrClosed) {
		t.Errorf("expected ErrClosed, got %v", err)
	}
}
