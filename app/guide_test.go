package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheGuideIsFoundBesideTheProgramOrWhereThePackagePutIt(t *testing.T) {
	beside, packaged := t.TempDir(), t.TempDir()
	if got := guideIn(beside, packaged); got != "" {
		t.Errorf("found a guide where there is none: %s", got)
	}
	page := filepath.Join(packaged, "guide", "index.html")
	writePage(t, page)
	if got := guideIn(beside, packaged); got != page {
		t.Errorf("want the package's %s, got %q", page, got)
	}
	page = filepath.Join(beside, "guide", "index.html")
	writePage(t, page)
	if got := guideIn(beside, packaged); got != page {
		t.Errorf("want the one beside the program, %s, got %q", page, got)
	}
}

func writePage(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("<!DOCTYPE html>"), 0o600); err != nil {
		t.Fatal(err)
	}
}
