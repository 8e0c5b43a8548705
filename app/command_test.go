package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// line runs a command line in a home of its own and returns what it wrote.
func line(t *testing.T, language string, args ...string) (out, errOut string, code int) {
	t.Helper()
	for _, name := range []string{"LC_ALL", "LC_MESSAGES"} {
		t.Setenv(name, "")
	}
	t.Setenv("LANG", language)
	var o, e bytes.Buffer
	code = run(args, &o, &e)
	return o.String(), e.String(), code
}

// atHome gives a test its own place for data and keys.
func atHome(t *testing.T) folders {
	t.Helper()
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	t.Setenv("LOCALAPPDATA", home)
	places, err := defaultFolders("")
	if err != nil {
		t.Fatalf("find the folders: %v", err)
	}
	return places
}

func makeBook(t *testing.T, places folders) {
	t.Helper()
	_, err := book.Create(bookOptions(places, platform.NewSystemClock()), book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatalf("make a book: %v", err)
	}
}

func TestCommandsAndExitCodes(t *testing.T) {
	for name, test := range map[string]struct {
		args []string
		code int
		out  string // part of standard output
		err  string // part of standard error
	}{
		"version":               {[]string{"version"}, exitWell, "Daybook " + appVersion, ""},
		"help":                  {[]string{"--help"}, exitWell, "daybook verify", ""},
		"help by name":          {[]string{"help"}, exitWell, "Exit codes", ""},
		"help of verify":        {[]string{"verify", "--help"}, exitWell, "changes nothing", ""},
		"help of demo":          {[]string{"demo", "-h"}, exitWell, "--populate-only", ""},
		"help of version":       {[]string{"version", "--help"}, exitWell, "daybook version", ""},
		"unknown command":       {[]string{"polka"}, exitUsage, "", "no command \"polka\""},
		"unknown flag":          {[]string{"verify", "--wings"}, exitUsage, "", "wings"},
		"a word too many":       {[]string{"version", "please"}, exitUsage, "", "too many"},
		"two ways to open":      {[]string{"--kiosk", "--desk"}, exitUsage, "", "choose one"},
		"no book to verify":     {[]string{"verify"}, exitFailed, "", "no book at"},
		"a day that is none":    {[]string{"demo", "--date", "yesterday"}, exitUsage, "", "2026-11-18"},
		"two ways for the demo": {[]string{"demo", "--both", "--kiosk"}, exitUsage, "", "choose one"},
		"an empty sample made":  {[]string{"demo", "--empty", "--populate-only"}, exitUsage, "", "--empty"},
	} {
		t.Run(name, func(t *testing.T) {
			atHome(t)
			out, errOut, code := line(t, "en_US.UTF-8", test.args...)
			if code != test.code || !strings.Contains(out, test.out) || !strings.Contains(errOut, test.err) {
				t.Errorf("expected exit %d, %q and %q; got %d\n%s%s", test.code, test.out, test.err, code, out, errOut)
			}
			if test.code == exitFailed && strings.Count(strings.TrimSpace(errOut), "\n") != 0 {
				t.Errorf("expected one line, got %q", errOut)
			}
		})
	}
}

func TestVerifySpeaksSpanish(t *testing.T) {
	makeBook(t, atHome(t))
	out, errOut, code := line(t, "es_MX.UTF-8", "verify")
	if code != exitWell || !strings.Contains(out, "El libro está en orden") {
		t.Errorf("expected a sound book in Spanish, got %d\n%s%s", code, out, errOut)
	}
}

func TestVerifyOfAnOpenBookPointsToSettings(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	_, errOut, code := line(t, "en_US.UTF-8", "verify")
	if code != exitInUse || !strings.Contains(errOut, "Settings") {
		t.Errorf("expected exit %d and a way to Settings, got %d: %s", exitInUse, code, errOut)
	}
}

// TestSecondStartSaysSo: opening windows on a book that is open ends in a
// sentence before any window is made.
func TestSecondStartSaysSo(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	_, errOut, code := line(t, "en_US.UTF-8", "--windowed")
	if code != exitInUse || !strings.Contains(errOut, "another Daybook window") {
		t.Errorf("expected exit %d and a sentence, got %d: %s", exitInUse, code, errOut)
	}
}

func TestVerifyOfADamagedBook(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	whole, err := os.ReadFile(places.book())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(places.book(), whole[:len(whole)/3], 0o600); err != nil {
		t.Fatal(err)
	}
	_, errOut, code := line(t, "en_US.UTF-8", "verify")
	if code != exitFaults || !strings.Contains(errOut, "damaged") {
		t.Errorf("expected exit %d and a sentence about damage, got %d: %s", exitFaults, code, errOut)
	}
}

func TestFreshDemoLeavesARealBookAlone(t *testing.T) {
	atHome(t)
	dir := t.TempDir()
	places, err := demoFolders(dir)
	if err != nil {
		t.Fatal(err)
	}
	makeBook(t, places)
	_, errOut, code := line(t, "en_US.UTF-8", "demo", "--fresh", "--populate-only", "--dir", dir)
	if code != exitFailed || !strings.Contains(errOut, "not a sample clinic") {
		t.Errorf("expected the book to be left alone, got %d: %s", code, errOut)
	}
	if _, err := os.Stat(places.book()); err != nil {
		t.Errorf("expected the real book to be there still: %v", err)
	}
}

func TestKeyMustNotLieWithTheBook(t *testing.T) {
	places := atHome(t)
	_, errOut, code := line(t, "en_US.UTF-8", "verify", "--data", places.keys)
	if code != exitFailed || !strings.Contains(errOut, "must not lie in one folder") {
		t.Errorf("expected a refusal, got %d: %s", code, errOut)
	}
}
