package main

import (
	"crypto/rand"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/ui/setup"
)

// openSetup shows the first start, and goes on to the new book.
func (p *program) openSetup() {
	window := p.app.NewWindow(p.words.T("app.setup_title"))
	window.SetPadded(false)
	deps := p.setupDeps(window)
	deps.Back, deps.Left = p.bringBack(window), readLeft(p.places.data)
	deps.Open = func() { p.openNew(window) }
	if p.demo == nil {
		deps.Opening = &setup.Opening{Disk: p.disk, Sticks: sticks, Choose: p.chooseWay}
	}
	first := setup.New(deps)
	window.SetContent(first.Object())
	window.Resize(fyne.NewSize(1280, 800))
	window.SetOnClosed(p.quit)
	window.SetCloseIntercept(func() {
		if first.MayClose() {
			window.Close()
		}
	})
	p.atEnd(first.Keep) // where the system ends Daybook
	window.Show()
	p.look.Live(window.Canvas())
	first.Begin()
}

// setupDeps are what the first start and the pages for a book that does not open share.
func (p *program) setupDeps(window fyne.Window) setup.Deps {
	return setup.Deps{
		Look: p.look, Catalog: p.catalog, Language: p.words.Language(), Zone: platform.Zone(), Folder: p.places.data,
		SyncedBy: platform.SyncedBy(p.places.data),
		CutOff:   book.CutOff(bookOptions(p.places, p.clock)), Gone: p.gone(),
		Random: rand.Reader, Now: p.clock.Now,
		Run:    func(work func() func()) { p.errand.run(work) },
		Create: p.createBook,
		Files:  files{},
		Fit:    p.fit,
		SaveIn: p.saveIn,
		Print:  p.print,
		Asked:  func(one, other int) { p.trace.say("setup asks %d %d", one, other) },
		Keep:   func(left setup.Left) { p.keepLeft(left) },
		Close:  window.Close,
	}
}

// gone reports whether this computer had a book where it would lie by itself.
func (p *program) gone() bool {
	usual, err := defaultFolders("")
	return err == nil && p.demo == nil && p.book == nil && p.broken == nil && p.locked == nil && usual == p.places && platform.HasKeys(p.places.keys)
}

// openNew goes on to the book that was just made.
func (p *program) openNew(window fyne.Window) {
	p.openAfter(window, func(opened *book.Book) {
		// Two groups were given back while the key was there. Where this fails, a
		// director is asked for them again.
		_, _ = opened.Do(clinic.Actor{Kind: clinic.System}, clinic.ConfirmRecovery{})
	})
}

// openAfter goes on to the book that is there now. Where it does not open, the
// recovery key is on paper all the same, and a new start says why.
func (p *program) openAfter(window fyne.Window, first func(*book.Book)) {
	p.errand.run(func() func() {
		opened, err := book.Open(p.options())
		if err == nil {
			first(opened)
		}
		return func() {
			window.SetOnClosed(nil)
			locked := p.locked != nil
			p.locked = nil
			if err != nil && locked && mayBringBack(err) {
				p.code, p.broken = p.fail(err), err
				p.openSetup()
				p.leave(window)
				return
			}
			if err != nil {
				p.code = p.fail(err)
				p.quit()
				return
			}
			p.book = opened
			if p.release != nil {
				p.release() // the book itself says from now on that it is open
			}
			if locked {
				p.catchUp()
			} else {
				p.noteVersion()
			}
			p.openBook().beginAtDesk()
			p.leave(window)
		}
	})
}

// leave closes the window of a start, and the lobby that waited beside it.
func (p *program) leave(window fyne.Window) {
	if p.waits != nil {
		p.waits.close()
		return
	}
	window.Close()
}

// disk looks whether the disk of the data folder is encrypted, on a goroutine of its
// own: the system may take seconds to answer.
func (p *program) disk(done func(platform.Encryption)) {
	folder := p.places.data
	go p.guard.run(func() {
		found := platform.DiskEncryption(existing(folder))
		p.hop(func() { done(found) })
	})
}

// existing is a folder, or the one above it that is there already.
func existing(folder string) string {
	for above := filepath.Dir(folder); above != folder; above = filepath.Dir(folder) {
		if _, err := os.Stat(folder); err == nil {
			break
		}
		folder = above
	}
	return folder
}

// createBook prepares the book, away from the UI goroutine.
func (p *program) createBook(founding book.Founding) (setup.Created, error) {
	founding.Demo = p.demo != nil
	draft, err := book.Prepare(p.options(), founding)
	if err != nil {
		return setup.Created{}, err
	}
	return setup.Created{BookID: draft.BookID, Recovery: draft.Recovery, Complete: func() error {
		err := draft.Complete()
		if err == nil {
			forgetLeft(p.places.data)
		}
		return err
	}}, nil
}
