package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// program is Daybook with its windows open. Run returns when the last window
// is closed or the system asks to end; Close leaves the book whole.
type program struct {
	console
	places folders
	clock  book.Clock
	mode   mode
	waits  *waiting   // the windows of a locked book; nil where there are none
	demo   *demoParts // nil for a real book

	app     fyne.App
	look    *kit.Look
	book    *book.Book         // nil until there is one
	keys    *platform.Keys     // of this station; what was unlocked stays so until the end
	locked  *vault.LockedError // what the book that is there waits for; nil where it does not
	broken  error              // why the book that is there does not open; nil where it does, or is none
	release func()             // lets go of the folder that a first start holds
	trace   *trace
	guard   *crashGuard
	player  *platform.Player
	chimes  chimes
	ask     *worker // answers the lobby, so that nothing else makes it wait
	errand  *worker // everything the desk asks
	paper   *worker // printing and verifying, which may take long
	hops    *worker // what has to reach the UI goroutine later, in order
	ending  []func()
	code    int // to exit with

	printer    string // that this computer prints on; "" is the system's default
	practising bool   // the sample clinic that was opened from here is open

	ctx    context.Context // ends when the windows are closed
	cancel context.CancelFunc
	ended  atomic.Bool // nothing reaches the UI goroutine any more
	closed sync.Once
}

// open starts the program on a book, or on the first start where there is none.
func (c console) open(places folders, clock book.Clock, m mode, d *demoParts) int {
	p := &program{console: c, places: places, clock: clock, mode: m, demo: d}
	p.guard = newCrashGuard(c, places.data)
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.keys = platform.NewKeys(places.keys)
	if d == nil {
		p.printer = readPrinter(places.data)
	}
	opened, err := book.Open(p.options())
	switch {
	case errors.As(err, &p.locked) && hasDisplay():
	case err == nil, errors.Is(err, bolt.ErrNoFile):
	case mayBringBack(err) && hasDisplay():
		p.code, p.broken = c.fail(err), err
	default:
		return c.failInWindow(err)
	}
	p.book = opened
	p.release = func() {}
	if p.book == nil && p.locked == nil {
		if p.release, err = holdSetup(places.data); err != nil {
			return c.failInWindow(err)
		}
	}
	defer p.Close()
	if opened != nil && opened.Demo() != (d != nil) {
		return c.failInWindow(errOtherKind)
	}
	if p.trace, err = newTrace(m.trace); err != nil {
		return c.fail(err)
	}
	p.guard.run(p.Run)
	return p.code
}

// Run opens the windows and blocks until they are closed.
func (p *program) Run() {
	if runtime.GOOS == "linux" {
		// With an input method, Enter can overtake the last letters of a scan.
		os.Setenv("XMODIFIERS", "@im=none")
	}
	err := p.checkDisplay()
	if err == nil {
		err = withDisplay(p.openWindows)
	}
	if err != nil {
		p.code = p.fail(err)
		return
	}
	p.endOnSignal()
	p.app.Run()
	p.ended.Store(true)
}

func (p *program) openWindows() {
	p.start()
	if p.locked != nil {
		p.openLocked()
	} else if p.book == nil {
		p.openSetup()
	} else {
		p.catchUp()
		p.startTour()
		p.openBook()
	}
}

// hop runs a function on the UI goroutine, unless the windows are gone: the
// toolkit would then run it wherever it is called.
func (p *program) hop(do func()) {
	if !p.ended.Load() {
		fyne.Do(do)
	}
}

// later runs a function on the UI goroutine once the current event is over, in
// the order of the calls.
func (p *program) later(do func()) { p.hops.run(func() func() { return do }) }

func (p *program) start() {
	fyneapp.SetMetadata(fyne.AppMetadata{ID: appID, Name: appName, Version: appVersion, Build: appBuild})
	p.app = fyneapp.NewWithID(appID)
	p.app.SetIcon(fyne.NewStaticResource("daybook.png", assets.IconPNG(256)))
	p.look = kit.NewLook(p.lookSettings())
	p.app.Settings().SetTheme(kit.NewTheme(p.look))
	sweep()
	p.player = platform.NewPlayer()
	p.chimes = newChimes()
	p.hops = newWorker(p.hop, p.guard.run, 0)
	p.ask = newWorker(p.hop, p.guard.run, mostAsks)
	p.errand = newWorker(p.hop, p.guard.run, 0)
	p.paper = newWorker(p.hop, p.guard.run, 0)
	p.app.Lifecycle().SetOnStarted(func() { p.trace.say("started") })
	if d, ok := p.app.Driver().(interface{ SetDisableScreenBlanking(bool) }); ok {
		d.SetDisableScreenBlanking(true)
	}
	platform.StayAwake()
}

// lookSettings are what the clinic and the command line choose about the look.
func (p *program) lookSettings() kit.Settings {
	settings := kit.Settings{TextScale: float32(p.mode.large)}
	if p.book != nil {
		chosen := p.book.Settings()
		settings.NoMotion = !chosen.Motion
		settings.TextScale *= float32(chosen.DeskPercent()) / 100
	}
	return settings
}

// lobbySettings are the same for the lobby, whose letters have a size of their own.
func (p *program) lobbySettings() kit.Settings {
	settings := p.lookSettings()
	settings.TextScale = float32(p.mode.large) * float32(p.book.Settings().LobbyPercent()) / 100
	return settings
}

// endOnSignal closes the windows where the system asks for it.
func (p *program) endOnSignal() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go p.guard.run(func() {
		<-asked
		signal.Stop(asked) // a second one ends the program at once
		p.endSurely()      // the toolkit takes the signal too, and may be first
		p.hop(p.quit)
	})
}

// sweep removes what an earlier run that was cut off left for a printer.
func sweep() {
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "daybook-print-*"))
	if err != nil {
		return // the pattern is a constant
	}
	for _, folder := range left {
		if info, err := os.Stat(folder); err == nil && time.Since(info.ModTime()) > time.Hour {
			platform.RemoveFolder(folder)
		}
	}
}

// scratch is a folder for files that somebody else's program must read, such
// as the printer's; it is for this user alone and goes with the file.
func scratch(name string, data []byte) (path string, remove func(), err error) {
	folder, err := os.MkdirTemp("", "daybook-print-")
	if err != nil {
		return "", nil, err
	}
	remove = func() { platform.RemoveFolder(folder) }
	path = filepath.Join(folder, filepath.Base(name))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		remove()
		return "", nil, err
	}
	return path, remove, nil
}
