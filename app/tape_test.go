package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/keep"
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
		"nothing there":      {[]string{"import-tape", "--from", t.TempDir()}, exitFailed, "no second copy"},
		"a folder not there": {[]string{"import-tape", "--from", filepath.Join(t.TempDir(), "none")}, exitFailed, "no such folder"},
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
func lostPC(t *testing.T) (place string) {
	t.Helper()
	there := atHome(t)
	recovery := makeBookAsked(t, there)
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
	return place
}

func TestImportTapeCommand(t *testing.T) {
	place := lostPC(t)
	for _, step := range []struct {
		language string
		args     []string
		says     string
	}{
		{"en_US.UTF-8", []string{"--dry-run"}, "1 entry would come back"},
		{"es_MX.UTF-8", []string{"--dry-run"}, "Se recuperaría 1 anotación"},
		{"en_US.UTF-8", nil, "1 entry came back"},
		{"en_US.UTF-8", nil, "nothing to take in"},
	} {
		out, errOut, code := line(t, step.language, append([]string{"import-tape", "--from", place}, step.args...)...)
		if code != exitWell || !strings.Contains(out, step.says) {
			t.Fatalf("expected %q, got %d\n%s%s", step.says, code, out, errOut)
		}
	}
	if out, errOut, code := line(t, "en_US.UTF-8", "verify"); code != exitWell || !strings.Contains(out, "3 entries") {
		t.Errorf("expected a sound book with all three entries, got %d\n%s%s", code, out, errOut)
	}
	if name := clinicName(t); name != "Harbor Light" {
		t.Errorf("expected the clinic's new name to be back, got %q", name)
	}
}

// TestImportTapeAsksForTheSheet where somebody says so.
func TestImportTapeAsksForTheSheet(t *testing.T) {
	place := lostPC(t)
	c := wordsIn(t, "en")
	var out, errOut strings.Builder
	c.out, c.err = &out, &errOut
	if code := c.importFrom(strings.NewReader("not a key\n\n"), []string{"--from", place, "--sheet"}); code != exitFailed || !strings.Contains(out.String(), "recovery key") || !strings.Contains(errOut.String(), "no recovery key") {
		t.Errorf("expected to be asked and told, got %d\n%s%s", code, out.String(), errOut.String())
	}
}
