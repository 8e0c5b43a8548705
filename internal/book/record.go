package book

import (
	"encoding/json"
	"fmt"

	"daybook/internal/book/bolt"
	"daybook/internal/vault"
)

// stamp is a place in the journal. Of two entries the one with the greater n is
// the later; the station decides between two that were made at the same time.
type stamp struct {
	N       uint64 `json:"n"`
	Station string `json:"s"`
}

func (s stamp) after(other stamp) bool {
	return s.N > other.N || s.N == other.N && s.Station > other.Station
}

// record is one thing in the derived state, with the place in the journal that
// each of its registers was last set from. So the order in which entries
// arrive leaves no trace: of two facts about the same register the later in the
// journal holds.
type record[T any] struct {
	Value  T                `json:"v"`
	Stamps map[string]stamp `json:"at"`
}

// set changes a register, unless a later entry did already.
func (r *record[T]) set(register string, at stamp, change func(*T)) {
	if last, ok := r.Stamps[register]; ok && !at.after(last) {
		return
	}
	if r.Stamps == nil {
		r.Stamps = map[string]stamp{}
	}
	r.Stamps[register] = at
	change(&r.Value)
}

// tables reads and writes sealed records in one transaction.
type tables struct {
	tx     *bolt.Tx
	ring   *vault.Keyring
	visits *visitCache // nil reads every visit from the disk
}

// readRecord finds a record; false where there is none.
func readRecord[T any](t tables, bucket string, key []byte) (record[T], bool, error) {
	return openRecord[T](t, bucket, key, t.tx.Get(bucket, key))
}

func openRecord[T any](t tables, bucket string, key, sealed []byte) (record[T], bool, error) {
	var r record[T]
	if sealed == nil {
		return r, false, nil
	}
	plain, err := t.ring.Open(vault.Place{Bucket: bucket, Key: key}, sealed)
	if err != nil {
		return r, false, fmt.Errorf("read %s: %w", bucket, err)
	}
	if err := json.Unmarshal(plain, &r); err != nil {
		return r, false, fmt.Errorf("read %s: %w", bucket, err)
	}
	return r, true, nil
}

// writeRecord seals a record into its place.
func writeRecord[T any](t tables, bucket string, key []byte, r record[T]) error {
	plain, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write %s: %w", bucket, err)
	}
	sealed, err := t.ring.Seal(vault.Place{Bucket: bucket, Key: key}, plain)
	if err != nil {
		return err
	}
	return t.tx.Put(bucket, key, sealed)
}

// eachRecord visits every record of a bucket.
func eachRecord[T any](t tables, bucket string, visit func(key []byte, value T)) error {
	return t.tx.Walk(bucket, nil, func(key, sealed []byte) (bool, error) {
		r, _, err := openRecord[T](t, bucket, key, sealed)
		if err == nil {
			visit(key, r.Value)
		}
		return true, err
	})
}

// change reads a record, sets one of its registers and writes it back. A record
// that is not there yet begins empty: its other facts may still be on the way.
func change[T any](t tables, bucket string, key []byte, register string, at stamp, set func(*T)) (T, error) {
	r, _, err := readRecord[T](t, bucket, key)
	if err != nil {
		return r.Value, err
	}
	r.set(register, at, set)
	return r.Value, writeRecord(t, bucket, key, r)
}
