package book

import (
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// applyVersion remembers where in the journal a fact about somebody was recorded,
// so that nobody has to read the whole journal for its earlier versions.
func (a applier) applyVersion(event clinic.Event, at stamp) error {
	subject := clinic.Subject(event)
	if subject == "" {
		return nil
	}
	key := append(versionPrefix(subject), journal.Key(at.N, at.Station)...)
	return writeRecord(a.tables, bucketVersion, key, record[string]{Value: event.Kind()})
}

// versionPrefix begins the keys of one subject. No id holds a zero byte.
func versionPrefix(subject string) []byte { return append([]byte(subject), 0) }
