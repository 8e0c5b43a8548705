package book

import (
	"daybook/internal/book/bolt"
	"daybook/internal/journal"
)

// Takeable is what Import would take of some entries.
type Takeable struct {
	// Entries are new and join what the book has, in the order of the journal.
	Entries []journal.Entry
	// Left is how many are new and do not join: they lie behind a gap, or are not
	// of one piece with the book. Why is the first thing that is wrong.
	Left int
	Why  error // an *ImportError or ErrNewer; nil where Left is 0
}

// Takeable looks which entries can be taken in, and changes nothing.
func (b *Book) Takeable(entries []journal.Entry) (found Takeable, err error) {
	err = b.readFile(func(tx *bolt.Tx) error {
		check := newImportCheck(tables{tx: tx, ring: b.ring()}, b.Highest())
		newer := map[string]error{} // stations with an event that this version does not know
		for _, entry := range inOrder(entries) {
			if err := b.look(check, newer, entry, &found); err != nil {
				return err
			}
		}
		return nil
	})
	return found, err
}

func (b *Book) look(check *importCheck, newer map[string]error, entry journal.Entry, found *Takeable) error {
	if _, unknown := b.eventOfImported(entry); unknown != nil && entry.Whole() {
		newer[entry.Station] = unknown
	}
	if why := newer[entry.Station]; why != nil {
		found.leave(why)
		return nil
	}
	missing, finding, err := check.next(entry)
	switch {
	case err != nil:
		return err
	case finding != nil:
		found.leave(&ImportError{*finding})
	case missing:
		found.Entries = append(found.Entries, entry)
	}
	return nil
}

func (t *Takeable) leave(why error) {
	t.Left++
	if t.Why == nil {
		t.Why = why
	}
}
