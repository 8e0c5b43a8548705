package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// withStaff makes a book at home with a director, a front desk and one patient.
func withStaff(t *testing.T) folders {
	t.Helper()
	places := atHome(t)
	settings := clinic.DefaultSettings()
	settings.Clinic = "Harbor Light"
	system := clinic.Actor{Kind: clinic.System}
	item := func(command clinic.Command) book.Item { return book.Item{Actor: system, Command: command} }
	_, err := book.Create(bookOptions(places, platform.NewSystemClock()), book.Founding{Settings: settings, More: []book.Item{
		item(clinic.SaveStaff{Staff: clinic.Staff{ID: "ruth", Name: "Ruth Abara", Role: clinic.Director}}),
		item(clinic.SaveStaff{Staff: clinic.Staff{ID: "dana", Name: "Dana Reyes", Role: clinic.FrontDesk}}),
		item(clinic.SavePatient{Patient: clinic.Patient{ID: "ana", Number: "204207", Family: "Zyxwvutová", Given: "Anastasia"}}),
	}})
	if err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	for staff, pin := range map[clinic.StaffID]string{"ruth": "704182", "dana": "271828"} {
		if err := b.SetStaffPIN(system, staff, pin); err != nil {
			t.Fatal(err)
		}
	}
	return places
}

// typed runs a command that reads from standard input.
func typed(t *testing.T, command func(console) int) (out, errOut string, code int) {
	t.Helper()
	c := wordsIn(t, "en")
	var o, e bytes.Buffer
	c.out, c.err = &o, &e
	code = command(c)
	return o.String(), e.String(), code
}

// told are the words of the newest entries of the book at home.
func told(t *testing.T, places folders) []string {
	t.Helper()
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	page, err := b.Journal(book.JournalQuery{Most: 4})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, line := range page.Lines {
		words = append(words, line.Told.Word+" "+line.Staff)
	}
	return words
}

func TestADirectorExportsForAScript(t *testing.T) {
	places := withStaff(t)
	file := filepath.Join(t.TempDir(), "all.zip")
	out, errOut, code := typed(t, func(c console) int {
		return c.exportBy(strings.NewReader("704182\n"), []string{"--as", "ruth abara", file})
	})
	if code != exitWell || !strings.Contains(out, file) || !strings.Contains(errOut, "not encrypted") {
		t.Fatalf("expected it saved with a warning, got %d\n%s%s", code, out, errOut)
	}
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if !slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == "patients.csv" }) {
		t.Error("the tables have no patients")
	}
	if words := told(t, places); words[0] != "export_plain Ruth Abara" || words[1] != "signed_in " {
		t.Errorf("expected the journal to tell of the export and who made it, got %v", words)
	}
}

// TestAnExportComesBack: closed, and into a book on another computer whose director gets a
// PIN of their own.
func TestAnExportComesBack(t *testing.T) {
	withStaff(t)
	file := filepath.Join(t.TempDir(), "all.json.age")
	_, errOut, code := typed(t, func(c console) int {
		return c.exportBy(strings.NewReader("704182\nfour words that never met\n"), []string{"--json", file, "--as", "Ruth Abara", "--encrypt"})
	})
	if code != exitWell || strings.Contains(errOut, "not encrypted") {
		t.Fatalf("expected it saved, got %d: %s", code, errOut)
	}
	if data, err := os.ReadFile(file); err != nil || bytes.Contains(data, []byte("Zyxwvut")) {
		t.Fatalf("the closed file shows a name: %v", err)
	}
	importing := func(lines string, more ...string) (string, string, int) {
		return typed(t, func(c console) int {
			return c.importExportBy(strings.NewReader(lines), append([]string{"--from", file}, more...))
		})
	}
	if _, errOut, code := importing("four words that never met\n271829\n", "--data", t.TempDir()); code != exitFailed || !strings.Contains(errOut, "no longer open") {
		t.Errorf("on the clinic’s own computer: expected a refusal, got %d: %s", code, errOut)
	}
	places := atHome(t) // another computer
	if _, errOut, code := importing("other words\n"); code != exitFailed || !strings.Contains(errOut, "passphrase does not open") {
		t.Errorf("with another passphrase: got %d: %s", code, errOut)
	}
	if out, errOut, code := importing("four words that never met\n", "--dry-run"); code != exitWell || !strings.Contains(out, "Harbor Light") || !strings.Contains(out, "patients 1") {
		t.Errorf("a dry run: got %d\n%s%s", code, out, errOut)
	}
	if _, errOut, code := importing("four words that never met\n1234\n"); code != exitFailed || errOut == "" {
		t.Errorf("with a short PIN: got %d: %s", code, errOut)
	}
	if left, _ := filepath.Glob(filepath.Join(places.data, "*")); len(left) != 0 {
		t.Errorf("tries left %v", left)
	}
	if out, errOut, code := importing("four words that never met\n314159\n"); code != exitWell || !strings.Contains(out, "sign in as Ruth Abara") {
		t.Fatalf("expected a book, got %d\n%s%s", code, out, errOut)
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if found := b.PatientsWithNumber("204207"); len(found) != 1 || found[0].Family != "Zyxwvutová" {
		t.Errorf("expected the patient, got %v", found)
	}
	if _, err := b.SignIn("ruth", "314159"); err != nil {
		t.Errorf("the director is not let in: %v", err)
	}
}

// TestAWeakPassphraseClosesNothing, and leaves no file.
func TestAWeakPassphraseClosesNothing(t *testing.T) {
	withStaff(t)
	file := filepath.Join(t.TempDir(), "all.zip.age")
	for _, weak := range []string{"short", "aaaaaaaaaaaa", "Harbor Light 2026", "Ruth Abara Ruth"} {
		_, errOut, code := typed(t, func(c console) int {
			return c.exportBy(strings.NewReader("704182\n"+weak+"\n"), []string{"--as", "Ruth Abara", "--encrypt", file})
		})
		if code != exitFailed || !strings.Contains(errOut, "at least 12 letters") {
			t.Errorf("%q: got %d: %s", weak, code, errOut)
		}
		if _, err := os.Stat(file); err == nil {
			t.Fatalf("%q: a file was left", weak)
		}
	}
}

// TestWhoMayNotExport is refused, leaves no file, and wrong PINs lock as at the desk.
func TestWhoMayNotExport(t *testing.T) {
	withStaff(t)
	folder := t.TempDir()
	try := func(lines, name string, more ...string) (string, int) {
		_, errOut, code := typed(t, func(c console) int {
			return c.exportBy(strings.NewReader(lines), append(more, "--as", name, filepath.Join(folder, "all.zip")))
		})
		return errOut, code
	}
	for name, c := range map[string]struct{ lines, as, says string }{
		"the front desk": {"271828\n", "Dana Reyes", "may not do that"},
		"a wrong PIN":    {"111111\n", "Ruth Abara", "the name or the PIN is not right"},
		"nobody":         {"704182\n", "Nobody", "the name or the PIN is not right"},
		"no PIN":         {"", "Ruth Abara", "a PIN or a passphrase is missing"},
		"no name":        {"704182\n", "", "--as"},
	} {
		if errOut, code := try(c.lines, c.as); code == exitWell || !strings.Contains(errOut, c.says) {
			t.Errorf("%s: expected %q, got %d: %s", name, c.says, code, errOut)
		}
	}
	for range 3 {
		try("111111\n", "Ruth Abara")
	}
	if errOut, code := try("704182\n", "Ruth Abara"); code != exitFailed || !strings.Contains(errOut, "seconds") {
		t.Errorf("expected the account to be locked, got %d: %s", code, errOut)
	}
	if left, _ := os.ReadDir(folder); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestExportsThatAreNotUnderstood(t *testing.T) {
	atHome(t)
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"both kinds":             {[]string{"export", "--csv", "--json", "--as", "x", "a.zip"}, exitUsage, "one of --csv and --json"},
		"no file":                {[]string{"export", "--as", "x"}, exitUsage, "name the file"},
		"another ending":         {[]string{"export", "--json", "--encrypt", "--as", "x", "a.json"}, exitUsage, ".json.age"},
		"two files":              {[]string{"export", "--as", "x", "a.zip", "b.zip"}, exitUsage, "too many"},
		"no book":                {[]string{"export", "--as", "x", "a.zip"}, exitFailed, "no book"},
		"no document":            {[]string{"report"}, exitUsage, "which document"},
		"another document":       {[]string{"report", "novel", "--as", "x", "a.pdf"}, exitUsage, "weekly"},
		"a letter":               {[]string{"report", "letter", "--as", "x", "a.pdf"}, exitUsage, "made at the desk"},
		"an audit packet":        {[]string{"report", "packet", "--as", "x", "a.pdf"}, exitUsage, "somebody outside"},
		"billing without days":   {[]string{"report", "billing", "--as", "x", "a.pdf"}, exitUsage, "--from"},
		"claims without days":    {[]string{"report", "claims", "--as", "x", "a.pdf"}, exitUsage, "--from"},
		"a copy for nobody":      {[]string{"report", "account", "--as", "x", "--patient", "1", "a.pdf"}, exitUsage, "handed, mail"},
		"no such delivery":       {[]string{"report", "account", "--as", "x", "--patient", "1", "--delivery", "owl", "a.pdf"}, exitUsage, "handed, mail"},
		"a document of nobody":   {[]string{"report", "weekly", "--as", "x", "a.pdf"}, exitUsage, "--patient"},
		"no days":                {[]string{"report", "census", "--as", "x", "a.pdf"}, exitUsage, "--from"},
		"a day that is none":     {[]string{"report", "census", "--as", "x", "--from", "monday", "a.pdf"}, exitUsage, "monday"},
		"no export":              {[]string{"import-export"}, exitUsage, "--from"},
		"an export that is gone": {[]string{"import-export", "--from", "/nowhere/a.json"}, exitFailed, "no such folder"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, errOut, code := line(t, "en_US.UTF-8", c.args...); code != c.code || !strings.Contains(errOut, c.says) {
				t.Errorf("expected exit %d and %q, got %d: %s", c.code, c.says, code, errOut)
			}
		})
	}
	for _, command := range []string{"export", "report", "import-export"} {
		for _, language := range []string{"en_US.UTF-8", "es_MX.UTF-8"} {
			if out, _, code := line(t, language, command, "--help"); code != exitWell || !strings.Contains(out, "daybook "+command) {
				t.Errorf("%s --help says %d, %s", command, code, out)
			}
		}
	}
}
