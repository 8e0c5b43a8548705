package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
)

// reportAsDana makes a document by the front desk.
func reportAsDana(t *testing.T, args ...string) (string, int) {
	t.Helper()
	_, errOut, code := typed(t, func(c console) int {
		return c.reportBy(strings.NewReader("271828\n"), append(args, "--as", "Dana Reyes"))
	})
	return errOut, code
}

// TestADocumentForAScript is the one of the desk, as pages or as a table, and is told in
// the journal.
func TestADocumentForAScript(t *testing.T) {
	places := withStaff(t)
	folder := t.TempDir()
	make := func(args ...string) (string, int) { return reportAsDana(t, args...) }
	pages, table := filepath.Join(folder, "week.pdf"), filepath.Join(folder, "census.csv")
	if errOut, code := make("weekly_all", "--week", "2026-11-18", pages); code != exitWell {
		t.Fatalf("got %d: %s", code, errOut)
	}
	if errOut, code := make("census", "--from", "2026-11-01", "--to", "2026-11-30", table); code != exitWell {
		t.Fatalf("got %d: %s", code, errOut)
	}
	if data, err := os.ReadFile(pages); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("expected pages, got %v", err)
	}
	if data, err := os.ReadFile(table); err != nil || bytes.Count(data, []byte("\n")) < 5 {
		t.Errorf("expected a table, got %q, %v", data, err)
	}
	if words := told(t, places); words[0] != "export_report Dana Reyes" {
		t.Errorf("expected the journal to tell of the document, got %v", words)
	}
	if errOut, code := make("weekly_all", pages); code != exitFailed || !strings.Contains(errOut, "already") {
		t.Errorf("over another file: got %d: %s", code, errOut)
	}
	if errOut, code := make("weekly", "--patient", "999", filepath.Join(folder, "x.pdf")); code != exitFailed || !strings.Contains(errOut, "this number") {
		t.Errorf("of nobody: got %d: %s", code, errOut)
	}
}

// TestEveryDocumentForAScript is made, with a table where it is one, and told.
func TestEveryDocumentForAScript(t *testing.T) {
	places := withStaff(t)
	folder := t.TempDir()
	days := []string{"--from", "2026-11-01", "--to", "2026-11-30"}
	ana := []string{"--patient", "204207"}
	asks := map[string]struct {
		args  []string
		table bool
	}{
		"weekly": {append(ana, "--week", "2026-11-18"), false}, "weekly_all": {nil, true}, "census": {days, true},
		"account": {append(ana, "--delivery", "handed"), false}, "emergency": {ana, false},
		"sign_in": {[]string{"--day", "2026-11-18"}, false}, "billing": {days, true}, "claims": {days, true},
	}
	for _, kind := range desk.ScriptKinds() {
		ask, known := asks[kind.ID]
		if !known {
			t.Errorf("no test makes %s", kind.ID)
			continue
		}
		if kind.ID == "weekly" {
			continue // she has no stay, and so no week
		}
		for _, ending := range []string{".pdf", ".csv"} {
			file := filepath.Join(folder, kind.ID+ending)
			errOut, code := reportAsDana(t, append([]string{kind.ID, file}, ask.args...)...)
			data, _ := os.ReadFile(file)
			switch {
			case ending == ".csv" && !ask.table:
				if code != exitFailed || !strings.Contains(errOut, "no table") || data != nil {
					t.Errorf("%s is no table: got %d, %s, %d bytes", kind.ID, code, errOut, len(data))
				}
			case code != exitWell:
				t.Errorf("%s%s: %d, %s", kind.ID, ending, code, errOut)
			case ending == ".pdf" != bytes.HasPrefix(data, []byte("%PDF-")) || len(data) < 20:
				t.Errorf("%s%s: got %.40q", kind.ID, ending, data)
			}
		}
	}
	if words := told(t, places); !slices.Contains(words, "export_report Dana Reyes") {
		t.Errorf("the journal tells of none: %v", words)
	}
}

// TestACopyOfTheAccountStandsInTheAccount, as one from the desk does.
func TestACopyOfTheAccountStandsInTheAccount(t *testing.T) {
	places := withStaff(t)
	if errOut, code := reportAsDana(t, "account", "--patient", "204207", "--delivery", "mail", filepath.Join(t.TempDir(), "a.pdf")); code != exitWell {
		t.Fatalf("got %d: %s", code, errOut)
	}
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	made, err := b.Disclosures("ana")
	if err != nil || len(made) != 1 || made[0].Basis != clinic.BasisOwnCopy || made[0].Delivery != clinic.DeliveryMail || made[0].By != "dana" || !made[0].From.Before(made[0].To) {
		t.Errorf("want one line, her own copy by mail, got %+v, %v", made, err)
	}
}

// TestDaysInTheWrongOrder make no document.
func TestDaysInTheWrongOrder(t *testing.T) {
	withStaff(t)
	errOut, code := reportAsDana(t, "billing", "--from", "2026-11-30", "--to", "2026-11-01", filepath.Join(t.TempDir(), "a.pdf"))
	if code != exitFailed || !strings.Contains(errOut, "before the first") {
		t.Errorf("got %d: %s", code, errOut)
	}
}
