package clinic

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Joined says which records are one person, from the merges that stand. Its zero
// value and nil join nothing. It never changes once made.
type Joined struct {
	merges  map[PatientID]MergeRecord // by the other record
	records map[PatientID][]PatientID // by the one they are read as: that one first
	stays   map[AdmissionID]AdmissionID
	aside   map[VisitRef]bool
	covers  map[CoverageID]bool
	granted map[AuthorizationID]bool
	reached map[ContactID]bool
}

// Join gathers the merges that stand, in whatever order they come.
func Join(all []MergeRecord) *Joined {
	j := &Joined{
		merges: map[PatientID]MergeRecord{}, records: map[PatientID][]PatientID{}, stays: map[AdmissionID]AdmissionID{}, aside: map[VisitRef]bool{},
		covers: map[CoverageID]bool{}, granted: map[AuthorizationID]bool{}, reached: map[ContactID]bool{},
	}
	for _, record := range all {
		if !record.Parted && record.Merge.Other != "" {
			j.merges[record.Merge.Other] = record
			j.hide(record.Merge)
		}
	}
	for _, other := range slices.Sorted(maps.Keys(j.merges)) {
		root := j.Root(other)
		if len(j.records[root]) == 0 {
			j.records[root] = []PatientID{root}
		}
		if other != root {
			j.records[root] = append(j.records[root], other)
		}
	}
	return j
}

func (j *Joined) hide(m Merge) {
	for _, join := range m.Stays {
		j.stays[join.Stay] = join.Into
	}
	for _, ref := range m.Aside {
		j.aside[ref] = true
	}
	for _, join := range m.Covers {
		j.covers[join.Cover] = true
	}
	for _, id := range m.Authorizations {
		j.granted[id] = true
	}
	for _, id := range m.Contacts {
		j.reached[id] = true
	}
}

// none reports whether every record is a person of its own.
func (j *Joined) none() bool { return j == nil || len(j.merges) == 0 }

// Root is the record that a record is read as: itself, unless it was merged.
// Records that were merged into each other at two stations are read as the first
// by id.
func (j *Joined) Root(id PatientID) PatientID {
	if j.none() {
		return id
	}
	seen := []PatientID{id}
	for {
		record, merged := j.merges[id]
		if !merged {
			return id
		}
		if id = record.Merge.Kept; slices.Contains(seen, id) {
			return slices.Min(seen[slices.Index(seen, id):])
		}
		seen = append(seen, id)
	}
}

// Records are the records that are read as one, the one that is kept first.
func (j *Joined) Records(id PatientID) []PatientID {
	root := j.Root(id)
	if !j.none() {
		if records := j.records[root]; len(records) > 0 {
			return records
		}
	}
	return []PatientID{root}
}

// stay is the stay that a stay goes on in: itself, unless it was joined.
func (j *Joined) stay(id AdmissionID) AdmissionID {
	for range len(j.stays) {
		into, joined := j.stays[id]
		if !joined {
			break
		}
		id = into
	}
	return id
}

// MergesInto are the merges into a record that stand, the last first: only that
// one can be parted.
func (j *Joined) MergesInto(kept PatientID) []MergeRecord {
	if j.none() {
		return nil
	}
	var found []MergeRecord
	for _, record := range j.merges {
		if record.Merge.Kept == kept {
			found = append(found, record)
		}
	}
	slices.SortFunc(found, func(a, b MergeRecord) int {
		return cmp.Or(cmp.Compare(b.Merge.Order, a.Merge.Order), strings.Compare(string(a.Merge.Other), string(b.Merge.Other)))
	})
	return found
}

// joinStays are a person's stays from all their records: those that go on in
// another one are part of it.
func (j *Joined) joinStays(stays []Admission) []Admission {
	var whole []Admission
	for _, stay := range stays {
		into := j.stay(stay.ID)
		if into == stay.ID || !slices.ContainsFunc(stays, func(s Admission) bool { return s.ID == into }) {
			whole = append(whole, stay)
		}
	}
	for i := range whole {
		for _, stay := range stays {
			if stay.ID != whole[i].ID && j.stay(stay.ID) == whole[i].ID {
				whole[i] = whole[i].joinedBy(stay)
			}
		}
		if before := whole[i].Before; before != "" {
			if whole[i].Before = j.stay(before); whole[i].Before == whole[i].ID {
				whole[i].Before = ""
			}
		}
	}
	slices.SortFunc(whole, func(a, b Admission) int {
		return cmp.Or(a.From.Compare(b.From), strings.Compare(string(a.ID), string(b.ID)))
	})
	return whole
}

// joinedBy is a stay with what another one adds that goes on in it: the days
// before it, with their plans, and what it does not say itself.
func (a Admission) joinedBy(part Admission) Admission {
	first := forever()
	for _, plan := range a.Plans {
		if plan.From.Before(first) {
			first = plan.From
		}
	}
	plans := slices.DeleteFunc(slices.Clone(part.Plans), func(p Plan) bool { return !p.From.Before(first) })
	a.Plans = append(plans, a.Plans...)
	if part.From.Before(a.From) {
		a.From = part.From
	}
	a.Weeks = cmp.Or(a.Weeks, part.Weeks)
	if a.Opening == nil {
		a.Opening = part.Opening
	}
	a.Certified = slices.Concat(a.Certified, part.Certified)
	slices.SortFunc(a.Certified, Date.Compare)
	a.Certified = slices.Compact(a.Certified)
	return a
}
