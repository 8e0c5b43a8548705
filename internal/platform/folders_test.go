package platform

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

func TestAFolderShowsItsFoldersThenTheNewestFile(t *testing.T) {
	dir := t.TempDir()
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i, name := range []string{"b.csv", "a.csv", ".hidden.csv"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, old, old.AddDate(i, 0, 0)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"Zebra", "apple"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	files, err := ReadFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		names = append(names, file.Name)
	}
	want := []string{"apple", "Zebra", "a.csv", "b.csv"}
	if len(names) != len(want) {
		t.Fatalf("expected %v, got %v", want, names)
	}
	for i := range want {
		if names[i] != want[i] {
			t.Fatalf("expected %v, got %v", want, names)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	if _, err := ReadFolder(filepath.Join(dir, "gone")); !errors.Is(err, ErrNoFolder) {
		t.Errorf("expected no folder, got %v", err)
	}
	if _, err := ReadFile(filepath.Join(dir, "gone.csv"), 10); !errors.Is(err, ErrNoFolder) {
		t.Errorf("expected no such file, got %v", err)
	}
	if _, err := ReadFile(dir, 10); !errors.Is(err, ErrNoFolder) {
		t.Errorf("a folder is no file, got %v", err)
	}
	path := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(path, []byte("0123456789"), 0o600); err != nil {
		t.Fatal(err)
	}
	if data, err := ReadFile(path, 10); err != nil || string(data) != "0123456789" {
		t.Errorf("got %q, %v", data, err)
	}
	if _, err := ReadFile(path, 9); !errors.Is(err, ErrTooLarge) {
		t.Errorf("expected too large, got %v", err)
	}
}

func TestDrivesOfWindowsAreItsLetters(t *testing.T) {
	all := drives("windows", "")
	if all[0].Path != `D:\` || all[len(all)-1].Name != "Z:" || all[0].Kind != FolderDrive {
		t.Errorf("got %+v", all)
	}
}

func TestOnlyFoldersThatAreThereAreOfferedEachOnce(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	found := existing([]Folder{{Kind: FolderDocuments, Path: dir}, {Kind: FolderHome, Path: dir}, {Kind: FolderDrive, Path: filepath.Join(dir, "gone")}, {Kind: FolderDesktop, Path: file}})
	if len(found) != 1 || found[0].Kind != FolderDocuments {
		t.Errorf("got %+v", found)
	}
}

// TestAnEmptyFolderIsNoDrive: where a stick would be shown and none is plugged in.
func TestAnEmptyFolderIsNoDrive(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "STICK")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	offered := []Folder{{Kind: FolderDrive, Path: empty}}
	if runtime.GOOS == "linux" {
		offered = append(offered, Folder{Kind: FolderDrive, Path: "/proc"}) // something is mounted there
	}
	if found := existing(offered); len(found) != len(offered)-1 || len(found) > 0 && found[0].Path != "/proc" {
		t.Errorf("offered are %+v", found)
	}
}
