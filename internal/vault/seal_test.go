package vault_test

import (
	"bytes"
	"errors"
	"sync"
	"testing"

	"daybook/internal/vault"

	"pgregory.net/rapid"
)

func TestSealedValueOpensOnlyAsItWas(t *testing.T) {
	ring := newRing(t, "book")
	rapid.Check(t, func(t *rapid.T) {
		place := drawPlace(t, "place")
		plain := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "plain")
		sealed, err := ring.Seal(place, plain)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := ring.Open(place, sealed); err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("the value came back as %x, %v", got, err)
		}
		if len(sealed) != len(plain)+vault.Overhead {
			t.Fatalf("sealing added %d bytes, want %d", len(sealed)-len(plain), vault.Overhead)
		}
		bit := rapid.IntRange(0, len(sealed)*8-1).Draw(t, "bit")
		sealed[bit/8] ^= 1 << (bit % 8)
		wantRefused(t, ring, place, sealed, "a flipped bit")
		sealed[bit/8] ^= 1 << (bit % 8)
		wantRefused(t, ring, place, sealed[:rapid.IntRange(0, len(sealed)-1).Draw(t, "cut")], "a cut value")
		wantRefused(t, ring, place, append(sealed, 0), "a longer value")
	})
}

func TestMovedValueIsRefused(t *testing.T) {
	ring := newRing(t, "book")
	rapid.Check(t, func(t *rapid.T) {
		home, other := drawPlace(t, "home"), drawPlace(t, "other")
		sealed, err := ring.Seal(home, []byte("value"))
		if err != nil {
			t.Fatal(err)
		}
		if home.Bucket == other.Bucket && bytes.Equal(home.Key, other.Key) {
			t.Skip("the same place")
		}
		if _, err := ring.Open(other, sealed); !errors.Is(err, vault.ErrSealed) {
			t.Fatalf("a value moved from %v to %v: got %v, want ErrSealed", home, other, err)
		}
	})
}

func TestBorderBetweenBucketAndKeyCounts(t *testing.T) {
	ring := newRing(t, "book")
	sealed, err := ring.Seal(vault.Place{Bucket: "ab", Key: []byte("c")}, []byte("value"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ring.Open(vault.Place{Bucket: "a", Key: []byte("bc")}, sealed); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("bucket and key run together: got %v, want ErrSealed", err)
	}
}

func TestSealedTwiceLooksDifferent(t *testing.T) {
	ring := newRing(t, "book")
	place := vault.Place{Bucket: "b", Key: []byte("k")}
	one, _ := ring.Seal(place, []byte("same"))
	two, _ := ring.Seal(place, []byte("same"))
	if bytes.Equal(one, two) {
		t.Error("one value sealed twice has the same bytes")
	}
}

func TestSealIsSafeForConcurrentUse(t *testing.T) {
	ring := newRing(t, "book")
	var workers sync.WaitGroup
	for worker := range 4 {
		workers.Go(func() {
			place := vault.Place{Bucket: "b", Key: []byte{byte(worker)}}
			for range 200 {
				sealed, err := ring.Seal(place, []byte("value"))
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := ring.Open(place, sealed); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	workers.Wait()
}

func BenchmarkSealAndOpen(b *testing.B) {
	ring := newRing(b, "book")
	place := vault.Place{Bucket: "journal/body", Key: []byte("0123456789")}
	plain := make([]byte, 400)
	for b.Loop() {
		sealed, err := ring.Seal(place, plain)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := ring.Open(place, sealed); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	ring := newRing(f, "book")
	place := vault.Place{Bucket: "b", Key: []byte("k")}
	sealed, _ := ring.Seal(place, []byte("value"))
	f.Add(sealed)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, value []byte) {
		if _, err := ring.Open(place, value); err == nil && !bytes.Equal(value, sealed) {
			t.Errorf("forged bytes were opened: %x", value)
		}
	})
}

func drawPlace(t *rapid.T, label string) vault.Place {
	return vault.Place{
		Bucket: rapid.StringMatching(`[ab/]{0,3}`).Draw(t, label+" bucket"),
		Key:    rapid.SliceOfN(rapid.ByteRange('a', 'c'), 0, 3).Draw(t, label+" key"),
	}
}

func wantRefused(t *rapid.T, ring *vault.Keyring, place vault.Place, sealed []byte, what string) {
	_, err := ring.Open(place, sealed)
	if !errors.Is(err, vault.ErrSealed) && !errors.Is(err, vault.ErrFormat) && !errors.Is(err, vault.ErrUnknownKey) {
		t.Fatalf("%s was not refused: %v", what, err)
	}
}

// A clone of a book may keep its keys; its values are still its own.
func TestValueOfAnotherBookIsRefused(t *testing.T) {
	ring := func(bookID string) *vault.Keyring {
		ring, err := vault.NewKeyring(bytes.NewReader(bytes.Repeat([]byte{7}, 2*vault.KeySize)), bookID)
		if err != nil {
			t.Fatal(err)
		}
		return ring
	}
	place := vault.Place{Bucket: "b", Key: []byte("k")}
	sealed, err := ring("one").Seal(place, []byte("value"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ring("two").Open(place, sealed); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("another book under the same keys: got %v, want ErrSealed", err)
	}
	if _, err := newRing(t, "one").Open(place, sealed); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("the same book under other keys: got %v, want ErrSealed", err)
	}
}
