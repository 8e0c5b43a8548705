package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

func TestTapeCommand(t *testing.T) {
	makeBook(t, atHome(t))
	place := t.TempDir()
	out, errOut, code := line(t, "en_US.UTF-8", "tape", "--to", place)
	if code != exitWell || !strings.Contains(out, "up to entry 2") {
		t.Fatalf("expected the whole journal to be copied, got %d\n%s%s", code, out, errOut)
	}
	contents, err := keep.ReadTape(place)
	if err != nil || len(contents.Tapes) != 1 || contents.Tapes[0].Entries != 2 {
		t.Errorf("expected a tape with both entries, got %+v, %v", contents, err)
	}
	if out, errOut, code = line(t, "es_MX.UTF-8", "tape", "--to", place); code != exitWell || !strings.Contains(out, "hasta la anotación 2") {
		t.Errorf("expected the same in Spanish, got %d\n%s%s", code, out, errOut)
	}
}

func TestTapeCommandRefuses(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	for name, test := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no folder named":    {[]string{"tape"}, exitUsage, "--to"},
		"no folder to read":  {[]string{"import-tape"}, exitUsage, "--from"},
		"the book's own":     {[]string{"tape", "--to", places.data}, exitFailed, "outside of the book"},
		"a stick not in":     {[]string{"tape", "--to", filepath.Join(t.TempDir(), "none")}, exitFailed, "is not there"},
		"nothing there":      {[]string{"import-tape", "--dry-run", "--from", t.TempDir()}, exitFailed, "no second copy"},
		"a folder not there": {[]string{"import-tape", "--dry-run", "--from", filepath.Join(t.TempDir(), "none")}, exitFailed, "no such folder"},
	} {
		if _, errOut, code := line(t, "en_US.UTF-8", test.args...); code != test.code || !strings.Contains(errOut, test.says) {
			t.Errorf("%s: expected %d and %q, got %d: %s", name, test.code, test.says, code, errOut)
		}
	}
}

// TestTapeSentences: every code says what to do.
func TestTapeSentences(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		c := wordsIn(t, language)
		for _, code := range keep.TapeCodes() {
			if id := "tape." + string(code); c.words.T(id) == id || c.words.T(id) == "" {
				t.Errorf("expected a sentence for %s in %s", code, language)
			}
		}
	}
}

// lostPC is a computer that was lost after its book was copied: the copy, opened
// on another one by the recovery key, and the stick with what came after.
func lostPC(t *testing.T) (place string, recovery *vault.Recovery) {
	t.Helper()
	there := atHome(t)
	recovery = withDirectors(t, there, "Ruth Abara")
	copied, err := os.ReadFile(there.book())
	if err != nil {
		t.Fatal(err)
	}
	renameClinic(t, there, "Harbor Light")
	place = t.TempDir()
	if _, errOut, code := line(t, "en_US.UTF-8", "tape", "--to", place); code != exitWell {
		t.Fatalf("copy to the stick: %d %s", code, errOut)
	}
	here := atHome(t)
	if err := os.MkdirAll(here.data, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(here.book(), copied, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, errOut, code := typeKey(t, "en", strings.Join(recovery.Groups(), " ")+"\n"); code != exitWell {
		t.Fatalf("recover: %d %s", code, errOut)
	}
	return place, recovery
}

// takeIn runs the command in a language with what is typed.
func takeIn(t *testing.T, language, typed string, args ...string) (said string, code int) {
	t.Helper()
	c := wordsIn(t, language)
	var out strings.Builder
	c.out, c.err = &out, &out
	code = c.importFrom(strings.NewReader(typed), args)
	return out.String(), code
}

func TestImportTapeCommand(t *testing.T) {
	place, _ := lostPC(t)
	for _, step := range []struct {
		language, typed string
		args            []string
		code            int
		says            string
	}{
		{"en", "", []string{"--dry-run"}, exitWell, "1 entry would come back"},
		{"es", "", []string{"--dry-run"}, exitWell, "Se recuperaría 1 anotación"},
		{"en", "", nil, exitUsage, "--as"},
		{"en", "111111\n", []string{"--as", "ruth abara"}, exitFailed, "the PIN is not right"},
		{"en", "", []string{"--dry-run"}, exitWell, "1 entry would come back"},
		{"en", "704182\n", []string{"--as", "ruth abara"}, exitWell, "1 entry came back"},
		{"en", "704182\n", []string{"--as", "ruth abara"}, exitWell, "nothing to take in"},
	} {
		if said, code := takeIn(t, step.language, step.typed, append([]string{"--from", place}, step.args...)...); code != step.code || !strings.Contains(said, step.says) {
			t.Fatalf("%v: expected %d and %q, got %d\n%s", step.args, step.code, step.says, code, said)
		}
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell {
		t.Errorf("expected a sound book, got %d\n%s%s", code, out, errOut)
	}
	if name := clinicName(t); name != "Harbor Light" {
		t.Errorf("expected the clinic's new name to be back, got %q", name)
	}
}

// TestWhoMayNotTakeIn is refused, and nothing comes in.
func TestWhoMayNotTakeIn(t *testing.T) {
	place, _ := lostPC(t)
	places, err := defaultFolders("")
	if err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	system := clinic.Actor{Kind: clinic.System}
	if _, err = b.Do(system, clinic.SaveStaff{Staff: clinic.Staff{ID: "dana", Name: "Dana Reyes", Role: clinic.FrontDesk}}); err == nil {
		err = b.SetStaffPIN(system, "dana", "271828")
	}
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	if said, code := takeIn(t, "en", "271828\n", "--from", place, "--as", "Dana Reyes"); code != exitFailed || !strings.Contains(said, "may not do that") {
		t.Errorf("the front desk: got %d\n%s", code, said)
	}
	if name := clinicName(t); name == "Harbor Light" {
		t.Error("it came in all the same")
	}
}

// TestTheSheetOfTheBookStandsForASignIn, and one of another book does not.
func TestTheSheetOfTheBookStandsForASignIn(t *testing.T) {
	place, recovery := lostPC(t)
	other, _ := vault.NewRecovery()
	if said, code := takeIn(t, "en", strings.Join(other.Groups(), " ")+"\n", "--from", place, "--sheet"); code != exitUsage || !strings.Contains(said, "--as") {
		t.Errorf("another sheet: got %d\n%s", code, said)
	}
	if said, code := takeIn(t, "en", strings.Join(recovery.Groups(), " ")+"\n", "--from", place, "--sheet"); code != exitWell || !strings.Contains(said, "1 entry came back") {
		t.Fatalf("its own sheet: got %d\n%s", code, said)
	}
	if name := clinicName(t); name != "Harbor Light" {
		t.Errorf("expected the clinic's new name to be back, got %q", name)
	}
}

// TestABookPutBackByHand has this computer's own entries in the copy: a sign-in in
// between would stand in their way, so the sheet is asked for.
func TestABookPutBackByHand(t *testing.T) {
	places := atHome(t)
	recovery := withDirectors(t, places, "Ruth Abara")
	before, err := os.ReadFile(places.book())
	if err != nil {
		t.Fatal(err)
	}
	renameClinic(t, places, "Harbor Light")
	place := t.TempDir()
	if _, errOut, code := line(t, "en_US.UTF-8", "tape", "--to", place); code != exitWell {
		t.Fatalf("copy to the stick: %d %s", code, errOut)
	}
	if err := os.WriteFile(places.book(), before, 0o600); err != nil {
		t.Fatal(err)
	}
	if said, code := takeIn(t, "en", "704182\n", "--from", place, "--as", "Ruth Abara"); code != exitFailed || !strings.Contains(said, "--sheet") {
		t.Errorf("by PIN: got %d\n%s", code, said)
	}
	if said, code := takeIn(t, "en", strings.Join(recovery.Groups(), " ")+"\n", "--from", place, "--sheet"); code != exitWell || !strings.Contains(said, "1 entry came back") {
		t.Errorf("by the sheet: got %d\n%s", code, said)
	}
}

// TestImportTapeAsksForTheSheet where somebody says so.
func TestImportTapeAsksForTheSheet(t *testing.T) {
	place, _ := lostPC(t)
	c := wordsIn(t, "en")
	var out, errOut strings.Builder
	c.out, c.err = &out, &errOut
	if code := c.importFrom(strings.NewReader("not a key\n\n"), []string{"--from", place, "--sheet"}); code != exitFailed || !strings.Contains(out.String(), "recovery key") || !strings.Contains(errOut.String(), "no recovery key") {
		t.Errorf("expected to be asked and told, got %d\n%s%s", code, out.String(), errOut.String())
	}
}
