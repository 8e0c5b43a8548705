// Package quiet keeps complaints of the window toolkit off the console which
// say nothing to anybody: that LANG=C is no language, that there is no D-Bus,
// that its file of preferences, in which Daybook keeps nothing, is empty, and that there is no
// display, which Daybook says itself. The first is made while packages initialise, so this one has to be
// there before; see docs/decisions/0009.
package quiet

import (
	"bytes"
	"io"
	"log"
	"os"
)

func init() { log.SetOutput(&filter{to: os.Stderr}) }

// filter drops a complaint and the two lines that explain it.
type filter struct {
	to   io.Writer
	skip int
}

func known() []string {
	return []string{
		"Error parsing user locale", "Unable to connect to session D-Bus", "PlatformError: X11:",
		"Preferences load error:",
	}
}

// details are the lines "Cause" and "At" that follow a complaint.
const details = 2

func (f *filter) Write(line []byte) (int, error) {
	for _, known := range known() {
		if bytes.Contains(line, []byte(known)) {
			f.skip = details
			return len(line), nil
		}
	}
	if f.skip > 0 && (bytes.Contains(line, []byte("  Cause:")) || bytes.Contains(line, []byte("  At:"))) {
		f.skip--
		return len(line), nil
	}
	f.skip = 0
	return f.to.Write(line)
}
