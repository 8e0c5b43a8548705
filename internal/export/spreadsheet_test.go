package export

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestASpreadsheetShowsTheSame has LibreOffice open every table of an export, and read
// what it shows: dates stay the dates they were, no note becomes a formula, no name
// loses its accents. It is for a soak, since LibreOffice is large.
func TestASpreadsheetShowsTheSame(t *testing.T) {
	if os.Getenv("DAYBOOK_SOAK") == "" {
		t.Skip("in a soak only: it takes LibreOffice")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal("LibreOffice is missing: sh .ci/deps soak installs it")
	}
	r := newRig(t)
	r.anEvening()
	in, out := t.TempDir(), t.TempDir()
	files := unzipped(t, exported(t, r.Book, r.optionsFor(clinic.ExportTables)))
	args := []string{"--headless", "-env:UserInstallation=file://" + t.TempDir(), "--infilter=CSV:44,34,76,1,,1033,false,true",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true", "--outdir", out}
	for name, text := range files {
		if !strings.HasSuffix(name, ".csv") {
			continue
		}
		path := filepath.Join(in, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if said, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v: %s", err, said)
	}
	compared := 0
	for name, text := range files {
		if strings.HasSuffix(name, ".csv") {
			shown, err := os.ReadFile(filepath.Join(out, name))
			if err != nil {
				t.Fatal(err)
			}
			compared += sameCells(t, name, text, string(shown))
		}
	}
	if compared < 500 {
		t.Errorf("only %d cells were compared", compared)
	}
}

// sameCells compares a table with what a spreadsheet shows of it, and returns how many
// cells there were.
func sameCells(t *testing.T, name, wrote, shown string) (compared int) {
	t.Helper()
	want, got := cellsOf(t, wrote), cellsOf(t, shown)
	if len(want) != len(got) {
		t.Errorf("%s: %d rows are shown as %d", name, len(want), len(got))
		return 0
	}
	for i, row := range want {
		for j, cell := range row {
			compared++
			if j >= len(got[i]) || !sameValue(cell, got[i][j]) {
				t.Errorf("%s, row %d, %s: %q is not shown in %q", name, i+1, want[0][j], cell, got[i])
			}
		}
	}
	return compared
}

// sameValue reports whether a spreadsheet shows a cell as it is, or the same time or the
// same yes or no in its own way.
func sameValue(wrote, shown string) bool {
	if wrote == shown || (wrote == "true" || wrote == "false") && strings.EqualFold(wrote, shown) {
		return true
	}
	clock, err := time.Parse("03:04:05 PM", shown)
	return err == nil && clock.Format("15:04") == wrote
}

func cellsOf(t *testing.T, text string) [][]string {
	t.Helper()
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
