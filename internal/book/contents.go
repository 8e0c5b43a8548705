package book

import (
	"fmt"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/journal"
)

// Contents is what a book file holds, in the numbers by which a clinic knows its own.
type Contents struct {
	BookID   string
	Clinic   string    // its name in the settings
	Zone     string    // the clinic's time zone, as an IANA name
	Sample   bool      // a sample clinic
	Entries  int       // of the journal, of all stations
	Last     time.Time // when the last entry was made, UTC
	Head     journal.Head
	Patients int // records that were not taken back
	Staff    int // accounts, those that ended too
	Visits   int
}

// Contents counts what the file holds. It is refused where a start would refuse the
// file: the error is a *TailError, vault.ErrSealed or bolt.ErrDamaged.
func (i *Inspection) Contents() (found Contents, err error) {
	found.BookID = i.id
	err = i.file.View(func(tx *bolt.Tx) error {
		t := tables{tx: tx, ring: i.ring}
		snap, err := loadSnapshot(t)
		if err != nil {
			return err
		}
		if err := found.countPeople(snap); err != nil {
			return err
		}
		if err := found.endOf(t); err != nil {
			return err
		}
		return found.countRecords(t)
	})
	if err != nil {
		return found, fmt.Errorf("see what the book holds: %w", err)
	}
	return found, nil
}

func (c *Contents) countPeople(snap *snapshot) error {
	if snap.founded.Book != c.BookID {
		return fmt.Errorf("%w: its first entry names another book", ErrNotABook)
	}
	c.Clinic, c.Zone, c.Sample, c.Staff = snap.settings.Clinic, snap.settings.Zone, snap.founded.Demo, len(snap.staff.items)
	for _, patient := range snap.patients.items {
		if !patient.Withdrawn {
			c.Patients++
		}
	}
	return nil
}

// endOf checks the last entries as a start does.
func (c *Contents) endOf(t tables) (err error) {
	if c.Head, err = lastEntry(t); err != nil {
		return err
	}
	end, err := readTail(t, c.Head.Station)
	c.Last = end.last.Time
	return err
}

func (c *Contents) countRecords(t tables) error {
	for bucket, count := range map[string]*int{bucketJournal: &c.Entries, bucketVisit: &c.Visits} {
		err := t.tx.Walk(bucket, nil, func(_, _ []byte) (bool, error) {
			*count++
			return true, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
