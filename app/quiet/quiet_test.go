package quiet

import (
	"bytes"
	"log"
	"testing"
)

func TestOnlyTheKnownComplaintsAreDropped(t *testing.T) {
	var out bytes.Buffer
	l := log.New(&filter{to: &out}, "", 0)
	for _, line := range []string{
		"Fyne error:  Error parsing user locale C", "  Cause: language: tag is not well-formed", "  At: locale.go:35",
		"Fyne error:  Preferences load error:", "  Cause: EOF", "  At: preferences.go:103",
		"PlatformError: X11: Failed to open display :9",
		"Fyne error:  the window is on fire", "  Cause: a match", "  At: window.go:1",
	} {
		l.Println(line)
	}
	if want := "Fyne error:  the window is on fire\n  Cause: a match\n  At: window.go:1\n"; out.String() != want {
		t.Errorf("expected what matters and nothing else, got:\n%s", out.String())
	}
}
