package book

import (
	"context"
	"slices"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// PreparePurge writes the book anew without what it says of some people: the bodies of
// their entries are gone, all headers stay, so the chain verifies as before. Each row
// must be due. The check-ins of the time it takes are in the new file too. Errors are
// those of Anew.Follow, and ErrSince where somebody is not due.
func (b *Book) PreparePurge(ctx context.Context, rows []clinic.RetentionRow, progress func(part float64)) (*Anew, error) {
	err := b.read(func(v view) error { return v.stillDue(rows) })
	if err != nil {
		return nil, err
	}
	removed := clinic.NewRemoved(recordsOf(rows)...)
	return b.writeAnew(ctx, rewriting{
		ring: b.ring(), meta: b.sameMeta,
		value: func(stored StoredEntry, _ journal.Entry, event clinic.Event) ([]byte, error) {
			if event == nil || !removed.Takes(event) {
				return stored.Value, nil
			}
			return journal.PurgeFrame(stored.Value)
		},
	}, progress)
}

func recordsOf(rows []clinic.RetentionRow) (records []clinic.PatientID) {
	for _, row := range rows {
		records = append(records, row.Records...)
	}
	return records
}

// CompletePurge puts the purged book in its place, with an entry of who removed how
// many. Nothing is removed where one of them is not due any more: ErrSince. Other
// errors are ErrNotAllowed and those of Do.
func (a *Anew) CompletePurge(actor clinic.Actor, rows []clinic.RetentionRow) ([]clinic.Event, error) {
	note := clinic.NotePurge{Patients: len(rows), Entries: a.Removed}
	for _, id := range recordsOf(rows) {
		note.Gone = append(note.Gone, clinic.MarkOf(id))
	}
	slices.Sort(note.Gone)
	return a.place(func(v view) error { return v.stillDue(rows) }, Item{Actor: actor, Command: note})
}

// stillDue weighs people once more: a hold may have been set since.
func (v view) stillDue(rows []clinic.RetentionRow) error {
	reader := &clinic.RetentionReader{Today: clinic.DateIn(v.now, zoneOf(v.settings))}
	v.setUp(reader)
	var all []clinic.PatientID
	for id := range v.patients.items {
		all = append(all, id)
	}
	people := reader.People(all)
	for _, row := range rows {
		at := slices.IndexFunc(people, func(records []clinic.PatientID) bool { return slices.Contains(records, row.Patient()) })
		if at < 0 || !sameRecords(people[at], row.Records) {
			return ErrSince
		}
		now, err := reader.Row(people[at])
		if err != nil {
			return err
		}
		if !now.Due() {
			return ErrSince
		}
	}
	return nil
}

func sameRecords(a, b []clinic.PatientID) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// Purged reports whether anybody's record was ever removed from this book.
func (b *Book) Purged() bool { return len(b.snap.Load().purged.items) > 0 }

// BodiesGone tells of each key whether the journal has the entry without its body. The
// keys should be few thousands, as for every look at the journal.
func (b *Book) BodiesGone(keys [][]byte) (gone []bool, err error) {
	gone = make([]bool, len(keys))
	err = b.readFile(func(tx *bolt.Tx) error {
		for i, key := range keys {
			if value := tx.Get(bucketJournal, key); value != nil {
				_, body, err := journal.Unframe(value)
				gone[i] = err == nil && len(body) == 0
			}
		}
		return nil
	})
	return gone, err
}
