// Package setup is the first start: what is shown where there is no book yet.
//
// It asks for the clinic and its first director, has the book prepared, and shows
// the clinic's recovery key the one time it can be seen. Only when the person says
// that the key is on paper is the book there (docs/decisions/0011). It knows
// nothing of files: creating, saving and printing come in through Deps.
package setup

import (
	"io"
	"time"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
	"daybook/internal/vault"
)

// Deps are what the first start is given.
type Deps struct {
	Look    *kit.Look
	Catalog *i18n.Catalog
	// Language to begin in, such as "es-US"; unknown ones are English.
	Language string
	// Zone is the computer's own time zone as an IANA name; "" is unknown.
	Zone string
	// Folder is where the book will lie, for people to read.
	Folder string
	// SyncedBy is the service that copies that folder to other computers, such as
	// "OneDrive", where a book does not belong; "" is none.
	SyncedBy string
	// CutOff says that an earlier first start never came to its end.
	CutOff bool
	// Gone says that this computer had a book, which is not there any more.
	Gone bool
	// Random is where ids and the PIN's salt come from: crypto/rand.
	Random io.Reader
	// Now is the wall clock, for the day printed on the sheet.
	Now func() time.Time

	// Run does work away from the UI goroutine and then, on it, what the work
	// returned.
	Run func(work func() (then func()))
	// Create prepares the book, which is there only after Created.Complete. It is
	// called within Run's work and may be slow. An error means that nothing is
	// prepared; fs.ErrExist and fs.ErrPermission are put into words of their own.
	Create func(book.Founding) (Created, error)
	// Opening asks how the book opens on this computer; nil where it opens by itself, as
	// a sample clinic does.
	Opening *Opening
	// Files are this computer's own, for choosing where the sheet is saved.
	Files places.Files
	// Fit looks whether copies of the book may go to a folder, which reads and writes
	// there. The problem is the id of a sentence; "" is well. Sure takes what only is
	// not wise, such as a folder on the book's own disk.
	Fit func(folder string, sure bool, done func(problem string, unwise bool))
	// SaveIn writes a file whole or not at all into a folder, and says where; "" is
	// this user's folder for Daybook. Errors are those of platform.Classify.
	SaveIn func(folder, name string, data []byte, done func(path string, err error))
	// Print sends a PDF to the printer.
	Print func(name string, pdf []byte, done func(error))
	// Left is what was said at an earlier first start that was left; the zero value
	// is nothing.
	Left Left
	// Keep keeps what was said so far, for the next start. The PIN is not among it.
	Keep func(Left)
	// Asked is told the numbers of the two groups that are asked back, from 1, for
	// the trace; it may be nil.
	Asked func(one, other int)
	// Back brings a book back from its copies.
	Back Back
	// Open goes on to the new book. It is called once, after two groups of the
	// recovery key were given back.
	Open func()
	// Close closes the window. It is called where MayClose said no and the
	// person, asked, wants it all the same.
	Close func()
}

// Created is what preparing a book gives.
type Created struct {
	BookID string
	// Recovery is the clinic's recovery key, which is stored nowhere.
	Recovery *vault.Recovery
	// Complete makes what was prepared the book. It is called within Run's work;
	// after an error it may be called again.
	Complete func() error
}
