package main

import (
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/keep"
	"daybook/internal/vault"

	"filippo.io/age"
)

// TestRekeyCommand: a backup first, the second copy goes on, all of it comes back by
// the sheet, and the backup from before opens with the keys of its time.
func TestRekeyCommand(t *testing.T) {
	places := atHome(t)
	recovery := makeBookAsked(t, places)
	stick, backups := t.TempDir(), t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		out, errOut, code := line(t, "en_US.UTF-8", args...)
		if code != exitWell {
			t.Fatalf("%v: %d\n%s%s", args, code, out, errOut)
		}
		return out
	}
	run("tape", "--to", stick)
	if _, errOut, code := line(t, "en_US.UTF-8", "rekey"); code != exitUsage || !strings.Contains(errOut, "--to") {
		t.Errorf("no place for the backup: %d %s", code, errOut)
	}
	if out := run("rekey", "--to", backups); !strings.Contains(out, "sealed with a new key") {
		t.Errorf("said %q", out)
	}
	run("verify")
	renameClinic(t, places, "After the key")
	run("tape", "--to", stick)
	contents, err := keep.ReadTape(stick, recovery.Identity())
	if err != nil || len(contents.Tapes) != 1 || contents.Tapes[0].Entries != 4 {
		t.Fatalf("the second copy: %+v, %v", contents, err)
	}
	// On a new computer, from the second copy alone.
	atHome(t)
	catalogued := wordsIn(t, "en")
	if code := catalogued.restoreFrom(strings.NewReader(strings.Join(recovery.Groups(), " ")+"\n"), []string{"--copy", stick}); code != exitWell {
		t.Fatalf("restore from the second copy: %d", code)
	}
	if name := clinicName(t); name != "After the key" {
		t.Errorf("what came back is %q", name)
	}
	files, _ := filepath.Glob(filepath.Join(backups, "daybook-*.age"))
	if len(files) != 1 {
		t.Fatalf("want one backup, got %v", files)
	}
	checked, err := keep.CheckBackup(t.Context(), keep.CheckOptions{Path: files[0], Scratch: t.TempDir(), Keys: []age.Identity{recovery.Identity()}, Whole: true}, func(float64) {})
	if err != nil || !checked.Report.Sound() {
		t.Errorf("the backup from before: %v", err)
	}
}

// TestALockedBookOnTheCommandLine asks for the passphrase, or reads it from a file.
func TestALockedBookOnTheCommandLine(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	lockBook(t, places, "four plain green words")
	if _, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitLocked || !strings.Contains(errOut, "DAYBOOK_PASSPHRASE_FILE") {
		t.Fatalf("nobody to ask: %d %s", code, errOut)
	}
	file := writePrivate(t, "four plain green words\n")
	t.Setenv(passphraseFile, file)
	for _, args := range [][]string{{"verify"}, {"backup", "--to", t.TempDir()}, {"tape", "--to", t.TempDir()}, {"rekey", "--to", t.TempDir()}} {
		if out, errOut, code := line(t, "en_US.UTF-8", args...); code != exitWell {
			t.Errorf("%v: %d\n%s%s", args, code, out, errOut)
		}
	}
	t.Setenv(passphraseFile, writePrivate(t, "another one\n"))
	if _, errOut, code := line(t, "es_US.UTF-8", "verify"); code != exitFailed || !strings.Contains(errOut, "esta no es la frase") {
		t.Errorf("a wrong one: %d %s", code, errOut)
	}
	t.Setenv(passphraseFile, writePrivate(t, "\n"))
	if _, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitFailed || !strings.Contains(errOut, "holds no passphrase") {
		t.Errorf("an empty file: %d %s", code, errOut)
	}
}

// TestStickProblemsAreSaid tells a book that only waits for its stick or its passphrase
// from one that cannot be opened with what is there.
func TestStickProblemsAreSaid(t *testing.T) {
	c := wordsIn(t, "en")
	for err, want := range map[error]struct {
		says string
		code int
	}{
		vault.ErrNoStick:                            {"not plugged in", exitLocked},
		vault.ErrOtherStick:                         {"another clinic", exitFailed},
		&vault.LockedError{Way: vault.ByPassphrase}: {"locked", exitLocked},
	} {
		if sentence, code := c.explain(err); code != want.code || !strings.Contains(sentence, want.says) {
			t.Errorf("%v: expected exit %d and %q, got %d %q", err, want.code, want.says, code, sentence)
		}
	}
}
