package book

import (
	"bytes"

	"daybook/internal/book/bolt"
)

// Held is what a book holds about people, in the numbers that somebody asks for on the
// day its computer is gone.
type Held struct {
	Patients int // records that were not taken back
	Staff    int // accounts, those that ended too
	Visits   int
	Contacts int // guardians, emergency contacts, telephone numbers
	Photos   int
	Coverage int // payers' numbers of patients
	Entries  uint64
}

// Held counts what the book holds. It reads the disk in many short looks.
func (b *Book) Held() (held Held, err error) {
	snap := b.snap.Load()
	held.Staff, held.Entries = len(snap.staff.items), b.Highest()
	for _, patient := range snap.patients.items {
		if !patient.Withdrawn {
			held.Patients++
		}
	}
	for bucket, count := range map[string]*int{
		bucketVisit: &held.Visits, bucketContact: &held.Contacts, bucketPhoto: &held.Photos, bucketCoverage: &held.Coverage,
	} {
		if *count, err = b.countKeys(bucket); err != nil {
			return held, err
		}
	}
	return held, nil
}

// countKeys counts a bucket's records, some thousands in a transaction.
func (b *Book) countKeys(bucket string) (count int, err error) {
	var from []byte
	for more := true; more; {
		more = false
		err = b.readFile(func(tx *bolt.Tx) error {
			looked := 0
			return tx.Walk(bucket, from, func(key, _ []byte) (bool, error) {
				if looked == storedKeys {
					from, more = bytes.Clone(key), true
					return false, nil
				}
				looked++
				count++
				return true, nil
			})
		})
		if err != nil {
			return 0, err
		}
	}
	return count, nil
}
