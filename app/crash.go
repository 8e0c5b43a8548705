package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// crashGuard catches panics wherever Daybook starts a goroutine, writes a
// report without patient data, and ends the program. The book needs no goodbye:
// what was acknowledged is on the disk.
type crashGuard struct {
	folder string
	err    io.Writer
	words  *i18n.Localizer
	exit   func(code int)
}

func newCrashGuard(c console, data string) *crashGuard {
	return &crashGuard{folder: filepath.Join(data, "crashes"), err: c.err, words: c.words, exit: os.Exit}
}

// run runs work, and ends the program where it panics.
func (g *crashGuard) run(work func()) {
	defer func() {
		if r := recover(); r != nil {
			g.report(r, debug.Stack())
		}
	}()
	work()
}

func (g *crashGuard) report(recovered any, stack []byte) {
	path, err := platform.WriteCrash(g.folder, appVersion, recovered, stack, time.Now())
	if err != nil {
		fmt.Fprintln(g.err, "daybook: "+g.words.T("cli.crashed_unwritten", i18n.Args{"Reason": err.Error()}))
	} else {
		fmt.Fprintln(g.err, "daybook: "+g.words.T("cli.crashed", i18n.Args{"Path": path}))
	}
	g.exit(exitCrashed)
}
