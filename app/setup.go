package main

import (
	"crypto/rand"

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
	first := setup.New(setup.Deps{
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
		Left:   readLeft(p.places.data),
		Keep:   func(left setup.Left) { p.keepLeft(left) },
		Back:   p.bringBack(window),
		Open:   func() { p.openNew(window) },
		Close:  window.Close,
	})
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

// gone reports whether this computer had a book where it would lie by itself.
func (p *program) gone() bool {
	usual, err := defaultFolders("")
	return err == nil && p.demo == nil && p.book == nil && p.broken == nil && usual == p.places && platform.HasKeys(p.places.keys)
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
		opened, err := book.Open(bookOptions(p.places, p.clock))
		if err == nil {
			first(opened)
		}
		return func() {
			window.SetOnClosed(nil)
			if err != nil {
				p.code = p.fail(err)
				p.quit()
				return
			}
			p.book = opened
			p.noteVersion()
			p.openBook().beginAtDesk()
			window.Close()
		}
	})
}

// createBook prepares the book, away from the UI goroutine.
func (p *program) createBook(founding book.Founding) (setup.Created, error) {
	founding.Demo = p.demo != nil
	draft, err := book.Prepare(bookOptions(p.places, p.clock), founding)
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
