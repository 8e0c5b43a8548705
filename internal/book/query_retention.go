package book

import (
	"bytes"
	"slices"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// retentionPeople is how many people one look at the book weighs: few enough that no
// reading keeps other work waiting.
const retentionPeople = 50

// Retention is how it stands with everybody's records, who were added in error too: who
// is due, and why the others are not. It reads the disk in many short looks.
func (b *Book) Retention() ([]clinic.RetentionRow, error) {
	reader := &clinic.RetentionReader{Today: b.Today()}
	var people [][]clinic.PatientID
	err := b.read(func(v view) error {
		var records []clinic.PatientID
		for id := range v.patients.items {
			records = append(records, id)
		}
		v.setUp(reader)
		people = reader.People(records)
		return nil
	})
	var rows []clinic.RetentionRow
	for some := range slices.Chunk(people, retentionPeople) {
		if err == nil {
			err = b.read(func(v view) error {
				found, err := v.retentionOf(reader, some)
				rows = append(rows, found...)
				return err
			})
		}
	}
	slices.SortStableFunc(rows, func(a, b clinic.RetentionRow) int {
		return bytes.Compare([]byte(clinic.Fold(a.Name)), []byte(clinic.Fold(b.Name)))
	})
	return rows, err
}

func has[K comparable, V any](s shelf[K, V], key K) bool {
	_, ok := s.items[key]
	return ok
}

// setUp has a reader look at the book as of a view: record by record.
func (v view) setUp(reader *clinic.RetentionReader) {
	reader.View, reader.Recorded = v, v.lastRecorded
	reader.Gone = func(mark string) bool { return has(v.purged, mark) }
	reader.Merges = nil
	for _, merge := range v.merges.items {
		reader.Merges = append(reader.Merges, merge)
	}
	slices.SortFunc(reader.Merges, func(a, b clinic.MergeRecord) int {
		return bytes.Compare([]byte(a.Merge.Other), []byte(b.Merge.Other))
	})
}

func (v view) retentionOf(reader *clinic.RetentionReader, people [][]clinic.PatientID) ([]clinic.RetentionRow, error) {
	v.setUp(reader)
	var rows []clinic.RetentionRow
	for _, records := range people {
		row, err := reader.Row(records)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// lastRecorded is the day on which a fact about a patient was last recorded; zero where
// none is known.
func (v view) lastRecorded(id clinic.PatientID) (day clinic.Date, err error) {
	prefix := versionPrefix(string(id))
	below := append([]byte(id), 1) // behind all that begins with the prefix
	err = v.tx.WalkBackFrom(bucketVersion, below, func(key, _ []byte) (bool, error) {
		if !bytes.HasPrefix(key, prefix) {
			return false, nil
		}
		header, err := v.headerAt(bytes.Clone(key[len(prefix):]))
		day = clinic.DateIn(header.Time, zoneOf(v.settings))
		return false, err
	})
	return day, err
}

// headerAt opens the header of the entry under a key.
func (t tables) headerAt(key []byte) (journal.Header, error) {
	sealed, _, err := journal.Unframe(t.tx.Get(bucketJournal, key))
	if err != nil {
		return journal.Header{}, err
	}
	plain, err := t.ring.Open(vault.Place{Bucket: placeHeader, Key: key}, sealed)
	if err != nil {
		return journal.Header{}, err
	}
	return journal.DecodeHeader(plain)
}

// retentionConcern tells once a year, in January, that some records are old enough.
func (b *Book) retentionConcern(found *Concerns) error {
	if b.Today().Month != time.January {
		return nil
	}
	rows, err := b.Retention()
	due := 0
	for _, row := range rows {
		if row.Due() {
			due++
		}
	}
	if due > 0 {
		found.Found = append(found.Found, clinic.Concern{Kind: clinic.ConcernRetention, Rank: clinic.RankKnown, Count: due})
	}
	return err
}
