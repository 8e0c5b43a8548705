//go:build !windows

package platform

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestNoSoundProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := playSound(context.Background(), Tone(1)); !errors.Is(err, ErrNoSound) {
		t.Errorf("got %v, want ErrNoSound", err)
	}
}

func TestSoundProgramGetsTheSound(t *testing.T) {
	bin, heard := t.TempDir(), filepath.Join(t.TempDir(), "heard")
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	programs := soundPrograms()
	if len(programs) > 1 {
		fakeProgram(t, bin, programs[0][0], "echo no sound server >&2; exit 1")
	}
	last := programs[len(programs)-1][0]
	fakeProgram(t, bin, last, `for f in "$@"; do :; done; read -r line <"$f"; printf %s "$line" >`+heard)
	t.Setenv("PATH", bin)
	if err := playSound(context.Background(), []byte("sound\n")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(heard); err != nil || string(got) != "sound" {
		t.Errorf("the program heard %q, %v", got, err)
	}
	if left, _ := os.ReadDir(temporary); len(left) > 0 {
		t.Errorf("a file was left behind: %v", left)
	}
}

// fakeProgram puts a shell script into a folder of programs.
func fakeProgram(t *testing.T, dir, name, script string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
}
