package book

import (
	"time"

	"daybook/internal/clinic"
)

// purgedRecord is what is kept of a record that was removed: when, and by which entry.
type purgedRecord struct {
	At time.Time `json:"at"`
	N  uint64    `json:"n"`
}

// applyPurged remembers which records were removed, by their marks: none comes back
// with entries that are taken in later. What is gone is not in the journal any more,
// so there is nothing to take out of the state.
func (a applier) applyPurged(e clinic.PatientsPurged, at stamp, by clinic.Recorded) error {
	for _, mark := range e.Gone {
		held, err := change(a.tables, bucketPurged, []byte(mark), "", at, func(p *purgedRecord) { *p = purgedRecord{by.At, at.N} })
		if err != nil {
			return err
		}
		a.purged.put(mark, held)
	}
	return nil
}

// isPurged reports whether an event is about somebody who was removed.
func (s *snapshot) isPurged(event clinic.Event) bool {
	return len(s.purged.items) > 0 && (s.wasPurged(clinic.PatientOf(event)) || s.wasPurged(clinic.OtherOf(event)))
}

func (s *snapshot) wasPurged(id clinic.PatientID) bool {
	_, gone := s.purged.items[clinic.MarkOf(id)]
	return gone
}

// LastPurge is when records were last removed from this book, or from another copy of
// it that this one heard of, and the number of the entry that says so; 0 where none
// ever was.
func (b *Book) LastPurge() (n uint64, at time.Time) {
	for _, record := range b.snap.Load().purged.items {
		if record.N > n {
			n, at = record.N, record.At
		}
	}
	return n, at
}
