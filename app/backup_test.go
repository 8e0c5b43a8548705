package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// backedUp is a closed book with a backup of it, and the recovery key of its clinic.
func backedUp(t *testing.T) (places folders, file string, recovery *vault.Recovery) {
	t.Helper()
	places = atHome(t)
	settings := clinic.DefaultSettings()
	settings.Clinic = "Harbor Light"
	created, err := book.Create(bookOptions(places, platform.NewSystemClock()), book.Founding{Settings: settings})
	if err != nil {
		t.Fatalf("make a book: %v", err)
	}
	stick := t.TempDir()
	out, errOut, code := line(t, "en_US.UTF-8", "backup", "--to", stick)
	files, err := filepath.Glob(filepath.Join(stick, "daybook-*.age"))
	if code != exitWell || err != nil || len(files) != 1 || !strings.Contains(out, files[0]) {
		t.Fatalf("expected a backup to be made and named, got %d, %v\n%s%s", code, files, out, errOut)
	}
	return places, files[0], created.Recovery
}

// TestABackupIsCheckedByTheStationsKey: nobody has to fetch the sheet for it.
func TestABackupIsCheckedByTheStationsKey(t *testing.T) {
	places, file, _ := backedUp(t)
	if out, errOut, code := line(t, "en_US.UTF-8", "verify", "--backup", file); code != exitWell || !strings.Contains(out, "is sound") {
		t.Errorf("expected a sound backup, got %d\n%s%s", code, out, errOut)
	}
	if err := os.Truncate(file, 5000); err != nil {
		t.Fatal(err)
	}
	if _, errOut, code := line(t, "en_US.UTF-8", "verify", "--backup", file); code != exitFaults || !strings.Contains(errOut, "damaged") {
		t.Errorf("expected exit %d and the damage in words, got %d: %s", exitFaults, code, errOut)
	}
	left, err := os.ReadDir(places.data)
	if err != nil || len(left) != 1 {
		t.Errorf("expected the book alone in its folder, got %v, %v", left, err)
	}
}

func TestABackupThatCannotBeMade(t *testing.T) {
	places, file, _ := backedUp(t)
	stick := filepath.Dir(file)
	for name, test := range map[string]struct {
		args     []string
		language string
		code     int
		says     string
	}{
		"nowhere to go":         {[]string{"backup"}, "en_US.UTF-8", exitUsage, "--to"},
		"into the data folder":  {[]string{"backup", "--to", places.data}, "en_US.UTF-8", exitFailed, "folder of the book"},
		"no stick":              {[]string{"backup", "--to", stick + "none"}, "en_US.UTF-8", exitFailed, "plugged in"},
		"no stick, in Spanish":  {[]string{"backup", "--to", stick + "none"}, "es_MX.UTF-8", exitFailed, "conectada la memoria"},
		"no book":               {[]string{"backup", "--to", stick, "--data", t.TempDir()}, "en_US.UTF-8", exitFailed, "no book"},
		"a word too many":       {[]string{"backup", "--to", stick, "please"}, "en_US.UTF-8", exitUsage, "too many"},
		"no backup to verify":   {[]string{"verify", "--backup", stick + "none"}, "en_US.UTF-8", exitFailed, "no file"},
		"something else":        {[]string{"verify", "--backup", places.book()}, "en_US.UTF-8", exitFailed, "not a backup"},
		"help":                  {[]string{"backup", "--help"}, "en_US.UTF-8", exitWell, ""},
		"no file to restore":    {[]string{"restore"}, "en_US.UTF-8", exitUsage, "--from"},
		"restoring over a book": {[]string{"restore", "--from", file}, "en_US.UTF-8", exitFailed, "--set-aside"},
	} {
		t.Run(name, func(t *testing.T) {
			_, errOut, code := line(t, test.language, test.args...)
			if code != test.code || !strings.Contains(errOut, test.says) {
				t.Errorf("expected exit %d and %q, got %d: %s", test.code, test.says, code, errOut)
			}
			if code == exitFailed && strings.Count(strings.TrimSpace(errOut), "\n") != 0 {
				t.Errorf("expected one line, got %q", errOut)
			}
		})
	}
}

func TestABackupOfAnOpenBookSaysSo(t *testing.T) {
	places, file, _ := backedUp(t)
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	_, errOut, code := line(t, "en_US.UTF-8", "backup", "--to", filepath.Dir(file))
	if code != exitInUse || !strings.Contains(errOut, "is open in Daybook") {
		t.Errorf("expected exit %d and a sentence, got %d: %s", exitInUse, code, errOut)
	}
}
