package demo

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/card"
	"daybook/internal/i18n"
	"daybook/internal/vault"
)

// Folders say where the sample clinic goes.
type Folders struct {
	Book     string         // path of the book's file, which must not exist yet
	KeyStore vault.KeyStore // where this station's key to it is kept
	Cards    string         // folder for the printed matter; see CardFile and the constants beside it
}

// Options change what Populate makes.
type Options struct {
	Start    time.Time          // when the story stops and the visitor's begins, such as what Start gives
	Style    card.SheetStyle    // of the printed sheets
	Catalog  *i18n.Catalog      // the words on command cards and in the note to the visitor
	Progress func(part float64) // told how much is done, from 0 to 1; nil is nobody
}

// Summary is what Populate made.
type Summary struct {
	Start      time.Time // where a Clock for the new book begins
	Patients   int
	Cards      int // that work, one picture each
	Visits     int // in the history
	Entries    int // that the story gave the journal, beside the founding
	Staff      []StaffPIN
	PatientPIN string // of every patient, for the lobby without a card
}

// Populate makes the sample clinic: its book with twelve weeks of history, its
// cards, and a note about what to try. The book gets its name last, so that
// one that was cut short is never taken for a whole one. The clinic's recovery
// key is dropped: nobody will miss a sample.
//
// It returns an error that wraps bolt.ErrExists where there is a book already,
// and the context's where it ended first.
func Populate(ctx context.Context, folders Folders, options Options) (Summary, error) {
	p := populating{ctx: ctx, folders: folders, options: options, draft: folders.Book + ".making"}
	if options.Progress == nil {
		p.options.Progress = func(float64) {}
	}
	if err := p.make(); err != nil {
		return Summary{}, errors.Join(fmt.Errorf("make the sample clinic: %w", err), p.clear())
	}
	p.options.Progress(1)
	return p.summarized(), nil
}

// populating is one run of Populate.
type populating struct {
	ctx     context.Context
	folders Folders
	options Options
	draft   string // the book until it is whole
	cast    *cast
	clock   *Clock
	summary Summary
}

func (p *populating) make() error {
	if _, err := os.Stat(p.folders.Book); !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: %w", p.folders.Book, bolt.ErrExists)
	}
	zone, err := loadZone()
	if err != nil {
		return err
	}
	if p.cast, err = newCast(rand.Reader, p.options.Start, zone); err != nil {
		return err
	}
	p.clock = NewClock(p.cast.founding())
	for _, step := range []func() error{p.clear, p.found, p.writeHistory, p.writeFiles} {
		if err := step(); err != nil {
			return err
		}
	}
	return os.Rename(p.draft, p.folders.Book)
}

// clear removes what a run that was cut off left behind.
func (p *populating) clear() error {
	if err := os.Remove(p.draft); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// summarized adds what the visitor needs to what was counted on the way.
func (p *populating) summarized() Summary {
	s := p.summary
	s.Start, s.Patients, s.PatientPIN = p.cast.start, len(p.cast.people), PatientPIN
	s.Cards = len(p.cast.cardholders())
	for _, m := range p.cast.staff {
		s.Staff = append(s.Staff, m.StaffPIN)
	}
	return s
}
