package demo

import (
	"fmt"
	"time"

	"daybook/internal/book"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// Resume is the moment at which a sample book that exists already goes on: that
// of its last entry, so that its clock never runs behind it. A book fresh from
// Populate goes on within a minute of its start. The book must be closed; the
// errors are those of book.Inspect.
func Resume(path string, store vault.KeyStore) (moment time.Time, err error) {
	inspection, err := book.Inspect(book.Options{Path: path, KeyStore: store})
	if err != nil {
		return time.Time{}, fmt.Errorf("look where the sample clinic stopped: %w", err)
	}
	defer inspection.Close()
	err = inspection.Entries(func(_, header, body []byte, unreadable error) error {
		entry, err := journal.ReadEntry(header, body)
		if unreadable == nil && err == nil && entry.Time.After(moment) {
			moment = entry.Time
		}
		return nil // what is damaged is for verify to say
	})
	return moment, err
}
