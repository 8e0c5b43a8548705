//go:build !windows

package platform

import (
	"errors"
	"slices"
	"testing"
)

// fakeLpstat stands in for the print system's list; "" has none.
func fakeLpstat(t *testing.T, script string) {
	t.Helper()
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	if script != "" {
		fakeProgram(t, bin, "lpstat", script)
		t.Setenv("PATH", bin+":/usr/bin:/bin")
	}
}

func TestPrinters(t *testing.T) {
	front, office := Printer{Name: "Front_Desk"}, Printer{Name: "Office"}
	usual := Printer{Name: "Office", Default: true}
	const two = "[ $1 = -e ] && printf 'Front_Desk\\nOffice\\n' && exit; "
	for name, c := range map[string]struct {
		script string
		want   []Printer
		fails  error
	}{
		"two, one the default":  {two + "echo 'system default destination: Office'", []Printer{front, usual}, nil},
		"two, no default":       {two + "echo 'no system default destination'", []Printer{front, office}, nil},
		"the default is asked":  {two + "exit 1", []Printer{front, office}, nil},
		"another language":      {two + `[ "$LC_ALL" = C ] && echo 'system default destination: Office'`, []Printer{front, usual}, nil},
		"none":                  {"echo 'lpstat: No destinations added.' >&2; exit 1", nil, nil},
		"none, and no complain": {"exit 0", nil, nil},
		"CUPS is not installed": {"", nil, ErrNoPrinting},
		"CUPS does not run":     {"echo 'lpstat: Scheduler is not running.' >&2; exit 1", nil, ErrNoPrinting},
	} {
		t.Run(name, func(t *testing.T) {
			fakeLpstat(t, c.script)
			found, err := Printers(t.Context())
			if !slices.Equal(found, c.want) || !errors.Is(err, c.fails) {
				t.Errorf("want %v and %v, got %v and %v", c.want, c.fails, found, err)
			}
		})
	}
}
