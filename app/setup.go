package main

import (
	"crypto/rand"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/ui/setup"
)

// openSetup shows the first start, and goes on to the new book.
func (p *program) openSetup() {
	window := p.app.NewWindow(p.words.T("app.setup_title"))
	window.SetPadded(false)
	zone := time.Local.String()
	if zone == "Local" {
		zone = ""
	}
	first := setup.New(setup.Deps{
		Look: p.look, Catalog: p.catalog, Language: p.words.Language(), Zone: zone, Folder: p.places.data,
		Random: rand.Reader, Now: time.Now,
		Run:    func(work func() func()) { p.errand.run(work) },
		Create: p.createBook,
		SaveFile: func(name string, data []byte, done func(string, error)) {
			p.saveFile(window, name, data, done)
		},
		Print: p.print,
		Open: func() {
			p.openBook()
			window.SetOnClosed(nil)
			window.Close()
		},
	})
	window.SetContent(first.Object())
	window.Resize(fyne.NewSize(1280, 800))
	window.SetOnClosed(p.app.Quit)
	window.Show()
	first.Begin()
}

// createBook makes the book and opens it, away from the UI goroutine.
func (p *program) createBook(founding book.Founding) (setup.Created, error) {
	options := bookOptions(p.places, p.clock)
	recovery, err := book.Create(options, founding)
	if err != nil {
		return setup.Created{}, err
	}
	if p.book, err = book.Open(options); err != nil {
		return setup.Created{}, err
	}
	return setup.Created{BookID: p.book.ID(), Recovery: recovery}, nil
}
