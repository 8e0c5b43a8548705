package main

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/keep"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

// bringBack is how the first start, and a start that failed, bring a book back.
func (p *program) bringBack(window fyne.Window) setup.Back {
	back := setup.Back{
		Find: keep.FindCopies, Prepare: p.prepareRestore,
		Findings: func(language string, report keep.Report) []string {
			return findingLines(p.catalog.In(language), report)
		},
		Open: func() { p.openBack(window) },
	}
	if p.broken != nil {
		back.Broken = func(language string) string {
			told := p.console
			told.words = p.catalog.In(language)
			sentence, _ := told.explain(p.broken)
			return raised(sentence)
		}
		if lacksKey(p.broken) {
			back.Unlock = func(key *vault.Recovery) error { return book.Recover(p.options(), key) }
		}
	}
	return back
}

// prepareRestore opens and checks what is to come back. It has a worker's thread for
// itself: looking through folders and saving go on beside it.
func (p *program) prepareRestore(from keep.RestoreOptions, progress func(float64), done func(*keep.Restoring, error)) (cancel func()) {
	ctx, cancel := context.WithCancel(p.ctx)
	options := p.restoring(from)
	p.paper.run(func() func() {
		ready, err := keep.PrepareRestore(ctx, options, func(part float64) { p.hop(func() { progress(part) }) })
		return func() { done(ready, err) }
	})
	return cancel
}

// restoring is where a book that is brought back goes.
func (p *program) restoring(from keep.RestoreOptions) keep.RestoreOptions {
	return keep.RestoreOptions{
		Backup: from.Backup, Tapes: from.Tapes, Recovery: from.Recovery,
		Target: p.options(), Sample: p.demo != nil, Aside: p.aside(),
	}
}

// aside is where a book that does not open is kept; "" where there was none.
func (p *program) aside() string {
	if p.broken == nil {
		return ""
	}
	return keep.AsideOf(p.places.book(), p.clock.Now())
}

// openBack goes on to the book that came back. What was typed at a first start is of
// another book, and is forgotten.
func (p *program) openBack(window fyne.Window) {
	forgetLeft(p.places.data)
	p.broken, p.code, p.keys.Chosen = nil, exitWell, vault.Choice{}
	p.openAfter(window, func(*book.Book) {})
}

// lacksKey reports whether a start failed for want of this computer's own key alone.
func lacksKey(err error) bool {
	return errors.Is(err, vault.ErrNoIdentity) || errors.Is(err, vault.ErrIdentity) || errors.Is(err, vault.ErrWrongIdentity)
}

// mayBringBack reports whether a start that failed can be helped by bringing the book
// back: what is there is damaged, half written, or opens no more.
func mayBringBack(err error) bool {
	var tail *book.TailError
	if errors.As(err, &tail) {
		return true
	}
	for _, lost := range []error{
		bolt.ErrDamaged, book.ErrNotABook, vault.ErrSealed,
	} {
		if errors.Is(err, lost) {
			return true
		}
	}
	return lacksKey(err)
}
