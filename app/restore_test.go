package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// restoreBy runs daybook restore on what somebody types.
func restoreBy(t *testing.T, language, typed string, args ...string) (out, errOut string, code int) {
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	c := console{out: &o, err: &e, catalog: catalog, words: catalog.In(language)}
	code = c.restoreFrom(strings.NewReader(typed), args)
	return o.String(), e.String(), code
}

// TestRestoreOnANewComputer: a dry run first, which leaves nothing, and then the book.
func TestRestoreOnANewComputer(t *testing.T) {
	_, file, recovery := backedUp(t)
	here := atHome(t)
	typed := strings.ToLower(strings.Join(recovery.Groups(), " ")) + "\n"
	out, errOut, code := restoreBy(t, "en", typed, "--from", file, "--dry-run")
	if code != exitWell || !strings.Contains(out, "Harbor Light") || !strings.Contains(out, "is sound") {
		t.Fatalf("expected to be told what would come back, got %d\n%s%s", code, out, errOut)
	}
	if _, err := os.Stat(here.data); !os.IsNotExist(err) {
		t.Errorf("expected nothing to be left, got %v", err)
	}
	if out, errOut, code := restoreBy(t, "en", typed, "--from", file, "--dry-run", "--copy", t.TempDir()); code != exitWell || !strings.Contains(out, "could not be read") {
		t.Errorf("expected to be told that there is no second copy, got %d\n%s%s", code, out, errOut)
	}
	out, errOut, code = restoreBy(t, "en", typed, "--from", file)
	if code != exitWell || !strings.Contains(out, here.book()) {
		t.Fatalf("expected the book to be back, got %d\n%s%s", code, out, errOut)
	}
	if strings.Contains(strings.ToUpper(out+errOut), recovery.Groups()[3]) {
		t.Error("a group of the key was written back")
	}
	b, err := book.Open(bookOptions(here, platform.NewSystemClock()))
	if err != nil || b.Settings().Clinic != "Harbor Light" {
		t.Fatalf("open the restored book: %v", err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell {
		t.Errorf("expected a sound book, got %d\n%s%s", code, out, errOut)
	}
}

// TestRestoreBesideABook: it is kept under another name.
func TestRestoreBesideABook(t *testing.T) {
	places, file, recovery := backedUp(t)
	out, errOut, code := restoreBy(t, "es", recovery.Text(), "--from", file, "--set-aside")
	kept, err := filepath.Glob(filepath.Join(places.data, "daybook-before-*.db"))
	if code != exitWell || err != nil || len(kept) != 1 || !strings.Contains(out, kept[0]) {
		t.Fatalf("expected the book from before to be kept and named, got %d, %v\n%s%s", code, kept, out, errOut)
	}
	if out, errOut, code := line(t, "es_MX.UTF-8", "verify"); code != exitWell {
		t.Errorf("expected a sound book, got %d\n%s%s", code, out, errOut)
	}
}

func TestRestoreSaysWhatIsWrong(t *testing.T) {
	_, file, recovery := backedUp(t)
	other, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(t.TempDir(), filepath.Base(file))
	if err := os.WriteFile(cut, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	here := atHome(t)
	for name, test := range map[string]struct {
		language, typed, says string
		code                  int
		args                  []string
	}{
		"half a key":           {"en", "ABCD EFGH\n\n", "too short", exitFailed, []string{"--from", file}},
		"another clinic's key": {"en", other.Text(), "does not open", exitFailed, []string{"--from", file}},
		"in Spanish":           {"es", other.Text(), "no abre", exitFailed, []string{"--from", file}},
		"a backup cut off":     {"en", recovery.Text(), "damaged", exitFaults, []string{"--from", cut}},
		"a sample asked for":   {"en", recovery.Text(), "real clinic", exitFailed, []string{"--from", file, "--demo", t.TempDir()}},
		"no file":              {"en", "", "no file", exitFailed, []string{"--from", file + ".none"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, errOut, code := restoreBy(t, test.language, test.typed, test.args...)
			if code != test.code || !strings.Contains(errOut, test.says) || strings.Count(strings.TrimSpace(errOut), "\n") != 0 {
				t.Errorf("expected exit %d and one line with %q, got %d\n%s", test.code, test.says, code, errOut)
			}
			if _, err := os.Stat(here.data); !os.IsNotExist(err) {
				t.Errorf("expected nothing to be left, got %v", err)
			}
		})
	}
}

func TestRestoreHelp(t *testing.T) {
	for language, says := range map[string]string{"en": "recovery sheet", "es": "hoja de recuperación"} {
		out, _, code := restoreBy(t, language, "", "--help")
		if code != exitWell || !strings.Contains(out, says) || !strings.Contains(out, "daybook restore [--from FILE]") {
			t.Errorf("%s: got %d\n%s", language, code, out)
		}
	}
}
