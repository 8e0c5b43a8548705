package journal

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestChainLinksAndNumbers(t *testing.T) {
	chain, err := NewChain("s", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	noon := time.Date(2026, 11, 1, 12, 0, 0, 0, time.FixedZone("CST", -6*3600))
	meta := Meta{Time: noon, Boot: "boot", Mono: 7, Actor: "kiosk", Batch: "b"}
	first, err := chain.Append(meta, "kind", 2, nil, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	second, _ := chain.Append(meta, "kind", 2, nil, rand.Reader)
	if first.N != 1 || first.Prev != (Hash{}) {
		t.Errorf("the first entry is %d after %x", first.N, first.Prev)
	}
	if second.N != 2 || second.Prev != first.Hash() {
		t.Errorf("the second entry is %d and does not follow on the first", second.N)
	}
	if !first.Time.Equal(noon) || first.Time.Location() != time.UTC {
		t.Errorf("the time became %v, want %v in UTC", first.Time, noon)
	}
	if first.Boot != "boot" || first.Mono != 7 || first.Actor != "kiosk" || first.Batch != "b" || first.Version != 2 {
		t.Errorf("the entry says %+v", first.Header)
	}
}

func TestChainContinuesAboveAnotherStation(t *testing.T) {
	chain, _ := NewChain("s", nil, 0)
	last, _ := chain.Append(Meta{Time: time.Unix(1, 0)}, "kind", 1, nil, rand.Reader)
	chain, err := NewChain("s", last.HeaderBytes, 9)
	if err != nil {
		t.Fatal(err)
	}
	chain.Saw(20)
	chain.Saw(3)
	next, err := chain.Append(Meta{Time: time.Unix(2, 0)}, "kind", 1, nil, rand.Reader)
	if err != nil || next.N != 21 || next.Prev != last.Hash() || chain.Highest() != 21 {
		t.Errorf("the next entry is %d after %x, %v", next.N, next.Prev, err)
	}
}

func TestFailedAppendLeavesTheChain(t *testing.T) {
	chain, _ := NewChain("s", nil, 5)
	before := chain
	if _, err := chain.Append(Meta{Time: time.Unix(1, 0)}, "", 1, nil, rand.Reader); !errors.Is(err, ErrField) {
		t.Errorf("an entry without a kind: got %v, want ErrField", err)
	}
	if _, err := chain.Append(Meta{Time: time.Unix(1, 0)}, "kind", 1, nil, strings.NewReader("")); err == nil {
		t.Error("an entry was made without randomness")
	}
	if chain != before {
		t.Error("a failed append moved the chain")
	}
}

func TestNewChainRefusesAnotherLastEntry(t *testing.T) {
	other, _ := NewChain("other", nil, 0)
	last, _ := other.Append(Meta{Time: time.Unix(1, 0)}, "kind", 1, nil, rand.Reader)
	if _, err := NewChain("s", last.HeaderBytes, 1); !errors.Is(err, ErrField) {
		t.Errorf("another station's entry: got %v, want ErrField", err)
	}
	if _, err := NewChain("other", last.HeaderBytes, 0); !errors.Is(err, ErrField) {
		t.Errorf("an entry above the highest: got %v, want ErrField", err)
	}
	if _, err := NewChain("s", []byte("damage"), 1); !errors.Is(err, ErrHeader) {
		t.Errorf("damage: got %v, want ErrHeader", err)
	}
}
