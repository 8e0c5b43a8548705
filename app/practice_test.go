//go:build !windows && !darwin

package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/demo"
	"daybook/internal/ui/desk"
)

// TestPracticeIsAProgramOfItsOwn: the button starts a second process, which makes and
// opens a sample book in a folder of its own. The clinic's own stays as it is.
func TestPracticeIsAProgramOfItsOwn(t *testing.T) {
	home := t.TempDir()
	real := filepath.Join(home, "daybook")
	if err := os.MkdirAll(real, 0o700); err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(real, bookFile)
	if err := os.WriteFile(own, []byte("the clinic's own book"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DAYBOOK_TEST_ARGS", ownArgs)
	t.Setenv("DISPLAY", "") // it makes the sample, and then finds no place for its windows
	atHome(t)
	folder := (&program{places: folders{data: real}}).practiceFolder()
	if filepath.Dir(folder) != home || folder == real {
		t.Fatalf("the sample lies in %s", folder)
	}
	sample, err := startPractice(folder, "es")
	if err != nil {
		t.Fatal(err)
	}
	defer sample.Wait()
	places, err := demoFolders(folder)
	if err != nil {
		t.Fatal(err)
	}
	var opened *book.Book
	for range 600 { // until it is made and let go of
		time.Sleep(100 * time.Millisecond)
		if opened, err = book.Open(bookOptions(places, demo.NewClock(time.Now()))); err == nil {
			break
		}
	}
	if err != nil {
		t.Fatalf("the second process made no book: %v", err)
	}
	defer opened.Close()
	if !opened.Demo() || opened.PatientIndex().Len() < 20 {
		t.Errorf("it is a sample: %v, with %d patients", opened.Demo(), opened.PatientIndex().Len())
	}
	if data, err := os.ReadFile(own); err != nil || string(data) != "the clinic's own book" {
		t.Errorf("the clinic's own book is %q, %v", data, err)
	}
	if others, err := filepath.Glob(filepath.Join(real, "*")); err != nil || len(others) != 1 {
		t.Errorf("beside the clinic's own book lie %q", others)
	}
}

// TestASecondSampleSaysThatOneIsOpen by its exit code, whoever opened the first.
func TestASecondSampleSaysThatOneIsOpen(t *testing.T) {
	t.Setenv("DAYBOOK_TEST_ARGS", ownArgs)
	t.Setenv("DISPLAY", "")
	atHome(t)
	folder := filepath.Join(t.TempDir(), "daybook-practice")
	if _, errOut, code := line(t, "en_US.UTF-8", "demo", "--populate-only", "--dir", folder); code != exitWell {
		t.Fatalf("the first sample: %d: %s", code, errOut)
	}
	places, err := demoFolders(folder)
	if err != nil {
		t.Fatal(err)
	}
	first, err := book.Open(bookOptions(places, demo.NewClock(time.Now())))
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := startPractice(folder, "en")
	if err != nil {
		t.Fatal(err)
	}
	if err := practiceEnd(second.Wait()); !errors.Is(err, desk.ErrPracticing) {
		t.Errorf("the second sample ends with %v", err)
	}
	if practiceEnd(nil) != nil {
		t.Error("one that ends well has something to say")
	}
}
