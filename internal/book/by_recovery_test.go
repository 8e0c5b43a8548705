package book

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// sheetAfter brings a closed book back on another computer by a key, and tells what it
// knows of its sheet then.
func sheetAfter(t *testing.T, from Options, recovery *vault.Recovery) clinic.RecoverySheet {
	t.Helper()
	whole, err := os.ReadFile(from.Path)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "copy.db")
	if err := os.WriteFile(file, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	from.Path, from.KeyStore = filepath.Join(folder, "daybook.db"), memoryKeys{map[string]string{}}
	note := clinic.NoteRestored{Restored: clinic.BookRestored{Backup: "a.age", Last: 1}}
	if err := Restore(from, file, recovery, "", note); err != nil {
		t.Fatal(err)
	}
	b, err := Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	return b.Recovery()
}

// recordSheet records that a sheet was made, and closes the book again.
func recordSheet(t *testing.T, options Options, recovery *vault.Recovery, proven bool) clinic.KeepRecovery {
	t.Helper()
	keep, err := askBack(options.Random, recovery)
	if err != nil {
		t.Fatal(err)
	}
	keep.Proven = proven
	b, err := Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, err := b.Do(clinic.Actor{Kind: clinic.System}, keep); err != nil {
		t.Fatal(err)
	}
	return keep
}

// TestTheSheetThatBroughtItBackIsTheSheet: one that waits is confirmed, since all of it
// was typed; one that is older than the newest is the clinic's again, as nothing else
// opens the book now; and where nobody asked for sheets, nothing is made up.
func TestTheSheetThatBroughtItBackIsTheSheet(t *testing.T) {
	options, _, recovery := restoring(t)
	if sheet := sheetAfter(t, options, recovery); sheet.Check != "" {
		t.Errorf("a sheet that nobody asked for is %+v", sheet)
	}
	keep := recordSheet(t, options, recovery, false)
	if sheet := sheetAfter(t, options, recovery); sheet.Waits() || sheet.Check != keep.Check {
		t.Errorf("after all of the key was typed the sheet is %+v", sheet)
	}
	newer, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	recordSheet(t, options, newer, true) // but this file still opens by the key before
	groups := recovery.Groups()
	sheet := sheetAfter(t, options, recovery)
	if sheet.Waits() || sheet.Check != clinic.RecoveryCheck(groups[sheet.First-1], groups[sheet.Second-1]) {
		t.Errorf("the key that opens the book is not its sheet: %+v", sheet)
	}
}
