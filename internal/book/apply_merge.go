package book

import "daybook/internal/clinic"

// applyMerge keeps which record is read as another one. No row moves: what is
// read as one is worked out in reading (docs/decisions/0018).
func (a applier) applyMerge(event clinic.Event, at stamp, by clinic.Recorded) error {
	var other clinic.PatientID
	set := func(*clinic.MergeRecord) {}
	switch e := event.(type) {
	case clinic.PatientsMerged:
		other = e.Merge.Other
		set = func(m *clinic.MergeRecord) {
			*m = clinic.MergeRecord{Merge: e.Merge, Done: clinic.Handled{By: by.Actor.Staff, At: by.At}}
		}
	case clinic.PatientsParted:
		other = e.Other
		set = func(m *clinic.MergeRecord) { m.Parted = true }
	}
	held, err := change(a.tables, bucketMerge, []byte(other), "", at, set)
	a.putMerge(other, held)
	return err
}

// putMerge works out anew who is one person: it is asked for at every reading, and
// changes a few times a year.
func (s *snapshot) putMerge(other clinic.PatientID, record clinic.MergeRecord) {
	s.merges.put(other, record)
	all := make([]clinic.MergeRecord, 0, len(s.merges.items))
	for _, record := range s.merges.items {
		all = append(all, record)
	}
	s.joined = clinic.Join(all)
}

// person is the book with merged records read as one person.
func (v view) person() clinic.View { return clinic.OnePerson(v, v.joined) }

// memory is the book as far as it is in memory, with merged records read as one.
func (b *Book) memory() clinic.View { return view{snapshot: b.snap.Load()}.person() }
