package book

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// keyExchange is something that gives this computer another key for a book that is there.
type keyExchange func(options Options, recovery *vault.Recovery) error

// exchanges are the sheet's ways into a book: opening it, and bringing a copy of it back
// over it.
// over it, where the disk knows second names and where it does not.
func exchanges() map[string]keyExchange {
	note := clinic.NoteRestored{Restored: clinic.BookRestored{Backup: "a.age", Last: 1}}
	return map[string]keyExchange{
		"recover": Recover,
		"restore": func(options Options, recovery *vault.Recovery) error {
			return Restore(options, beside(options, "restored.db"), recovery, beside(options, "aside.db"), note)
		},
	}
}

func beside(options Options, name string) string {
	return filepath.Join(filepath.Dir(options.Path), name)
}

// sheetRig is a closed book on a disk, its keys on the disk too, opening one way, with a
// copy of it that is to be brought back.
func sheetRig(t *testing.T, way vault.Way) (options Options, recovery *vault.Recovery, keys *platform.Keys) {
	t.Helper()
	r, keys, _ := withKeys(t)
	boss := director(t, r)
	made, err := r.NewRecovery()
	if err == nil {
		err = made.Keep(boss)
	}
	if err == nil && way != vault.ByItself {
		err = r.SetWay(boss, vault.Choice{Way: way, Passphrase: staffPassphrase})
	}
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	whole, err := os.ReadFile(r.options.Path)
	if err == nil {
		err = os.WriteFile(beside(r.options, "restored.db"), whole, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return r.options, made.Recovery, keysAt(keys.Dir)
}

// openLocked opens a book as a start does, with the staff's passphrase where it waits
// for that.
func openLocked(t *testing.T, options Options, dir string) (*Book, bool, error) {
	t.Helper()
	keys := keysAt(dir)
	options.KeyStore = keys
	b, err := Open(options)
	if !errors.Is(err, vault.ErrLocked) {
		return b, false, err
	}
	id, err := ReadID(options)
	if err == nil {
		err = keys.Unlock(id, staffPassphrase, options.Clock.Now())
	}
	if err != nil {
		return nil, true, err
	}
	b, err = Open(options)
	return b, true, err
}

// TestAPowerCutAtAnyStepWithTheSheet: while a book is opened by the sheet, or brought
// back over the same clinic's, this computer opens what lies there after a cut, the old
// way or by itself, without the sheet; as the station that it was or a new one.
func TestAPowerCutAtAnyStepWithTheSheet(t *testing.T) {
	for name, do := range exchanges() {
		for _, way := range []vault.Way{vault.ByItself, vault.ByPassphrase} {
			t.Run(name+" "+string(way), func(t *testing.T) {
				options, recovery, keys := sheetRig(t, way)
				before, _, err := openLocked(t, options, keys.Dir)
				if err != nil {
					t.Fatal(err)
				}
				station := before.Station()
				before.Close()
				cut := func(string) error { return nil }
				call := func(step string) error { return cut(step) }
				options.File.BeforeCommit = func() error { return call("before a commit") }
				options.File.AfterCommit = func() error { return call("after a commit") }
				options.Fault, options.KeyStore, keys.Fault = call, keys, call
				type left struct{ data, keys, step string }
				var cuts []left
				cut = func(step string) error {
					cuts = append(cuts, left{folderAsItIs(t, filepath.Dir(options.Path)), privateFolder(t, keys.Dir), step})
					return nil
				}
				if err := do(options, recovery); err != nil {
					t.Fatal(err)
				}
				cut("the end")
				cut = func(string) error { return nil }
				var stations []string
				for _, at := range cuts {
					found := options
					found.Path = filepath.Join(at.data, filepath.Base(options.Path))
					b, locked, err := openLocked(t, found, at.keys)
					if err != nil {
						t.Errorf("cut before %q: %v", at.step, err)
						continue
					}
					if old := b.Station() == station; locked != (old && way != vault.ByItself) {
						t.Errorf("cut before %q: locked is %v, and it is the station from before: %v", at.step, locked, old)
					}
					stations = append(stations, b.Station())
					if _, err := b.CopyRecipients(); err != nil {
						t.Errorf("cut before %q: a backup: %v", at.step, err)
					}
					b.Close()
					if staged, _ := filepath.Glob(filepath.Join(at.keys, "*-next.*")); len(staged) > 0 {
						t.Errorf("cut before %q: after the start a second key is left: %v", at.step, staged)
					}
					if again, _, err := openLocked(t, found, at.keys); err != nil || again.Station() != b.Station() {
						t.Errorf("cut before %q: the start after that: %v", at.step, err)
					} else {
						again.Close()
					}
				}
				slices.Sort(stations)
				if stations = slices.Compact(stations); len(stations) != 2 {
					t.Errorf("the cuts leave %d stations, want the old one and the new one", len(stations))
				}
			})
		}
	}
}

// privateFolder copies a folder of keys, which others must not read.
func privateFolder(t *testing.T, dir string) string {
	t.Helper()
	copied := folderAsItIs(t, dir)
	found, err := os.ReadDir(copied)
	for _, file := range found {
		err = errors.Join(err, os.Chmod(filepath.Join(copied, file.Name()), 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	return copied
}

// TestAnyStepWithTheSheetMayFail: this computer opens what lies there then, and the
// sheet does.
func TestAnyStepWithTheSheetMayFail(t *testing.T) {
	for name, do := range exchanges() {
		t.Run(name, func(t *testing.T) {
			for fails := 1; ; fails++ {
				options, recovery, keys := sheetRig(t, vault.ByPassphrase)
				steps, which := 0, ""
				call := func(step string) error {
					if steps++; steps == fails {
						which = step
						return platform.ErrDiskFull
					}
					return nil
				}
				failing := options
				failing.File.BeforeCommit = func() error { return call("before a commit") }
				failing.File.AfterCommit = func() error { return call("after a commit") }
				failing.Fault, failing.KeyStore, keys.Fault = call, keys, call
				err := do(failing, recovery)
				if which == "" {
					if err != nil {
						t.Errorf("without a fault: %v", err)
					}
					return
				}
				b, _, opens := openLocked(t, options, keys.Dir)
				if opens != nil {
					t.Fatalf("step %d, %s fails (%v): %v", fails, which, err, opens)
				}
				b.Close()
				again := options
				again.KeyStore = keysAt(keys.Dir)
				if err := Recover(again, recovery); err != nil {
					t.Errorf("step %d, %s: the sheet: %v", fails, which, err)
				}
			}
		})
	}
}

// TestABookIsCopiedAsideWhereTheDiskKnowsNoSecondNames.
func TestABookIsCopiedAsideWhereTheDiskKnowsNoSecondNames(t *testing.T) {
	options, _, _ := restoring(t)
	aside := beside(options, "aside.db")
	if err := copyAside(options.Path, aside); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(options.Path)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(aside); err != nil || string(got) != string(want) {
		t.Errorf("what is kept aside is another (%v)", err)
	}
	if err := copyAside(options.Path, aside); !errors.Is(err, os.ErrExist) {
		t.Errorf("another file was written over: %v", err)
	}
}
