package main

import (
	"context"
	"os"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// rebuildIfBehind writes a book anew whose lists are of an older version of Daybook,
// after a backup. Everything works meanwhile; one that fails is tried at the next start.
func (p *program) rebuildIfBehind() {
	if !p.book.StateBehind() {
		return
	}
	go p.guard.run(func() {
		if _, err := rebuild(p.ctx, p.book, p.places); err != nil {
			p.trace.say("book not rebuilt: %v", err)
			return
		}
		p.trace.say("book rebuilt")
	})
}

// rebuild backs a book up beside its folder and writes it anew from its journal.
func rebuild(ctx context.Context, b *book.Book, places folders) (keep.Backup, error) {
	folder := beforeUpdates(places.data)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return keep.Backup{}, err
	}
	made, err := keep.Rebuild(ctx, b, folder, places.data, func(float64) {})
	if err == nil {
		_, err = keep.Prune(made, keep.Rotation{Daily: updateKeeps}, b.Zone())
	}
	return made, err
}

// rebuildBook does it for a book that nobody has open.
func (c console) rebuildBook(ctx context.Context, places folders) error {
	b, err := book.Open(c.asking(places, platform.NewSystemClock()))
	if err != nil {
		return err
	}
	defer b.Close()
	made, err := rebuild(ctx, b, places)
	if err != nil {
		return err
	}
	c.say("cli.verify.rebuilt", i18n.Args{"Path": made.Path})
	return nil
}
