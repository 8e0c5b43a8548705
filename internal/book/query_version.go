package book

import (
	"bytes"
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// VersionsOf are the facts about a patient or a payer that took the place of
// earlier ones, the newest first; those of every record that was merged into a
// patient's are among them. What was purged is left out.
func (b *Book) VersionsOf(subject string) (versions []clinic.Version, err error) {
	err = b.read(func(v view) error {
		for _, record := range v.joined.Records(clinic.PatientID(subject)) {
			entries, err := b.versionEntries(v, string(record))
			if err != nil {
				return err
			}
			versions = append(versions, clinic.Versions(v.person(), entries)...)
		}
		slices.SortStableFunc(versions, func(a, b clinic.Version) int { return b.At.Compare(a.At) })
		return nil
	})
	return versions, err
}

// HistoryOf are the facts about a patient as they were recorded and as they were
// changed, the oldest first; see VersionsOf.
func (b *Book) HistoryOf(patient clinic.PatientID) (history []clinic.Version, err error) {
	err = b.read(func(v view) error {
		for _, record := range v.joined.Records(patient) {
			entries, err := b.versionEntries(v, string(record))
			if err != nil {
				return err
			}
			history = append(history, clinic.History(v.person(), entries)...)
		}
		slices.SortStableFunc(history, func(a, b clinic.Version) int { return a.At.Compare(b.At) })
		return nil
	})
	return history, err
}

// versionEntries are the entries about one record, the oldest first.
func (b *Book) versionEntries(v view, subject string) (entries []clinic.Entry, err error) {
	prefix := versionPrefix(subject)
	err = v.tx.Walk(bucketVersion, prefix, func(key, _ []byte) (bool, error) {
		if !bytes.HasPrefix(key, prefix) {
			return false, nil
		}
		entry, found, err := b.entryAt(v.tables, key[len(prefix):])
		if found {
			entries = append(entries, entry)
		}
		return true, err
	})
	return entries, err
}

// entryAt reads one entry of the journal; false where its body was purged.
func (b *Book) entryAt(t tables, place []byte) (clinic.Entry, bool, error) {
	value := t.tx.Get(bucketJournal, place)
	if value == nil {
		return clinic.Entry{}, false, nil
	}
	header, body, err := unseal(t.ring, place, value)
	if err != nil || body == nil {
		return clinic.Entry{}, false, err
	}
	entry, err := journal.ReadEntry(header, body)
	if err != nil {
		return clinic.Entry{}, false, err
	}
	event, err := eventOf(b.upcasts, entry)
	return clinic.Entry{Recorded: recordedBy(entry.Header), Event: event}, err == nil, err
}
