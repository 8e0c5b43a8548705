package book

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/journal"

	"pgregory.net/rapid"
)

// note records some holds on Ana, an entry each.
func (r *rig) note(count int) {
	r.t.Helper()
	for range count {
		id := clinic.HoldID(fmt.Sprintf("hold-%s-%d", r.Station(), r.Highest()))
		r.must(clinic.PlaceHold{Hold: clinic.Hold{ID: id, Patient: r.ana, Note: "Ask for the new number"}})
	}
}

func (r *rig) taken(entries []journal.Entry, want int) {
	r.t.Helper()
	if added, err := r.Import(entries); err != nil || added != want {
		r.t.Fatalf("expected %d entries to be taken in, got %d, %v", want, added, err)
	}
}

// TestImportGoesOnUnderTheirOwnName: what the old computer wrote after the backup
// is in the restored book, as if it had always been.
func TestImportGoesOnUnderTheirOwnName(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	if got := old.scan(); got.Kind != clinic.CheckedIn {
		t.Fatalf("expected Ana to be in, got %+v", got)
	}
	heard, imports := 0, restored.Imports()
	restored.Subscribe(func(c Change) {
		if c.Reloaded {
			heard++
		}
	})
	lost := int(old.Head().N - restored.Highest())
	restored.taken(old.entries(), lost)
	if restored.visit().Claim == nil || heard != 1 || restored.Imports() != imports+1 {
		t.Errorf("expected her visit at once, and to hear of it, got %+v, heard %d", restored.visit(), heard)
	}
	restored.taken(old.entries(), 0)
	if heard != 1 || restored.Head().N != 0 || restored.Highest() != old.Head().N {
		t.Errorf("expected nothing the second time, and no entry of its own, got %+v, heard %d", restored.Head(), heard)
	}
	restored.note(1)
	if head := restored.Head(); head.Station != restored.Station() || head.N != old.Head().N+1 {
		t.Errorf("expected its own entry behind the others, got %+v", head)
	}
	restored.sound("after the import")
	restored.openAgain()
	old.taken(restored.entries(), 1)
	old.sound("the old one, told of what came after")
}

// TestImportBehindItsOwnEntries: entries that lie before the book's last ones.
func TestImportBehindItsOwnEntries(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.must(clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: old.ana, Note: "Ask for the new number"}})
	old.must(clinic.ReleaseHold{Patient: old.ana, Hold: "h"})
	lost := int(old.Head().N - restored.Highest())
	restored.note(3)
	restored.scan()
	restored.taken(old.entries(), lost)
	restored.sound("after the import")
	before := restored.memoryText()
	restored.openAgain()
	if after := restored.memoryText(); after != before {
		t.Errorf("expected the same after reopening:\n%s\n%s", before, after)
	}
}

// backToACopy has three holds recorded, and then brings back the file from before
// them: the same computer with the same key.
func backToACopy(t *testing.T) (r *rig, later []journal.Entry) {
	t.Helper()
	r = newRig(t)
	r.Close()
	whole, err := os.ReadFile(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	r.openAgain()
	r.note(3)
	later = r.entries()
	r.Close()
	if err := os.WriteFile(r.options.Path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	r.openAgain()
	return r, later
}

// TestImportOfItsOwnLaterEntries: its own chain goes on behind them.
func TestImportOfItsOwnLaterEntries(t *testing.T) {
	r, later := backToACopy(t)
	r.taken(later, 3)
	r.note(1)
	r.sound("after its own entries came back")
	if head := r.Head(); head.N != later[len(later)-1].N+1 {
		t.Errorf("expected its chain to go on, got %+v", head)
	}
}

// TestImportOfAFork: one key in two copies of the book; the second is refused by
// name.
func TestImportOfAFork(t *testing.T) {
	r, later := backToACopy(t)
	r.note(1)
	var refused *ImportError
	if _, err := r.Import(later); !errors.As(err, &refused) || refused.Finding.Kind != journal.Forked || refused.Finding.N != r.Head().N {
		t.Errorf("expected a fork at %d, got %v", r.Head().N, err)
	}
}

// TestImportRefusesAsAWhole: nothing of a broken set comes in, and what is wrong
// is named.
func TestImportRefusesAsAWhole(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.note(4)
	all := old.entries()
	tail := all[len(all)-4:]
	first := tail[0].N
	for name, test := range map[string]struct {
		entries []journal.Entry
		want    journal.FindingKind
		n       uint64
	}{
		"one is missing":      {[]journal.Entry{tail[0], tail[2], tail[3]}, journal.Broken, first + 2},
		"the first is gone":   {tail[1:], journal.Broken, first + 1},
		"a body is exchanged": {exchanged(tail, 2, tail[1].BodyBytes), journal.Altered, first + 2},
		"a body is cut":       {exchanged(tail, 3, tail[3].BodyBytes[:20]), journal.Altered, first + 3},
		"another station's n": {[]journal.Entry{renamed(t, tail[3])}, journal.Missing, first},
	} {
		var refused *ImportError
		added, err := restored.Import(test.entries)
		if !errors.As(err, &refused) || refused.Finding.Kind != test.want || refused.Finding.N != test.n {
			t.Errorf("%s: expected %v at %d, got %d, %v", name, test.want, test.n, added, err)
		}
		if restored.Highest() != first-1 || len(restored.entries()) != int(first)-1 {
			t.Fatalf("%s: expected the book as it was", name)
		}
	}
	restored.taken(tail, 4)
}

// exchanged is a list with another body in one place.
func exchanged(list []journal.Entry, at int, body []byte) []journal.Entry {
	list = append([]journal.Entry(nil), list...)
	list[at].BodyBytes = body
	return list
}

// renamed is an entry as another station would have begun its chain with.
func renamed(t *testing.T, entry journal.Entry) journal.Entry {
	chain, err := journal.NewChain("stranger", nil, entry.N-1)
	if err != nil {
		t.Fatal(err)
	}
	payload, err := journal.Payload(entry.BodyBytes)
	if err != nil {
		t.Fatal(err)
	}
	made, err := chain.Append(journal.Meta{Time: entry.Time}, entry.Kind, entry.Version, payload, bytes.NewReader(make([]byte, 16)))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// TestImportThatTheDiskRefuses leaves all or nothing.
func TestImportThatTheDiskRefuses(t *testing.T) {
	old := newRig(t)
	restored := old.another()
	old.scan()
	before := restored.Highest()
	restored.fail = errors.New("no space left on device")
	if _, err := restored.Import(old.entries()); !errors.Is(err, ErrStopped) || restored.Highest() != before {
		t.Fatalf("expected the book to stop as it was, got %v at %d", err, restored.Highest())
	}
	restored.fail = nil
	if err := restored.Resume(); err != nil {
		t.Fatal(err)
	}
	restored.lie = errors.New("input/output error")
	if _, err := restored.Import(old.entries()); !errors.Is(err, ErrStopped) || restored.Highest() != old.Highest() {
		t.Fatalf("expected it to stop with what took, got %v at %d", err, restored.Highest())
	}
	restored.lie = nil
	if err := restored.Resume(); err != nil {
		t.Fatal(err)
	}
	restored.sound("after a disk that was wrong about itself")
	if restored.visit().Claim == nil {
		t.Error("expected Ana's visit to be there")
	}
}

// TestImportInAnyOrder: several stations act on copies of one book, some told of
// each other's entries; whoever takes all of it in, in whatever order, has the
// state that the journal gives, in the file and in memory.
func TestImportInAnyOrder(t *testing.T) {
	fewer(t, 50)
	rapid.Check(t, func(rt *rapid.T) {
		first := newRig(t)
		stations := []*rig{first, first.another(), first.another()}
		for range rapid.IntRange(1, 3).Draw(rt, "rounds") {
			at := stations[rapid.IntRange(0, 2).Draw(rt, "station")]
			at.clock.to(at.clock.Now().Add(time.Duration(rapid.IntRange(1, 90).Draw(rt, "later")) * time.Minute))
			lobbyDay(rt, at)
			if rapid.Bool().Draw(rt, "tell") {
				told := stations[rapid.IntRange(0, 2).Draw(rt, "told")]
				if _, err := told.Import(at.entries()); err != nil {
					rt.Fatalf("tell another station: %v", err)
				}
			}
		}
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "order"), 1))
		for _, i := range random.Perm(3) {
			for _, j := range random.Perm(3) {
				if _, err := stations[i].Import(shuffled(random, stations[j].entries())); err != nil {
					rt.Fatalf("take in: %v", err)
				}
			}
			stations[i].sound("a station that took all in")
			before := stations[i].memoryText()
			stations[i].openAgain()
			if after := stations[i].memoryText(); after != before {
				rt.Fatalf("expected the same after reopening:\n%s\n%s", before, after)
			}
		}
		if a, b, c := stations[0].memoryText(), stations[1].memoryText(), stations[2].memoryText(); a != b || b != c {
			rt.Fatalf("expected the same answers everywhere:\n%s\n%s\n%s", a, b, c)
		}
	})
}

func shuffled(random *rand.Rand, entries []journal.Entry) []journal.Entry {
	random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries
}
