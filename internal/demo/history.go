package demo

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

func (p *populating) bookOptions() book.Options {
	return book.Options{Path: p.draft, KeyStore: p.folders.KeyStore, Clock: p.clock, Random: rand.Reader}
}

// found creates the book with the program, its tracks and the staff.
func (p *populating) found() error {
	at := p.cast.founding()
	settings := clinic.DefaultSettings()
	settings.Clinic, settings.Zone = clinicName, zoneName
	system := clinic.Actor{Kind: clinic.System}
	more := []book.Item{{At: at, Actor: system, Command: clinic.SaveProgram{Program: p.cast.program}}}
	for _, track := range append(p.cast.tracks[:], p.cast.saturdays) {
		more = append(more, book.Item{At: at, Actor: system, Command: clinic.SaveTrack{Track: track}})
	}
	for _, payer := range p.cast.payers {
		more = append(more, book.Item{At: at, Actor: system, Command: clinic.SavePayer{Payer: payer}})
	}
	accounts, err := staffItems(rand.Reader, p.cast.staff, at)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p.draft), 0o700); err != nil {
		return err
	}
	created, err := book.Create(p.bookOptions(), book.Founding{Demo: true, Settings: settings, More: append(more, accounts...)})
	if err != nil {
		return err
	}
	return writeMark(p.folders.Book, created.BookID)
}

// writeHistory tells the story into the book, a day to a commit.
func (p *populating) writeHistory() (err error) {
	b, err := book.Open(p.bookOptions())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	pin, err := book.HashPIN(rand.Reader, PatientPIN, book.PatientPINDigits)
	if err != nil {
		return err
	}
	items := tell(p.cast, b.CardHash, pin)
	for done := 0; done < len(items); {
		today := dayOf(items[done:], p.cast.zone)
		if err := p.ctx.Err(); err != nil {
			return err
		}
		p.clock.Advance(today[len(today)-1].At)
		events, err := b.Batch(today...)
		if err != nil {
			return fmt.Errorf("on %s: %w", clinic.DateIn(today[0].At, p.cast.zone), err)
		}
		p.count(events)
		done += len(today)
		p.options.Progress(0.9 * float64(done) / float64(len(items)))
	}
	return nil
}

// dayOf is the beginning of the items that happened on one day.
func dayOf(items []book.Item, zone *time.Location) []book.Item {
	date := clinic.DateIn(items[0].At, zone)
	for i, item := range items {
		if clinic.DateIn(item.At, zone) != date {
			return items[:i]
		}
	}
	return items
}

func (p *populating) count(events []clinic.Event) {
	p.summary.Entries += len(events)
	for _, event := range events {
		if _, opened := event.(clinic.VisitOpened); opened {
			p.summary.Visits++
		}
	}
}
