//go:build !windows

package platform

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// fakeLP stands in for the print system and returns a page to print.
func fakeLP(t *testing.T, script string) (page string) {
	t.Helper()
	bin := t.TempDir()
	if script != "" {
		fakeProgram(t, bin, "lp", script)
	}
	t.Setenv("PATH", bin+":/usr/bin:/bin")
	if script == "" {
		t.Setenv("PATH", bin)
	}
	page = filepath.Join(t.TempDir(), "-o evil; María Álvarez.pdf")
	if err := os.WriteFile(page, []byte("%PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	return page
}

func TestPrintHandsOverTheFile(t *testing.T) {
	said := filepath.Join(t.TempDir(), "said")
	page := fakeLP(t, `for a in "$@"; do echo "[$a]"; done >`+said)
	if err := Print(t.Context(), page, ""); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(said)
	if want := "[-t]\n[Daybook]\n[" + page + "]\n"; string(got) != want {
		t.Errorf("lp was called with %q, want %q", got, want)
	}
}

func TestPrintRelativePathIsNoOption(t *testing.T) {
	said := filepath.Join(t.TempDir(), "said")
	page := fakeLP(t, `echo "$3" >`+said)
	t.Chdir(filepath.Dir(page))
	if err := Print(t.Context(), filepath.Base(page), ""); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(said); !strings.HasPrefix(string(got), "/") {
		t.Errorf("lp was given %q, want an absolute path", got)
	}
}

func TestPrintFailures(t *testing.T) {
	for name, c := range map[string]struct {
		script string
		want   error
		says   string
	}{
		"no lp":            {"", ErrNoPrinting, ""},
		"CUPS is off":      {"echo 'lp: Error - scheduler not responding.' >&2; exit 1", ErrNoPrinting, "not responding"},
		"printer is gone":  {"echo 'lp: The printer or class does not exist.' >&2; exit 1", ErrPrinterGone, ""},
		"no printer":       {"echo 'lp: Error - no default destination available.' >&2; exit 1", ErrNoPrinter, "no default destination"},
		"printer refuses":  {"echo 'lp: out of toner' >&2; exit 1", nil, "out of toner"},
		"other language":   {`[ "$LC_ALL" = C ] && echo 'lp: Error - no default destination available.' >&2; exit 1`, ErrNoPrinter, ""},
		"refuses silently": {"exit 3", nil, "exit status 3"},
	} {
		t.Run(name, func(t *testing.T) {
			err := Print(t.Context(), fakeLP(t, c.script), "")
			if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %v saying %q", err, c.want, c.says)
			}
			for _, other := range []error{ErrNoPrinter, ErrNoPrinting, ErrPrinterGone, ErrPrintTime} {
				if other != c.want && errors.Is(err, other) {
					t.Errorf("%v is taken for %v", err, other)
				}
			}
		})
	}
}

func TestPrintMissingFile(t *testing.T) {
	page := fakeLP(t, "exit 0")
	if err := Print(t.Context(), page+"x", ""); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want ErrNotExist", err)
	}
}

// TestPrintEndsAfter15Seconds while lp hangs: by a clock of the test's.
func TestPrintEndsAfter15Seconds(t *testing.T) {
	began := filepath.Join(t.TempDir(), "began")
	page := fakeLP(t, "echo $$ >"+began+"; exec sleep 600")
	var waits time.Duration
	over := func(wait time.Duration, end func()) *time.Timer {
		waits = wait
		return time.AfterFunc(0, func() {
			for { // 15 seconds are over once lp hangs
				if text, err := os.ReadFile(began); err == nil && len(text) > 0 {
					end()
					return
				}
				time.Sleep(time.Millisecond)
			}
		})
	}
	if err := printWithin(t.Context(), page, "", over); !errors.Is(err, ErrPrintTime) {
		t.Errorf("out of time: got %v, want ErrPrintTime", err)
	}
	if waits != 15*time.Second {
		t.Errorf("lp has %v, want 15 s", waits)
	}
}

func TestPrintEndsWithItsContext(t *testing.T) {
	page := fakeLP(t, "exec sleep 600")
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Print(cancelled, page, ""); !errors.Is(err, context.Canceled) || errors.Is(err, ErrPrintTime) {
		t.Errorf("cancelled: got %v, want Canceled", err)
	}
}

func TestPrintOnAChosenPrinter(t *testing.T) {
	said := filepath.Join(t.TempDir(), "said")
	page := fakeLP(t, `for a in "$@"; do echo "[$a]"; done >`+said)
	if err := Print(t.Context(), page, "Front_Desk"); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(said)
	if want := "[-t]\n[Daybook]\n[-d]\n[Front_Desk]\n[" + page + "]\n"; string(got) != want {
		t.Errorf("lp was called with %q, want %q", got, want)
	}
}
