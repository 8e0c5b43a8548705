package book

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

const staffPassphrase = "four plain green words"

// withKeys is a rig whose station's key can be kept in several ways.
func withKeys(t *testing.T) (*rig, *platform.Keys, string) {
	t.Helper()
	r := newRig(t)
	r.Close()
	identity, err := r.options.KeyStore.Load(r.ID())
	if err != nil {
		t.Fatal(err)
	}
	keys := keysAt(filepath.Join(t.TempDir(), "keys"))
	if err := keys.Save(r.ID(), identity); err != nil {
		t.Fatal(err)
	}
	r.options.KeyStore = keys
	r.openAgain()
	return r, keys, identity
}

// keysAt are the keys as a program finds them that was just started.
func keysAt(dir string) *platform.Keys {
	keys := platform.NewKeys(dir)
	keys.Cost = 4
	return keys
}

// told collects what is recorded of the way.
func (r *rig) told(into *[]clinic.UnlockSet) {
	r.Subscribe(func(change Change) {
		for _, event := range change.Events {
			if set, ok := event.(clinic.UnlockSet); ok {
				*into = append(*into, set)
			}
		}
	})
}

func director(t *testing.T, r *rig) clinic.Actor {
	t.Helper()
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "boss", Name: "Bo", Role: clinic.Director}}); err != nil {
		t.Fatal(err)
	}
	return clinic.Actor{Kind: clinic.ByStaff, Staff: "boss"}
}

// TestTheBookIsLockedUntilThePassphraseIsThere, the journal says who chose it and which
// way, and neither the key nor the passphrase is in any file.
func TestTheBookIsLockedUntilThePassphraseIsThere(t *testing.T) {
	r, keys, identity := withKeys(t)
	boss := director(t, r)
	var told []clinic.UnlockSet
	r.told(&told)
	choice := vault.Choice{Way: vault.ByPassphrase, Passphrase: staffPassphrase}
	if err := r.SetWay(r.desk, choice); !errors.Is(err, ErrNotAllowed) {
		t.Errorf("the front desk chose how the book opens: %v", err)
	}
	if err := r.SetWay(boss, choice); err != nil {
		t.Fatal(err)
	}
	if want := []clinic.UnlockSet{{Station: r.Station(), Way: clinic.UnlockByPassphrase}}; !slices.Equal(told, want) {
		t.Errorf("the journal was told %+v", told)
	}
	r.Close()
	for _, folder := range []string{keys.Dir, filepath.Dir(r.options.Path)} {
		noneHas(t, folder, identity, staffPassphrase)
	}
	r.options.KeyStore = keysAt(keys.Dir)
	for range 2 {
		if _, err := Open(r.options); !errors.Is(err, vault.ErrLocked) {
			t.Fatalf("want a locked book, got %v", err)
		}
	}
	if _, err := Inspect(r.options); !errors.Is(err, vault.ErrLocked) {
		t.Errorf("verify: want a locked book, got %v", err)
	}
	unlocked := keysAt(keys.Dir)
	if err := unlocked.Unlock(r.ID(), staffPassphrase, r.clock.Now()); err != nil {
		t.Fatal(err)
	}
	r.options.KeyStore = unlocked
	r.openAgain()
	if verdict := r.scan(); verdict.Kind != clinic.CheckedIn {
		t.Errorf("an unlocked book must check in, got %+v", verdict)
	}
	if err := r.NoteWay(); err != nil || len(told) != 1 {
		t.Errorf("nothing was to be noted, got %+v (%v)", told, err)
	}
	// A backup closes for this station, and so needs its key.
	if _, err := r.CopyRecipients(); err != nil {
		t.Errorf("a backup of an unlocked book: %v", err)
	}
}

func noneHas(t *testing.T, folder string, secrets ...string) {
	t.Helper()
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, secret := range secrets {
			if bytes.Contains(text, []byte(secret)) {
				t.Errorf("%s has a secret in the clear", entry.Name())
			}
		}
		return err
	})
}

// TestAChangeThatFailsAfterItWasToldIsSetRight in the journal.
func TestAChangeThatFailsAfterItWasToldIsSetRight(t *testing.T) {
	r, keys, _ := withKeys(t)
	boss := director(t, r)
	var told []clinic.UnlockSet
	r.told(&told)
	keys.Fault = func(step string) error {
		if step == "save the door" {
			return platform.ErrDiskFull
		}
		return nil
	}
	err := r.SetWay(boss, vault.Choice{Way: vault.ByPassphrase, Passphrase: staffPassphrase})
	if !errors.Is(err, platform.ErrDiskFull) {
		t.Fatalf("want a full disk, got %v", err)
	}
	if len(told) != 2 || told[1] != (clinic.UnlockSet{Station: r.Station(), Way: clinic.UnlockByItself, Found: true}) {
		t.Errorf("the journal was told %+v", told)
	}
	r.options.KeyStore = keysAt(keys.Dir)
	r.openAgain()
}

// TestTheSheetOpensALockedBook, which opens by itself from then on; the journal says so.
func TestTheSheetOpensALockedBook(t *testing.T) {
	r, keys, _ := withKeys(t)
	boss := director(t, r)
	made, err := r.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Keep(boss); err != nil {
		t.Fatal(err)
	}
	if err := r.SetWay(boss, vault.Choice{Way: vault.ByPassphrase, Passphrase: staffPassphrase}); err != nil {
		t.Fatal(err)
	}
	r.Close()
	// A sheet of another clinic changes nothing: the passphrase still opens it.
	r.options.KeyStore = keysAt(keys.Dir)
	other, _ := vault.NewRecovery()
	if err := Recover(r.options, other); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("another clinic's sheet: %v", err)
	}
	// Nor does a disk that fails.
	r.fail = platform.ErrDiskFull
	if err := Recover(r.options, made.Recovery); err == nil {
		t.Error("want the disk's error")
	}
	r.fail = nil
	if err := keysAt(keys.Dir).Unlock(r.ID(), staffPassphrase, r.clock.Now()); err != nil {
		t.Fatalf("after a recovery that failed: %v", err)
	}
	r.options.KeyStore = keysAt(keys.Dir)
	if err := Recover(r.options, made.Recovery); err != nil {
		t.Fatal(err)
	}
	r.options.KeyStore = keysAt(keys.Dir)
	r.openAgain()
	if way, err := r.Way(); way != vault.ByItself || err != nil {
		t.Errorf("want it to open by itself, got %s, %v", way, err)
	}
	r.saysUntilChosen(boss)
}

// saysUntilChosen opens a book that the sheet opened again and again: the journal is told
// once, and the book says so until a director chooses, be it the same.
func (r *rig) saysUntilChosen(boss clinic.Actor) {
	t := r.t
	t.Helper()
	var told []clinic.UnlockSet
	r.told(&told)
	at := r.Now()
	for range 2 {
		if err := r.NoteWay(); err != nil {
			t.Fatal(err)
		}
		if !r.OpenedBySheet().Equal(at) {
			t.Errorf("opened by the sheet at %v, want %v", r.OpenedBySheet(), at)
		}
		r.clock.to(at.AddDate(0, 0, 3))
		r.openAgain()
		r.told(&told)
	}
	if want := []clinic.UnlockSet{{Station: r.Station(), Way: clinic.UnlockByItself, Found: true, BySheet: true}}; !slices.Equal(told, want) {
		t.Errorf("the journal was told %+v", told)
	}
	if err := r.SetWay(boss, vault.Choice{Way: vault.ByItself}); err != nil || !r.OpenedBySheet().IsZero() {
		t.Errorf("a director chose, and it is opened by the sheet at %v, %v", r.OpenedBySheet(), err)
	}
	r.openAgain()
	if err := r.NoteWay(); err != nil || !r.OpenedBySheet().IsZero() {
		t.Errorf("after the next start: %v, %v", r.OpenedBySheet(), err)
	}
	r.sound("after the sheet")
}

// TestAFirstStartIsNoSheet: where the book was made, nothing is said of one.
func TestAFirstStartIsNoSheet(t *testing.T) {
	r, _, _ := withKeys(t)
	highest := r.Highest()
	if err := r.NoteWay(); err != nil || r.Highest() != highest || !r.OpenedBySheet().IsZero() {
		t.Errorf("noted up to %d, opened by the sheet at %v, %v", r.Highest(), r.OpenedBySheet(), err)
	}
}

// TestTheStateOfTheWayIsReplayed: verify computes the same.
func TestTheStateOfTheWayIsReplayed(t *testing.T) {
	r, _, _ := withKeys(t)
	boss := director(t, r)
	if err := r.SetWay(boss, vault.Choice{Way: vault.ByPassphrase, Passphrase: staffPassphrase}); err != nil {
		t.Fatal(err)
	}
	inspection, err := r.InspectCopy(filepath.Join(t.TempDir(), "copy"))
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	replayed, err := inspection.Rebuild(filepath.Join(t.TempDir(), "replayed.db"), func(int) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	defer replayed.Close()
	if differ, err := inspection.Compare(replayed); err != nil || len(differ) > 0 {
		t.Errorf("a replay differs: %v, %v", differ, err)
	}
}
