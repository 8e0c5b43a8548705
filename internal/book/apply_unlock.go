package book

import (
	"errors"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// unlockRecord is how a station's book opens, as the journal was last told.
type unlockRecord struct {
	Way clinic.UnlockWay `json:"way"`
	// BySheet is when the recovery sheet opened it, where nobody has chosen since.
	BySheet time.Time `json:"by_sheet,omitzero"`
}

func (a applier) applyUnlock(e clinic.UnlockSet, at stamp, by clinic.Recorded) error {
	held, err := change(a.tables, bucketClinic, []byte(keyUnlock+e.Station), "", at, func(r *unlockRecord) {
		*r = unlockRecord{Way: e.Way}
		if e.BySheet {
			r.BySheet = by.At
		}
	})
	a.unlocks.put(e.Station, held)
	return err
}

// toldWay is how the journal says that this station's book opens. Where it says nothing
// it is by itself; bySheet is then whether the sheet made this computer a station, and
// no first start.
func (b *Book) toldWay() (way clinic.UnlockWay, bySheet bool, err error) {
	if held, told := b.snap.Load().unlocks.items[b.station]; told {
		return held.Way, false, nil
	}
	founder, err := b.founder()
	return clinic.UnlockByItself, founder != b.station, err
}

// founder is the station that the book was made at.
func (b *Book) founder() (station string, err error) {
	err = b.readFile(func(tx *bolt.Tx) error {
		return tx.Walk(bucketJournal, nil, func(key, _ []byte) (bool, error) {
			_, first, err := journal.ParseKey(key)
			station = first
			return false, err
		})
	})
	if err == nil && station == "" {
		err = errors.New("the journal is empty")
	}
	return station, err
}

// OpenedBySheet is when the recovery sheet opened the book on this computer, where it
// opens by itself since and nobody has chosen another way, or this one; otherwise zero.
func (b *Book) OpenedBySheet() time.Time { return b.snap.Load().unlocks.items[b.station].BySheet }
