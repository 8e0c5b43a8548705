package book

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// Whole is everything that a book knows at one moment, for taking all of it along. Who
// reads it must clear what is secret (see clinic.WithoutSecrets).
type Whole struct {
	// Person reads merged records as one, as the desk does; Record keeps each for itself.
	Person, Record clinic.View

	Patients []clinic.Patient // every record, those that were taken back too, by number
	Programs []clinic.Program // by name, those that were taken back too
	Tracks   []clinic.Track   // by id
	Changes  []clinic.SessionChange
	Merges   []clinic.MergeRecord

	from view
}

// ReadWhole gives a question everything. The question may take long: the book must be
// nobody else's meanwhile, as a copy of it, or one that no window has open.
func (b *Book) ReadWhole(question func(Whole) error) error {
	return b.read(func(v view) error { return question(wholeOf(v)) })
}

func wholeOf(v view) Whole {
	w := Whole{Person: v.person(), Record: v, from: v}
	w.Patients = slices.SortedFunc(maps.Values(v.patients.items), func(a, b clinic.Patient) int {
		return cmp.Or(strings.Compare(a.Number, b.Number), strings.Compare(string(a.ID), string(b.ID)))
	})
	w.Programs = sorted(v.programs, func(p clinic.Program) string { return p.Label.Text + "\x00" + string(p.ID) })
	w.Tracks = sorted(v.tracks, func(t clinic.Track) string { return string(t.ID) })
	w.Merges = sorted(v.merges, func(m clinic.MergeRecord) string { return string(m.Merge.Kept) + string(m.Merge.Other) })
	for _, changes := range v.changes.items {
		w.Changes = append(w.Changes, changes...)
	}
	slices.SortFunc(w.Changes, func(a, b clinic.SessionChange) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.Track), string(b.Track)), cmp.Compare(a.Slot, b.Slot))
	})
	return w
}

// HeadCounts visits what counselors counted, by day.
func (w Whole) HeadCounts(visit func(clinic.HeadCount)) error {
	return eachRecord(w.from.tables, bucketHeadCount, func(_ []byte, h clinic.HeadCount) { visit(h) })
}

// Notices visits what the lobby told the desk, by day.
func (w Whole) Notices(visit func(clinic.Notice)) error {
	return eachRecord(w.from.tables, bucketNotice, func(_ []byte, n clinic.Notice) { visit(n) })
}
