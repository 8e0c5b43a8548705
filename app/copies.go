package main

import (
	"errors"

	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
)

// copies keeps the copies of the clinic's own book, for the desk to look at.
type copies struct {
	*program
	copier *keep.Copier
}

// startCopies begins to keep copies. A sample clinic has none, but where somebody
// practises the first start and chose a place for them.
func (p *program) startCopies() *copies {
	if p.demo != nil && !p.book.Copies().Said {
		return nil
	}
	c := &copies{program: p, copier: keep.StartCopier(keep.CopierOptions{
		Book: p.book, Scratch: p.places.data, Every: keep.EveryTick, Guard: p.guard.run,
	})}
	p.atEnd(c.copier.Close)
	return c
}

// States is how it stands with each place.
func (c *copies) States() []clinic.CopyState { return c.copier.States() }

// BackUp makes a backup now.
func (c *copies) BackUp(folder string) { c.copier.BackUp(folder) }

// Fit looks whether copies may go to a folder.
func (c *copies) Fit(folder string, sure bool, done func(problem string, unwise bool)) {
	c.fit(folder, sure, done)
}

// fit looks on a goroutine of its own: a stick that hangs must hold up nothing else.
func (p *program) fit(folder string, sure bool, done func(problem string, unwise bool)) {
	book := bookOptions(p.places, p.clock).Path
	go p.guard.run(func() {
		problem, unwise := fitness(keep.Fit(folder, book), sure)
		if platform.KeyNear(folder) {
			problem, unwise = "copies.problem.key_there", false
		}
		p.hop(func() { done(problem, unwise) })
	})
}

// fitness is the sentence for what keep.Fit says; "" for a folder that may be used.
func fitness(err error, sure bool) (problem string, unwise bool) {
	var known *keep.Problem
	switch {
	case err == nil:
		return "", false
	case !errors.As(err, &known):
		return "copies.problem.unknown", false
	case known.Code == keep.SameDiskAsBook && sure:
		return "", true
	}
	return "copies.problem." + string(known.Code), known.Code == keep.SameDiskAsBook
}

// Kept lists the backups in a place.
func (c *copies) Kept(folder string, done func([]desk.KeptBackup, error)) {
	go c.guard.run(func() {
		found, err := keep.Backups(keep.BackupFolder(folder))
		var known *keep.Problem
		if errors.As(err, &known) && known.Code == keep.NoFolder {
			found, err = nil, nil // nothing was written there yet
		}
		ours := c.ours()
		var kept []desk.KeptBackup
		for _, backup := range found {
			kept = append(kept, desk.KeptBackup{
				Name: backup.Name(), Time: backup.Time, Bytes: backup.Size, N: backup.N, Ours: backup.SameSeries(ours),
			})
		}
		c.hop(func() { done(kept, err) })
	})
}

// Ahead looks what the second copy in a folder has that the book lacks.
func (c *copies) Ahead(folder string, done func(desk.Ahead, error)) {
	go c.guard.run(func() {
		tail, err := keep.TapeTail(c.book, folder)
		c.hop(func() { done(aheadOf(tail), err) })
	})
}

// TakeIn takes it in, and the second copy goes on by itself.
func (c *copies) TakeIn(folder string, actor clinic.Actor, done func(desk.Ahead, error)) {
	go c.guard.run(func() {
		tail, err := keep.TakeTailFor(c.book, actor, folder)
		c.hop(func() { done(aheadOf(tail), err) })
	})
}

func aheadOf(tail keep.Tail) desk.Ahead {
	return desk.Ahead{Entries: tail.Entries, Until: tail.Until, Left: tail.Left + tail.Closed}
}

// ours is what the names of this computer's backups have in common.
func (c *copies) ours() keep.Backup { return keep.SeriesOf(c.book.ID(), c.book.Station()) }
