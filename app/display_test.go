//go:build !windows && !darwin

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// ownArgs lets it play with the arguments that it was started with.
const ownArgs = "its own"

// TestMain lets the test's own binary play the program.
func TestMain(m *testing.M) {
	switch args := os.Getenv("DAYBOOK_TEST_ARGS"); args {
	case "":
	case ownArgs:
		os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
	default:
		os.Exit(run(strings.Split(args, " "), os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestNoDisplayIsOneSentence starts the program where no window can be shown: it
// says so, and makes no report of a crash.
func TestNoDisplayIsOneSentence(t *testing.T) {
	for _, display := range []string{"", ":9731"} {
		home := t.TempDir()
		data := filepath.Join(home, "book")
		program := exec.Command(os.Args[0])
		program.Env = []string{"HOME=" + home, "LANG=en_US.UTF-8", "DISPLAY=" + display, "DAYBOOK_TEST_ARGS=--data " + data}
		out, _ := program.CombinedOutput()
		if code := program.ProcessState.ExitCode(); code != exitNoDisplay {
			t.Errorf("display %q: exit code %d, want %d", display, code, exitNoDisplay)
		}
		if lines := strings.Split(strings.TrimSpace(string(out)), "\n"); len(lines) != 1 || !strings.Contains(lines[0], "display") {
			t.Errorf("display %q: want one sentence that names the display, got:\n%s", display, out)
		}
		if _, err := os.Stat(filepath.Join(data, "crashes")); err == nil {
			t.Errorf("display %q: a report of a crash was written", display)
		}
	}
}

func TestOtherPanicsGoOn(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a mistake of Daybook's own was taken for a missing display")
		}
	}()
	withDisplay(func() { panic("a mistake") })
}
