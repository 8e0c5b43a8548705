package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
)

// copiedBooks is where a copy of the book lies while it is read: sealed as the book is, and
// swept with what backups leave.
const copiedBooks = ".daybook-copy-*"

// export writes everything for the desk, from a copy of the book, so that check-ins go on
// meanwhile.
func (w *windows) export(order desk.ExportOrder, progress func(part float64), done func(path string, err error)) (cancel func()) {
	ctx, cancel := context.WithCancel(w.ctx)
	taken := w.paper.run(func() func() {
		defer cancel()
		path, err := w.exportCopy(ctx, order, func(part float64) { w.hop(func() { progress(part) }) })
		return func() { done(path, err) }
	})
	if !taken {
		w.later(func() { done("", context.Canceled) })
	}
	return cancel
}

// exportCopy copies the book, and takes everything along from the copy.
func (w *windows) exportCopy(ctx context.Context, order desk.ExportOrder, progress func(float64)) (path string, err error) {
	if err := w.mayExport(order.Actor); err != nil {
		return "", err
	}
	if order.Folder == "" {
		if order.Folder, err = homeFolder(); err != nil {
			return "", err
		}
	}
	path = freePath(order.Folder, order.Name)
	private, err := os.MkdirTemp(w.places.data, copiedBooks)
	if err != nil {
		return "", platform.Classify(err)
	}
	defer func() { err = errors.Join(err, platform.RemoveFolder(private)) }()
	options := w.options()
	options.Path = filepath.Join(private, "copy.db")
	if _, err := w.book.Copy(ctx, options.Path); err != nil {
		return "", platform.Classify(err)
	}
	copied, err := book.Open(options)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, copied.Close()) }()
	progress(0.1)
	return path, export.Save(ctx, path, copied, w.exportOptions(copied, order), func() error {
		_, err := w.book.Do(order.Actor, clinic.NoteExport{What: order.What, Sealed: order.Passphrase != "", Through: copied.Highest()})
		return err
	}, func(part float64) { progress(0.1 + 0.9*part) })
}

func (w *windows) exportOptions(b *book.Book, order desk.ExportOrder) export.Options {
	return export.Options{
		What: order.What, Passphrase: order.Passphrase, Program: appName + " " + appVersion, Made: w.book.Now(),
		Words: w.catalog.In(order.Language), Sentence: desk.Sentences(b, w.catalog, order.Language),
	}
}

// mayExport refuses before anything is copied.
func (w *windows) mayExport(actor clinic.Actor) error {
	return w.book.Read(func(v clinic.View) error {
		if !clinic.AllowedOn(v, actor, clinic.ActExport, w.book.Today()) {
			return fmt.Errorf("%s: %w", clinic.ActExport, book.ErrNotAllowed)
		}
		return nil
	})
}
