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
	if err := Print(t.Context(), page); err != nil {
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
	if err := Print(t.Context(), filepath.Base(page)); err != nil {
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
		"no lp":            {"", ErrNoPrinter, ""},
		"no printer":       {"echo 'lp: Error - no default destination available.' >&2; exit 1", ErrNoPrinter, "no default destination"},
		"printer refuses":  {"echo 'lp: out of toner' >&2; exit 1", nil, "out of toner"},
		"other language":   {`[ "$LC_ALL" = C ] && echo 'lp: Error - no default destination available.' >&2; exit 1`, ErrNoPrinter, ""},
		"refuses silently": {"exit 3", nil, "exit status 3"},
	} {
		t.Run(name, func(t *testing.T) {
			err := Print(t.Context(), fakeLP(t, c.script))
			if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %v saying %q", err, c.want, c.says)
			}
			if c.want == nil && errors.Is(err, ErrNoPrinter) {
				t.Errorf("%v is taken for a missing printer", err)
			}
		})
	}
}

func TestPrintMissingFile(t *testing.T) {
	page := fakeLP(t, "exit 0")
	if err := Print(t.Context(), page+"x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want ErrNotExist", err)
	}
}

func TestPrintEndsWithItsContext(t *testing.T) {
	page := fakeLP(t, "exec sleep 600")
	late, stop := context.WithTimeout(t.Context(), 1)
	defer stop()
	if err := Print(late, page); !errors.Is(err, ErrPrintTime) {
		t.Errorf("out of time: got %v, want ErrPrintTime", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Print(cancelled, page); !errors.Is(err, context.Canceled) || errors.Is(err, ErrPrintTime) {
		t.Errorf("cancelled: got %v, want Canceled", err)
	}
}
