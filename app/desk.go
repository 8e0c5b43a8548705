package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
)

func (w *windows) deskDeps() desk.Deps {
	deps := desk.Deps{
		Book: w.book, Look: w.look, Catalog: w.catalog,
		Run: w.runDesk, After: w.after, Clock: time.Now, Hop: w.later,
		LobbyScan: w.scanned, Garbled: w.garbled,
		SaveFile: w.saveFile,
		SaveIn:   w.saveIn,
		Print:    w.print,
		Printers: printers{w.program},
		Export:   w.export,
		Verify:   w.verify,
		Sound: func(sound desk.Sound) {
			w.trace.say("desk sound %d", sound)
			w.player.Play(w.chimes.desk[sound])
		},
		OldRecords: oldRecords{w.program},
		Quit:       w.quit,
		Files:      files{},
		Random:     rand.Reader, Version: appVersion,
		SyncedBy: platform.SyncedBy(w.places.data),
		Guide:    installedGuide(),
	}
	if w.copies != nil {
		deps.Copies = w.copies
	}
	if w.copies != nil {
		deps.Lock = w.lock
	}
	if w.demo == nil {
		deps.Practice = w.practice
	} else {
		deps.Opened = func(page string) {
			if w.demo.coach != nil {
				w.demo.coach.Opened(page)
			}
		}
	}
	if w.oneWindow() {
		deps.ToLobby = w.toLobby
	}
	if w.mode.both {
		deps.Displays, deps.LobbyOn = w.displays, w.lobbyOn
	}
	return deps
}

// runDesk does the desk's work beside the UI goroutine. Work that is asked for
// while the program ends is not begun. The trace tells when all of it is done.
func (w *windows) runDesk(work func() func()) {
	w.trace.say("desk asks")
	w.errand.run(func() func() {
		then := work()
		return func() {
			if then != nil {
				then()
			}
			w.trace.say("desk answered")
		}
	})
}

// after calls a function on the UI goroutine after a while.
func (p *program) after(wait time.Duration, do func()) (cancel func()) {
	timer := time.AfterFunc(wait, func() { p.hop(do) })
	return func() { timer.Stop() }
}

// saveFile writes a file into this user's own folder for Daybook, whole or not
// at all, and says where it is. It asks nothing: a dialog of the system's would
// swallow scans, stay open over the lobby, and show a patient this PC's folders.
func (p *program) saveFile(name string, data []byte, done func(path string, err error)) {
	p.paper.run(func() func() {
		path, err := saveInHome(name, data)
		return func() { done(path, err) }
	})
}

// saveIn writes a file into a folder that the desk chose; "" is the user's own for
// Daybook.
func (p *program) saveIn(folder, name string, data []byte, done func(path string, err error)) {
	if folder == "" {
		p.saveFile(name, data, done)
		return
	}
	p.paper.run(func() func() {
		path := freePath(folder, name)
		err := platform.SaveFile(path, data, 0o600)
		return func() { done(path, err) }
	})
}

// saveInHome saves into Documents/Daybook, or Daybook in the home folder where
// there are no Documents. A file of that name that is there already stays.
func saveInHome(name string, data []byte) (string, error) {
	folder, err := homeFolder()
	if err != nil {
		return "", err
	}
	path := freePath(folder, name)
	return path, platform.SaveFile(path, data, 0o600)
}

// homeFolder is this user's own folder for Daybook, which is made where it is missing.
func homeFolder() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	folder := home
	if info, err := os.Stat(filepath.Join(home, "Documents")); err == nil && info.IsDir() {
		folder = filepath.Join(home, "Documents")
	}
	folder = filepath.Join(folder, appName)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", platform.Classify(err)
	}
	return folder, nil
}

// freePath is a path in a folder that no file has yet: "card.pdf", "card (2).pdf".
func freePath(folder, name string) string {
	path := filepath.Join(folder, name)
	ending := filepath.Ext(name)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ending), n, ending))
	}
}

// print sends a document to the printer, and leaves nothing of it behind.
func (p *program) print(name string, pdf []byte, done func(error)) {
	printer := p.printer
	taken := p.paper.run(func() func() {
		path, remove, err := scratch(name, pdf)
		if err == nil {
			err = platform.Print(p.ctx, path, printer)
			p.forget(remove)
		}
		return func() { done(err) }
	})
	if !taken {
		done(errors.New("too much waits for the printer"))
	}
}

// forget removes what was printed: at once where the system has taken it, and
// after a while on Windows, where another program only begins to read it.
func (p *program) forget(remove func()) {
	if runtime.GOOS != "windows" {
		remove()
		return
	}
	time.AfterFunc(time.Minute, remove)
	p.hop(func() { p.atEnd(remove) })
}

// verify checks a copy of the open book, so that check-ins go on meanwhile.
func (w *windows) verify(progress func(part float64), done func(desk.VerifyResult)) {
	w.paper.run(func() func() {
		report, err := w.verifyCopy(func(part float64) { w.hop(func() { progress(part) }) })
		result := desk.VerifyResult{Entries: report.Entries, Err: err}
		if !report.Sound() || len(report.Findings) > 0 {
			result.Findings = findingLines(w.catalog.In(w.book.Settings().Language), report)
		}
		return func() { done(result) }
	})
}

func (w *windows) verifyCopy(progress keep.Progress) (keep.Report, error) {
	path := filepath.Join(w.places.data, fmt.Sprintf("%s.look", bookFile))
	defer os.Remove(path)
	inspection, err := w.book.InspectCopy(path)
	if err != nil {
		return keep.Report{}, err
	}
	defer inspection.Close()
	return keep.Verify(w.ctx, inspection, progress)
}
