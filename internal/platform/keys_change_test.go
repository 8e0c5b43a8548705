package platform

import (
	"errors"
	"testing"
	"time"

	"daybook/internal/vault"
)

// everyChange are the changes between two ways.
func everyChange() [][2]vault.Way {
	return [][2]vault.Way{
		{vault.ByItself, vault.ByPassphrase}, {vault.ByItself, vault.ByStick}, {vault.ByPassphrase, vault.ByStick},
		{vault.ByPassphrase, vault.ByItself}, {vault.ByStick, vault.ByPassphrase}, {vault.ByStick, vault.ByItself},
	}
}

// begun is a station that opens in a way, unlocked.
func begun(t *testing.T, way vault.Way) (*keyRig, *Keys) {
	t.Helper()
	r := newKeyRig(t)
	if err := r.change(r.start(), r.choice(way)); err != nil {
		t.Fatal(err)
	}
	keys := r.start()
	if way == vault.ByPassphrase {
		if err := keys.Unlock("book", testPassphrase, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	return r, keys
}

// TestAPowerCutAtAnyStepOfAChange leaves a book that opens the old way or the new one,
// and in the new one no key in the clear is left once it was opened.
func TestAPowerCutAtAnyStepOfAChange(t *testing.T) {
	cut := errors.New("the power went")
	for _, change := range everyChange() {
		from, to := change[0], change[1]
		for at := 0; ; at++ {
			r, keys := begun(t, from)
			steps := 0
			keys.Fault = func(string) error {
				steps++
				if steps > at {
					return cut // and nothing is done any more
				}
				return nil
			}
			err := r.change(keys, r.choice(to))
			way, opens := r.opens(testPassphrase)
			if opens != nil || way != from && way != to {
				t.Fatalf("%s to %s, cut at step %d: it opens %q: %v", from, to, at, way, opens)
			}
			if way != vault.ByItself && r.inTheClear(r.dir) {
				t.Errorf("%s to %s, cut at step %d: the key is in the clear", from, to, at)
			}
			if err == nil && way != to {
				t.Errorf("%s to %s, cut at step %d: nothing was said, and it opens %q", from, to, at, way)
			}
			if steps <= at {
				break
			}
		}
	}
}

// TestAStepThatFailsLeavesTheOldWay, where the disk works again afterwards.
func TestAStepThatFailsLeavesTheOldWay(t *testing.T) {
	for _, change := range everyChange() {
		from, to := change[0], change[1]
		for at := 1; ; at++ {
			r, keys := begun(t, from)
			steps := 0
			keys.Fault = func(string) error {
				if steps++; steps == at {
					return ErrDiskFull
				}
				return nil
			}
			err := r.change(keys, r.choice(to))
			want := to
			if err != nil {
				want = from
			}
			if way, opens := r.opens(testPassphrase); opens != nil || way != want {
				t.Errorf("%s to %s, step %d fails (%v): want %s, it opens %s: %v", from, to, at, err, want, way, opens)
			}
			if steps < at {
				break
			}
		}
	}
}

// TestAWayThatDoesNotOpenIsNotTaken, and the journal hears nothing of it.
func TestAWayThatDoesNotOpenIsNotTaken(t *testing.T) {
	for _, to := range []vault.Choice{
		{Way: vault.ByPassphrase}, {Way: vault.ByStick}, {Way: vault.ByStick, Folder: "/no/such/stick"},
	} {
		r, keys := begun(t, vault.ByItself)
		r.told = nil
		if err := r.change(keys, to); err == nil {
			t.Errorf("%+v was taken", to)
		}
		if way, err := r.opens(""); way != vault.ByItself || err != nil || len(r.told) > 0 {
			t.Errorf("%+v: it opens %s, %v, and was told %v", to, way, err, r.told)
		}
	}
}

func TestAChangeThatIsNotRecordedIsNone(t *testing.T) {
	refused := errors.New("not allowed")
	for _, change := range everyChange() {
		r, keys := begun(t, change[0])
		err := keys.Change("book", r.choice(change[1]), r.prove, func() error { return refused })
		if way, opens := r.opens(testPassphrase); !errors.Is(err, refused) || way != change[0] || opens != nil {
			t.Errorf("%v: %v; it opens %s, %v", change, err, way, opens)
		}
		if change[0] != vault.ByStick && r.inTheClear(r.sticks[0]) {
			t.Errorf("%v: the key was left on the stick", change)
		}
	}
}
