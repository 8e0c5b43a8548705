package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAFreshSampleWhereItsKeyIsGone also looks that what is not Daybook's stays.
func TestAFreshSampleWhereItsKeyIsGone(t *testing.T) {
	if testing.Short() {
		t.Skip("makes two sample clinics")
	}
	dir := t.TempDir()
	atHome(t)
	fresh := []string{"demo", "--fresh", "--populate-only", "--dir", dir}
	if _, errOut, code := line(t, "en_US.UTF-8", fresh...); code != exitWell {
		t.Fatalf("the first sample: %d: %s", code, errOut)
	}
	places, err := demoFolders(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(places.keys); err != nil {
		t.Fatal(err)
	}
	mine := []string{filepath.Join(places.data, "notes.txt"), filepath.Join(dir, "cards", "holiday.png"), filepath.Join(places.keys, "station-other.key")}
	for _, file := range mine {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.ReadFile(places.book())
	if err != nil {
		t.Fatal(err)
	}
	if _, errOut, code := line(t, "en_US.UTF-8", fresh...); code != exitWell {
		t.Fatalf("a fresh sample without the old one's key: %d: %s", code, errOut)
	}
	if after, err := os.ReadFile(places.book()); err != nil || string(after) == string(before) {
		t.Errorf("the sample is the old one: %v", err)
	}
	for _, file := range mine {
		if data, err := os.ReadFile(file); err != nil || string(data) != "mine" {
			t.Errorf("%s, which Daybook did not write, is gone: %v", filepath.Base(file), err)
		}
	}
}

// TestFreshLeavesABookThatNobodyCanLookInto: it may be a real one, and another
// sample's mark beside it says nothing.
func TestFreshLeavesABookThatNobodyCanLookInto(t *testing.T) {
	dir := t.TempDir()
	atHome(t)
	places, err := demoFolders(dir)
	if err != nil {
		t.Fatal(err)
	}
	makeBook(t, places)
	if err := os.RemoveAll(places.keys); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(places.data, "sample-clinic.txt"), []byte("another\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, errOut, code := line(t, "en_US.UTF-8", "demo", "--fresh", "--populate-only", "--dir", dir)
	if code != exitFailed || !strings.Contains(errOut, "nobody can tell") {
		t.Errorf("want the book left alone, got %d: %s", code, errOut)
	}
	if _, err := os.Stat(places.book()); err != nil {
		t.Errorf("the book is gone: %v", err)
	}
}
