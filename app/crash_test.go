package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/i18n"
)

// TestCrashReportNamesNobody: a panic that quotes a patient leaves a report
// without them, and ends the program.
func TestCrashReportNamesNobody(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	data := t.TempDir()
	guard := newCrashGuard(console{err: &written, words: catalog.In("en"), catalog: catalog}, data)
	ended := 0
	guard.exit = func(code int) { ended = code }
	guard.run(func() { panic("could not draw María Álvarez, 204207") })
	if ended != exitCrashed {
		t.Errorf("expected exit %d, got %d", exitCrashed, ended)
	}
	reports, err := filepath.Glob(filepath.Join(data, "crashes", "*"))
	if err != nil || len(reports) != 1 {
		t.Fatalf("expected one report, got %v, %v", reports, err)
	}
	report, err := os.ReadFile(reports[0])
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(report, []byte("TestCrashReportNamesNobody")) {
		t.Errorf("expected the report to say where, got:\n%s", report)
	}
	for _, name := range []string{"María", "204207"} {
		if strings.Contains(string(report), name) || strings.Contains(written.String(), name) {
			t.Errorf("expected no %q in the report or on the console", name)
		}
	}
}
