package book

import (
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// unlockRecord is how a station's book opens, as the journal was last told.
type unlockRecord struct {
	Way clinic.UnlockWay `json:"way"`
}

func (a applier) applyUnlock(e clinic.UnlockSet, at stamp) error {
	_, err := change(a.tables, bucketClinic, []byte(keyUnlock+e.Station), "", at, func(r *unlockRecord) { r.Way = e.Way })
	return err
}

// toldWay is how the journal says that this station's book opens; by itself where it
// says nothing.
func (b *Book) toldWay() (way clinic.UnlockWay, err error) {
	way = clinic.UnlockByItself
	err = b.readFile(func(tx *bolt.Tx) error {
		held, there, err := readRecord[unlockRecord](tables{tx: tx, ring: b.ring()}, bucketClinic, []byte(keyUnlock+b.station))
		if there {
			way = held.Value.Way
		}
		return err
	})
	return way, err
}
