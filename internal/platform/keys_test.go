package platform

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

const (
	testPassphrase  = "four plain green words"
	otherPassphrase = "five other quiet blue words"
)

// keyRig is one station's keys, with two sticks that can be plugged in.
type keyRig struct {
	t        *testing.T
	dir      string
	sticks   [2]string
	in       []string // the sticks that are plugged in
	identity string
	told     []vault.Way // what the journal was told
}

func newKeyRig(t *testing.T) *keyRig {
	t.Helper()
	identity, err := vault.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	r := &keyRig{t: t, dir: filepath.Join(t.TempDir(), "keys"), sticks: [2]string{t.TempDir(), t.TempDir()}, identity: identity}
	r.in = r.sticks[:1]
	if err := r.start().Save("book", identity); err != nil {
		t.Fatal(err)
	}
	return r
}

// start is the program after a restart.
func (r *keyRig) start() *Keys {
	keys := NewKeys(r.dir)
	keys.Cost = 4
	keys.Sticks = func() []string { return r.in }
	return keys
}

func (r *keyRig) prove(identity string) error {
	if identity != r.identity {
		return vault.ErrWrongIdentity
	}
	return nil
}

func (r *keyRig) choice(way vault.Way) vault.Choice {
	return vault.Choice{Way: way, Passphrase: testPassphrase, Folder: r.sticks[0]}
}

// change starts anew and changes the way.
func (r *keyRig) change(keys *Keys, to vault.Choice) error {
	return keys.Change("book", to, r.prove, func() error { r.told = append(r.told, to.Way); return nil })
}

// opens opens the book after a restart as whoever chose the way would.
func (r *keyRig) opens(passphrase string) (vault.Way, error) {
	keys := r.start()
	way, err := keys.Way("book")
	if err != nil {
		return way, err
	}
	if way == vault.ByPassphrase {
		if err := keys.Unlock("book", passphrase, time.Now()); err != nil {
			return way, err
		}
	}
	identity, err := keys.Load("book")
	if err == nil {
		err = r.prove(identity)
	}
	return way, err
}

// inTheClear reports whether a folder has the identity in any file.
func (r *keyRig) inTheClear(folder string) bool {
	found := false
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if text, err := os.ReadFile(path); err == nil && bytes.Contains(text, []byte(r.identity)) {
			found = true
		}
		return nil
	})
	return found
}

func TestEveryWayOpensAfterARestart(t *testing.T) {
	r := newKeyRig(t)
	for _, way := range []vault.Way{vault.ByPassphrase, vault.ByStick, vault.ByPassphrase, vault.ByItself, vault.ByStick, vault.ByItself} {
		keys := r.start()
		if before, _ := keys.Way("book"); before == vault.ByPassphrase {
			if err := keys.Unlock("book", testPassphrase, time.Now()); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.change(keys, r.choice(way)); err != nil {
			t.Fatalf("to %s: %v", way, err)
		}
		if identity, err := keys.Load("book"); err != nil || r.prove(identity) != nil {
			t.Errorf("%s: the program that changed it lost the key: %v", way, err)
		}
		if got, err := r.opens(testPassphrase); got != way || err != nil {
			t.Errorf("after a restart: want %s, got %s (%v)", way, got, err)
		}
		if clear := r.inTheClear(r.dir); clear != (way == vault.ByItself) {
			t.Errorf("%s: in the clear on this computer: %v", way, clear)
		}
		if clear := r.inTheClear(r.sticks[0]); clear != (way == vault.ByStick) {
			t.Errorf("%s: on the stick: %v", way, clear)
		}
	}
	if len(r.told) != 6 {
		t.Errorf("the journal was told %v", r.told)
	}
}

func TestAnotherPassphraseTakesThePlaceOfTheOneBefore(t *testing.T) {
	r := newKeyRig(t)
	keys := r.start()
	for _, passphrase := range []string{testPassphrase, otherPassphrase} {
		if err := r.change(keys, vault.Choice{Way: vault.ByPassphrase, Passphrase: passphrase}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.opens(testPassphrase); !errors.Is(err, vault.ErrPassphrase) {
		t.Errorf("the passphrase before still opens: %v", err)
	}
	if _, err := r.opens(otherPassphrase); err != nil {
		t.Error(err)
	}
}

// TestALockedBookStaysLocked through restarts, until the passphrase is there.
func TestALockedBookStaysLocked(t *testing.T) {
	r := newKeyRig(t)
	if err := r.change(r.start(), r.choice(vault.ByPassphrase)); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		var locked *vault.LockedError
		if _, err := r.start().Load("book"); !errors.Is(err, vault.ErrLocked) || !errors.As(err, &locked) || locked.Way != vault.ByPassphrase {
			t.Fatalf("want a LockedError by passphrase, got %v", err)
		}
	}
	asked := r.start()
	asked.Ask = func() (string, error) { return testPassphrase, nil }
	if identity, err := asked.Load("book"); err != nil || r.prove(identity) != nil {
		t.Errorf("the command line: %v", err)
	}
}

func TestSticks(t *testing.T) {
	r := newKeyRig(t)
	if err := r.change(r.start(), r.choice(vault.ByStick)); err != nil {
		t.Fatal(err)
	}
	other := newKeyRig(t)
	if err := other.change(other.start(), vault.Choice{Way: vault.ByStick, Folder: r.sticks[1]}); err != nil {
		t.Fatal(err)
	}
	empty := t.TempDir()
	for name, at := range map[string]struct {
		in   []string
		want error
	}{
		"no stick":         {nil, vault.ErrNoStick},
		"an empty stick":   {[]string{empty, filepath.Join(empty, "gone")}, vault.ErrNoStick},
		"another clinic's": {[]string{r.sticks[1]}, vault.ErrOtherStick},
		"ours":             {[]string{r.sticks[0]}, nil},
		"both":             {[]string{r.sticks[1], empty, r.sticks[0]}, nil},
	} {
		r.in = at.in
		identity, err := r.start().Load("book")
		if at.want == nil && (err != nil || r.prove(identity) != nil) {
			t.Errorf("%s: %v", name, err)
		}
		if at.want != nil && (!errors.Is(err, at.want) || !errors.Is(err, vault.ErrLocked)) {
			t.Errorf("%s: want %v, got %v", name, at.want, err)
		}
	}
	// Once open, the stick may be pulled.
	r.in = r.sticks[:1]
	keys := r.start()
	if _, err := keys.Load("book"); err != nil {
		t.Fatal(err)
	}
	r.in = nil
	if identity, err := keys.Load("book"); err != nil || r.prove(identity) != nil {
		t.Errorf("after the stick was pulled: %v", err)
	}
}

// TestTwoKeysOnOneStick: two computers of a clinic can share one.
func TestTwoKeysOnOneStick(t *testing.T) {
	r, other := newKeyRig(t), newKeyRig(t)
	other.sticks = r.sticks
	other.in = r.in
	for _, each := range []*keyRig{r, other} {
		if err := each.change(each.start(), each.choice(vault.ByStick)); err != nil {
			t.Fatal(err)
		}
	}
	for _, each := range []*keyRig{r, other} {
		if _, err := each.opens(""); err != nil {
			t.Error(err)
		}
	}
}

func TestWrongPassphrasesWaitAndARestartDoesNotHelp(t *testing.T) {
	r := newKeyRig(t)
	if err := r.change(r.start(), r.choice(vault.ByPassphrase)); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 25, 8, 0, 0, 0, time.UTC)
	for range clinic.FreeFailures {
		if err := r.start().Unlock("book", "wrong", now); !errors.Is(err, vault.ErrPassphrase) {
			t.Fatalf("want ErrPassphrase, got %v", err)
		}
	}
	var refused *clinic.Refusal
	if err := r.start().Unlock("book", testPassphrase, now); !errors.As(err, &refused) || refused.Code != "wait" {
		t.Fatalf("want to wait, got %v", err)
	}
	if err := r.start().Unlock("book", testPassphrase, now.Add(time.Minute)); err != nil {
		t.Fatalf("after the wait: %v", err)
	}
	if err := r.start().Unlock("book", "wrong", now.Add(time.Minute)); !errors.Is(err, vault.ErrPassphrase) {
		t.Errorf("a right one must forget the wrong ones: %v", err)
	}
}

// TestABookThatIsMadeLockedWasNeverInTheClear on this computer.
func TestABookThatIsMadeLockedWasNeverInTheClear(t *testing.T) {
	for _, way := range []vault.Way{vault.ByPassphrase, vault.ByStick} {
		r := newKeyRig(t)
		r.dir = filepath.Join(t.TempDir(), "new")
		keys := r.start()
		keys.Chosen = r.choice(way)
		keys.Fault = func(step string) error {
			if r.inTheClear(r.dir) {
				t.Errorf("%s: before %q the key is in the clear", way, step)
			}
			return nil
		}
		if err := keys.Save("book", r.identity); err != nil {
			t.Fatal(err)
		}
		if got, err := r.opens(testPassphrase); got != way || err != nil || r.inTheClear(r.dir) {
			t.Errorf("want %s, got %s (%v)", way, got, err)
		}
	}
}

// TestRecoveringOpensByItself: the door goes once the new key is there, and until then a
// staged key changes nothing.
func TestRecoveringOpensByItself(t *testing.T) {
	r := newKeyRig(t)
	if err := r.change(r.start(), r.choice(vault.ByPassphrase)); err != nil {
		t.Fatal(err)
	}
	fresh, _ := vault.NewIdentity()
	if err := r.start().Stage("book", fresh); err != nil {
		t.Fatal(err)
	}
	if way, err := r.opens(testPassphrase); way != vault.ByPassphrase || err != nil {
		t.Errorf("with a staged key: %s, %v", way, err)
	}
	if staged, err := r.start().Staged("book"); err != nil || staged != fresh {
		t.Errorf("staged is another, %v", err)
	}
	keys := r.start()
	if err := keys.Save("book", fresh); err != nil {
		t.Fatal(err)
	}
	if err := keys.Unstage("book"); err != nil {
		t.Fatal(err)
	}
	if identity, err := r.start().Load("book"); err != nil || identity != fresh {
		t.Errorf("after recovering: %v", err)
	}
	if way, err := r.start().Way("book"); way != vault.ByItself || err != nil {
		t.Errorf("it opens %s, %v", way, err)
	}
	if _, err := r.start().Staged("book"); !errors.Is(err, vault.ErrNoIdentity) {
		t.Errorf("still staged: %v", err)
	}
}
