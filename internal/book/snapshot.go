package book

import (
	"maps"
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// shelf is one kind of reference record in memory. A frozen shelf is shared
// with earlier snapshots and copied before its first change.
type shelf[K comparable, V any] struct {
	items  map[K]V
	frozen bool
}

func (s *shelf[K, V]) put(key K, value V) {
	if s.frozen || s.items == nil {
		s.items = maps.Clone(s.items)
		if s.items == nil {
			s.items = map[K]V{}
		}
		s.frozen = false
	}
	s.items[key] = value
}

type chosenKey struct {
	patient clinic.PatientID
	date    clinic.Date
}

// snapshot is the reference data as of one commit. Once published it never
// changes; a draft of it takes the next commit's changes.
type snapshot struct {
	commits    uint64
	founded    clinic.Founded
	kinds      shelf[string, bool] // of entries that the journal has
	settings   clinic.Settings
	logo       clinic.LogoSet
	desk       clinic.DeskLeft
	clock      clockWord
	recovery   clinic.RecoverySheet
	copies     shelf[string, clinic.CopyPlan] // by station
	unlocks    shelf[string, unlockRecord]    // by station
	programs   shelf[clinic.ProgramID, clinic.Program]
	tracks     shelf[clinic.TrackID, clinic.Track]
	staff      shelf[clinic.StaffID, clinic.Staff]
	patients   shelf[clinic.PatientID, clinic.Patient]
	byNumber   shelf[string, []clinic.PatientID]
	admissions shelf[clinic.PatientID, []clinic.Admission]
	cards      shelf[clinic.PatientID, []clinic.Card]
	byHash     shelf[string, clinic.Card]
	holds      shelf[clinic.PatientID, []clinic.Hold]
	chosen     shelf[chosenKey, clinic.TrackID]

	closures       shelf[clinic.ClosureID, clinic.Closure]
	changes        shelf[trackDay, []clinic.SessionChange]
	payers         shelf[clinic.PayerID, clinic.Payer]
	coverages      shelf[clinic.PatientID, []clinic.Coverage]
	authorizations shelf[clinic.PatientID, []clinic.Authorization]
	periods        shelf[clinic.PeriodID, clinic.Period]
	contacts       shelf[clinic.PatientID, []clinic.Contact]
	merges         shelf[clinic.PatientID, clinic.MergeRecord]
	purged         shelf[string, purgedRecord] // by the marks of the records that were removed
	joined         *clinic.Joined              // from merges; shared, and made anew with each
}

// trackDay is a track's day.
type trackDay struct {
	track clinic.TrackID
	date  clinic.Date
}

// draft is a copy to change: the shelves are shared until they are written to.
func (s *snapshot) draft() *snapshot {
	d := *s
	d.commits++
	d.programs.frozen, d.tracks.frozen, d.staff.frozen, d.patients.frozen = true, true, true, true
	d.byNumber.frozen, d.admissions.frozen, d.cards.frozen, d.byHash.frozen = true, true, true, true
	d.holds.frozen, d.chosen.frozen, d.copies.frozen, d.kinds.frozen = true, true, true, true
	d.closures.frozen, d.changes.frozen, d.payers.frozen = true, true, true
	d.coverages.frozen, d.authorizations.frozen, d.periods.frozen = true, true, true
	d.contacts.frozen, d.merges.frozen, d.purged.frozen, d.unlocks.frozen = true, true, true, true
	return &d
}

func (s *snapshot) putPatient(p clinic.Patient) {
	old, known := s.patients.items[p.ID]
	if known && (old.Number != p.Number || p.Withdrawn) {
		s.byNumber.put(old.Number, without(s.byNumber.items[old.Number], p.ID))
	}
	if p.Number != "" && !p.Withdrawn && !slices.Contains(s.byNumber.items[p.Number], p.ID) {
		s.byNumber.put(p.Number, append(slices.Clone(s.byNumber.items[p.Number]), p.ID))
	}
	s.patients.put(p.ID, p)
}

func without(ids []clinic.PatientID, gone clinic.PatientID) []clinic.PatientID {
	return slices.DeleteFunc(slices.Clone(ids), func(id clinic.PatientID) bool { return id == gone })
}

func (s *snapshot) putAdmission(a clinic.Admission) {
	if a.Patient == "" {
		return // a fact about a stay whose opening is still on the way
	}
	if a.Withdrawn {
		kept := slices.DeleteFunc(slices.Clone(s.admissions.items[a.Patient]), func(x clinic.Admission) bool { return x.ID == a.ID })
		s.admissions.put(a.Patient, kept)
		return
	}
	s.admissions.put(a.Patient, replace(s.admissions.items[a.Patient], a, func(x clinic.Admission) string {
		return x.From.String() + string(x.ID)
	}, func(x clinic.Admission) bool { return x.ID == a.ID }))
}

func (s *snapshot) putCard(c clinic.Card) {
	if c.Patient == "" {
		return
	}
	s.cards.put(c.Patient, replace(s.cards.items[c.Patient], c, func(x clinic.Card) string {
		return string(x.ID)
	}, func(x clinic.Card) bool { return x.ID == c.ID }))
	s.byHash.put(c.Hash, c)
}

func (s *snapshot) putHold(h clinic.Hold) {
	if h.Patient == "" {
		return
	}
	s.holds.put(h.Patient, replace(s.holds.items[h.Patient], h, func(x clinic.Hold) string {
		return string(x.ID)
	}, func(x clinic.Hold) bool { return x.ID == h.ID }))
}

// replace puts an item into a list in place of its older self, in an order that
// does not depend on when it came.
func replace[T any](list []T, item T, order func(T) string, same func(T) bool) []T {
	list = slices.DeleteFunc(slices.Clone(list), same)
	list = append(list, item)
	slices.SortFunc(list, func(a, b T) int { return strings.Compare(order(a), order(b)) })
	return list
}

// deskBack is when somebody will be at the desk; zero while somebody is, or
// should be by now: the lobby promises nothing that has passed.
func (s *snapshot) deskBack(now time.Time) time.Time {
	if !s.desk.Back.After(now) {
		return time.Time{}
	}
	return s.desk.Back
}
